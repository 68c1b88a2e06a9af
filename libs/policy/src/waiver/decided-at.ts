import { DomainError, parseInstant, storedMoment, type DecisionContext } from '@gensvar/kernel';

/**
 * When something was decided or vouched for, as it is stored; undefined: now. Live, it holds from when it is made: dated
 * back, it would undo a breach that was there.
 * @throws DomainError `policy.in-future`, `policy.waiver-dated-back`
 */
export function decidedAt(
  occurredAt: string | undefined,
  { origin, now }: Pick<DecisionContext, 'origin' | 'now'>,
): string | undefined {
  if (occurredAt === undefined) return undefined;
  const at = parseInstant(occurredAt);
  if (at > parseInstant(now)) {
    throw new DomainError('policy.in-future', `${occurredAt} is later than now. Give the time when it was decided.`);
  }
  if (origin === 'live' && at < parseInstant(now)) {
    throw new DomainError('policy.waiver-dated-back', 'This holds from when it is made. Leave its time out.');
  }
  return storedMoment(occurredAt);
}
