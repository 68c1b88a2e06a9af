import { type INestApplication, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS, PUBLIC, READS, type Role } from '@gensvar/identity';
import { DomainError } from '@gensvar/kernel';

/**
 * `ifMatch`: an update, which is refused without the revision that was read. `reads`: a query that can wait for its views.
 * `controller` and `handler`: where it is declared.
 */
export type RouteRow = {
  readonly method: string;
  readonly path: string;
  readonly ifMatch: boolean;
  readonly reads: boolean;
  readonly controller: { readonly name: string; readonly prototype: object };
  readonly handler: string;
} & ({ readonly roles: readonly Role[] } | { readonly why: string });

export function isPublic(row: RouteRow): row is Extract<RouteRow, { why: string }> {
  return 'why' in row;
}

/**
 * Every route with who may use it (style.md, rule 14), by path.
 * @throws DomainError `api.route-without-access`, naming each: the service refuses to start
 */
export function routeTable(app: INestApplication): RouteRow[] {
  const rows: RouteRow[] = [];
  const open: string[] = [];
  // A previewed app (openapi.ts) has made no provider, so none is asked for.
  for (const { metatype, instance } of new DiscoveryService(app.get(ModulesContainer)).getControllers()) {
    if (!metatype || !instance) continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    for (const name of new MetadataScanner().getAllMethodNames(prototype)) {
      const handler = prototype[name]!;
      // Nest keeps a route under these two names; its constants are no public import.
      const paths = list(Reflect.getMetadata('path', handler));
      const method = RequestMethod[Reflect.getMetadata('method', handler) as number];
      if (paths.length === 0 || method === undefined) continue;
      const ifMatch = wantsIfMatch(metatype, name);
      const read = (key: string) =>
        (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, metatype)) as unknown;
      const why = read(PUBLIC) as string | undefined;
      const roles = read(ACCESS) as readonly Role[] | undefined;
      for (const base of list(Reflect.getMetadata('path', metatype))) {
        for (const path of paths) {
          const place = {
            ...{ method, ifMatch, reads: Reflect.hasMetadata(READS, handler) },
            ...{ controller: metatype as RouteRow['controller'], handler: name },
            path: `/${[base, path]
              .flatMap((part) => part.split('/'))
              .filter(Boolean)
              .join('/')}`,
          };
          if (why !== undefined) rows.push({ ...place, why });
          else if (roles !== undefined && roles.length > 0) rows.push({ ...place, roles });
          else open.push(`${method} ${place.path} (${metatype.name}.${name})`);
        }
      }
    }
  }
  if (open.length > 0) {
    throw new DomainError('api.route-without-access', `Give each @Access or @Public: ${open.join('; ')}`);
  }
  return rows.sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** One line a route, as in routes.golden.txt. */
export function routeLine(row: RouteRow): string {
  return `${row.method} ${row.path} ${isPublic(row) ? `public: ${row.why}` : row.roles.join(', ')}${row.ifMatch ? ' (If-Match)' : ''}`;
}

/** Whether a parameter is `@Caller({ ifMatch: 'required' })`. */
function wantsIfMatch(metatype: object, name: string): boolean {
  const parameters = (Reflect.getMetadata('__routeArguments__', metatype, name) ?? {}) as Record<
    string,
    { data?: unknown }
  >;
  return Object.values(parameters).some(
    ({ data }) => (data as { ifMatch?: unknown } | undefined)?.ifMatch === 'required',
  );
}

function place({ method, path }: RouteRow): string {
  return `${path} ${method}`;
}

function list(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String);
}
