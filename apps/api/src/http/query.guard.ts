import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalidFields } from './validation';

/** Nest keeps the parameters of a handler under this name, as `<kind>:<index>`; its constants are no public import. */
const ROUTE_ARGUMENTS = '__routeArguments__';
const QUERY = '4:';

/**
 * A parameter that a route does not know is refused as an unknown field is: somebody misspelt it, and would take the
 * answer for what they asked. Where a class declares the parameters, class-validator says it too, but for names that
 * every object inherits.
 * After the WaitGuard, which has taken `after`.
 * @throws DomainError `http.invalid`
 */
@Injectable()
export class QueryGuard implements CanActivate {
  /** By handler: `undefined` where a class declares them. */
  private readonly known = new Map<unknown, readonly string[] | undefined>();

  canActivate(context: ExecutionContext): boolean {
    const { query, url } = context.switchToHttp().getRequest<FastifyRequest>();
    // Pages are for people, whose links come with parameters of others; so do the probes of health and metrics.
    if (!url.startsWith('/api/v1/')) return true;
    const names = Object.keys(query as object);
    if (names.length === 0) return true;
    const known = this.knownOf(context);
    const unknown = names.filter((name) => name in Object.prototype || known?.includes(name) === false);
    if (unknown.length === 0) return true;
    throw invalidFields(unknown.map((name) => ({ pointer: `/${name}`, detail: `there is no parameter ${name}` })));
  }

  private knownOf(context: ExecutionContext): readonly string[] | undefined {
    const handler = context.getHandler();
    if (!this.known.has(handler)) this.known.set(handler, declaredIn(context.getClass(), handler.name));
    return this.known.get(handler);
  }
}

function declaredIn(controller: object, handler: string): readonly string[] | undefined {
  const declared = (Reflect.getMetadata(ROUTE_ARGUMENTS, controller, handler) ?? {}) as Record<
    string,
    { data?: unknown }
  >;
  const queries = Object.entries(declared).filter(([kind]) => kind.startsWith(QUERY));
  return queries.some(([, { data }]) => data === undefined) ? undefined : queries.map(([, { data }]) => String(data));
}
