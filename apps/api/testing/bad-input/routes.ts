import type { OpenAPIObject } from '@nestjs/swagger';
import { ROLES, type Role } from '@gensvar/identity';
import { signToken } from '../../../composition/src/auth/token';
import { ApiDescription } from '../../src/pages/api-description';
import { isPublic, type RouteRow, routeTable } from '../../src/routes';
import type { TestOrganisation, TestService } from '../service';
import { type Components, exampleOf, type Known, type Schema } from './schema';

export interface QueryParameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** A route, with what the document says of it and an object that it can be asked of. */
export interface KnownRoute {
  readonly row: RouteRow;
  readonly name: string;
  /** Roles that may not. */
  readonly others: readonly Role[];
  /** Absent where it takes none. */
  readonly body?: Schema;
  readonly query: readonly QueryParameter[];
  /** It answers without end. */
  readonly streams: boolean;
  /** Its address, with an object's id in place of `:id`. */
  at(id: string): string;
}

/** An object that the service holds. */
export interface Held {
  readonly id: string;
  readonly revision: number;
}

type Operation = {
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: object }>;
};

export function documentOf(service: TestService): OpenAPIObject {
  return service.app.get(ApiDescription).document!;
}

export function componentsOf(service: TestService): Components {
  return documentOf(service).components!.schemas as Components;
}

/** Every route of the service; a new one needs no line here. @param slug of the organisation, for routes that name one */
export function knownRoutes(service: TestService, slug: string): readonly KnownRoute[] {
  const { paths } = documentOf(service);
  return routeTable(service.app).map((row) => {
    const method = row.method.toLowerCase();
    const place = paths[row.path.replace(/:(\w+)/g, '{$1}')] as Record<string, Operation> | undefined;
    const operation = place?.[method];
    const body = operation?.requestBody?.content['application/json']?.schema;
    return {
      ...{ row, name: `${row.method} ${row.path}`, ...(body && { body }) },
      others: isPublic(row) ? [] : ROLES.filter((role) => !row.roles.includes(role)),
      query: (operation?.parameters ?? [])
        .filter((one) => one.in === 'query')
        .map(({ name, required = false, schema }) => ({ name, required, schema })),
      streams: Object.values(operation?.responses ?? {}).some(({ content }) => 'text/event-stream' in (content ?? {})),
      at: (id) => row.path.replace(/:(\w+)/g, (_, name: string) => (name === 'organisation' ? slug : id)),
    };
  });
}

/** Headers of a caller with roles; none on a route that is open to all. */
export async function callerOf(
  service: TestService,
  organisation: TestOrganisation,
  roles: readonly Role[],
): Promise<Record<string, string>> {
  const claims = { sub: organisation.board, organisation: organisation.id, roles, body: organisation.board };
  return { authorization: `Bearer ${await signToken(claims, service.gensvar.settings, '1h')}` };
}

/**
 * One object of every kind that can be made by a POST to its collection, by the first part of its address.
 * @param send answers status and body
 */
export async function oneOfEach(
  service: TestService,
  routes: readonly KnownRoute[],
  organisation: TestOrganisation,
): Promise<ReadonlyMap<string, Held>> {
  const held = new Map<string, Held>();
  for (const { row, body } of routes) {
    const [, collection] = /^\/api\/v1\/([a-z-]+)$/.exec(row.path) ?? [];
    if (collection === undefined || row.method !== 'POST' || !body || isPublic(row)) continue;
    for (const role of row.roles) {
      const response = await service.app.inject({
        ...{ method: 'POST', url: row.path, headers: await callerOf(service, organisation, [role]) },
        payload: exampleOf(body, componentsOf(service), knownOf(organisation)) as object,
      });
      const made = response.json<Partial<Held>>();
      if (response.statusCode < 300 && made.id !== undefined) held.set(collection, made as Held);
      if (held.has(collection)) break;
    }
  }
  return held;
}

export function knownOf({ board }: TestOrganisation): Known {
  return { body: board };
}

/** The object that an address is about. */
export function objectOf({ row }: KnownRoute, held: ReadonlyMap<string, Held>): Held | undefined {
  return held.get(row.path.split('/')[3] ?? '');
}
