import type { OpenAPIObject } from '@nestjs/swagger';
import type { RouteRow } from '../src/routes';

/** One address of a route; `typed`: what the asker wrote into it themselves. */
export interface Address {
  readonly route: RouteRow;
  readonly url: string;
  readonly typed: readonly string[];
}

/** What may stand in addresses: it comes from what is recorded, so new routes need nothing new. */
export interface Known {
  /** Ids, numbers and codes, any of which may be a path's parameter. */
  readonly ids: readonly string[];
  /** Names of organisations. */
  readonly slugs: readonly string[];
  /** Texts to ask for where a query takes one. */
  readonly texts: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: {
    readonly type?: string;
    readonly format?: string;
    readonly enum?: readonly string[];
    readonly maximum?: number;
  };
}

/**
 * Every address of a GET route: each parameter of its path with everything that it could be, without a query and with each
 * parameter of its query in turn, as the OpenAPI document describes them.
 */
export function addressesOf(route: RouteRow, { ids, slugs, texts }: Known, document: OpenAPIObject): Address[] {
  const parts = route.path.split('/').filter(Boolean);
  const paths = parts.reduce<string[]>(
    (sofar, part) => {
      const values = part.startsWith(':') ? (/organisation/i.test(part) ? slugs : ids) : [part];
      return sofar.flatMap((path) => values.map((value) => `${path}/${encodeURIComponent(value)}`));
    },
    [''],
  );
  const queries = queriesOf(route, document, ids, texts);
  return paths.flatMap((path) => queries.map(({ query, typed }) => ({ route, url: (path || '/') + query, typed })));
}

function queriesOf(route: RouteRow, document: OpenAPIObject, ids: readonly string[], texts: readonly string[]) {
  const item = document.paths[route.path.replace(/:(\w+)/g, '{$1}')];
  const parameters = ((item?.get?.parameters ?? []) as Parameter[]).filter((one) => one.in === 'query');
  const values = ({ name, schema = {} }: Parameter): readonly string[] => {
    if (schema.enum) return schema.enum;
    if (schema.type === 'integer') return [String(schema.maximum ?? 1)];
    if (schema.type === 'boolean') return ['true', 'false'];
    if (schema.format === 'uuid') return ids;
    if (schema.format === 'date') return ['2026-01-01'];
    return /^(after|cursor)$/.test(name) ? [] : texts;
  };
  const required = parameters.filter((one) => one.required);
  const base = required.reduce<string[][]>(
    (sofar, one) =>
      sofar.flatMap((pairs) => values(one).map((value) => [...pairs, `${one.name}=${encodeURIComponent(value)}`])),
    [[]],
  );
  const more = parameters
    .filter((one) => !one.required)
    .flatMap((one) => values(one).map((value) => [...base[0]!, `${one.name}=${encodeURIComponent(value)}`]));
  return [...base, ...more].map((pairs) => ({
    query: pairs.length > 0 ? `?${pairs.join('&')}` : '',
    typed: pairs.map((pair) => decodeURIComponent(pair.slice(pair.indexOf('=') + 1))),
  }));
}
