import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Invocation } from '@gensvar/event-store';
import { DomainError, nameBasedId } from '@gensvar/kernel';
import { ORGANISATION_ROLES, type Role } from '../roles';

/** Who calls, as the verified token says; the API's guard puts it on the request. */
export interface Principal {
  readonly id: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
  /** The body the caller acts for. */
  readonly body?: string;
  /** The one of `roles` by which the route was opened. */
  readonly role: Role;
}

/** What the decorators below read of a request. */
export interface CallRequest {
  readonly principal?: Principal;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly params: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly method: string;
  /** The request's id, which ties log, problem and events together: a uuid. */
  readonly id: string;
  readonly routeOptions: { readonly url?: string };
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/** What a command route wants besides a role. */
export interface CallNeeds {
  /** On updates: without the If-Match header the request is refused (428). */
  readonly ifMatch?: 'required';
  /** Where each body handles its own: a role that is held in a body names it (403), one of the whole organisation need not. */
  readonly body?: 'required';
}

/** The Invocation of a command route: who asks, the Idempotency-Key (events.md §5) and the If-Match revision. */
export const Caller = createParamDecorator((needs: CallNeeds | undefined, context: ExecutionContext): Invocation =>
  invocationOf(context.switchToHttp().getRequest<CallRequest>(), needs),
);

/** The caller of a query route. */
export const CurrentPrincipal = createParamDecorator((_: undefined, context: ExecutionContext): Principal =>
  principalOf(context.switchToHttp().getRequest<CallRequest>()),
);

/** @throws DomainError `idempotency.key`, `concurrency.if-match`, `concurrency.if-match-required`, `auth.body` */
export function invocationOf(request: CallRequest, needs: CallNeeds = {}): Invocation {
  const principal = principalOf(request);
  const { organisation, id, role, body } = principal;
  if (needs.body !== undefined && body === undefined && !ORGANISATION_ROLES.includes(role)) {
    throw new DomainError(
      'auth.body',
      `A ${role} acts for a body. Send a token that names it in \`body\`.`,
      'forbidden',
    );
  }
  const key = idempotencyKey(request);
  const revision = ifMatch(request);
  if (needs.ifMatch !== undefined && revision === undefined) {
    throw new DomainError(
      'concurrency.if-match-required',
      'Send If-Match with the revision you have read (its ETag), so that nobody’s change is overwritten.',
      'precondition-required',
    );
  }
  const target = request.params.id ?? '';
  const route = `${request.method} ${request.routeOptions.url ?? ''}`;
  return {
    organisation,
    actor: { id, role, ...(body === undefined ? {} : { body }) },
    origin: 'live',
    correlation: request.id,
    ...(key !== undefined && { key: nameBasedId(organisation, id, route, target, key), body: request.body ?? null }),
    ...(revision !== undefined && { ifMatch: revision }),
  };
}

function principalOf(request: CallRequest): Principal {
  if (!request.principal) throw new DomainError('auth.token', 'Send a bearer token.', 'unauthenticated');
  return request.principal;
}

function idempotencyKey(request: CallRequest): string | undefined {
  const text = one(request.headers['idempotency-key']);
  if (text === undefined || KEY.test(text)) return text;
  throw new DomainError('idempotency.key', 'Idempotency-Key is 1 to 255 visible ASCII characters.');
}

function ifMatch(request: CallRequest): number | undefined {
  const text = one(request.headers['if-match']);
  if (text === undefined) return undefined;
  const revision = /^"(0|[1-9]\d{0,15})"$/.exec(text)?.[1];
  if (revision !== undefined) return Number(revision);
  throw new DomainError('concurrency.if-match', 'If-Match is one strong ETag as a read gave it, for example "3".');
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}
