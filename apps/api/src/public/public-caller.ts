import type { Invocation } from '@gensvar/event-store';
import { type CallRequest, organisationId } from '@gensvar/identity';
import { DomainError, isUuid, nameBasedId } from '@gensvar/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** Everybody who writes without a token. Not even a hash of the address is kept. */
const PUBLIC_ACTOR = { id: nameBasedId('actor', 'public'), role: 'public' };

/** The organisation that the address names by its slug. */
export const OrganisationOfAddress = createParamDecorator((_: undefined, context: ExecutionContext): string =>
  organisationOf(context.switchToHttp().getRequest<CallRequest>()),
);

/** The Invocation of a public command. @throws DomainError `idempotency.key` */
export const PublicCaller = createParamDecorator((_: undefined, context: ExecutionContext): Invocation => {
  const request = context.switchToHttp().getRequest<CallRequest>();
  const organisation = organisationOf(request);
  const key = request.headers['idempotency-key'];
  if (key !== undefined && !(typeof key === 'string' && isUuid(key))) {
    // Whoever guessed another's key and words would be answered with the other's receipt code.
    throw new DomainError(
      'idempotency.key',
      'Here the Idempotency-Key is a random UUID, in lower case, new for each sending.',
    );
  }
  const route = `${request.method} ${request.routeOptions.url ?? ''}`;
  return {
    organisation,
    actor: PUBLIC_ACTOR,
    origin: 'live',
    correlation: request.id,
    ...(key !== undefined && { key: nameBasedId(organisation, 'public', route, key), body: request.body ?? null }),
  };
});

function organisationOf({ params }: CallRequest): string {
  return organisationId(params.organisation ?? '');
}
