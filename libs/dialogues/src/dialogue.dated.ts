import type { DatedBody } from '@gensvar/identity';
import { DomainError, parseMoment, storedMoment, type DecisionContext, type Moment } from '@gensvar/kernel';
import { Calendar, SWEDISH_CALENDAR } from '@gensvar/policy';

/** Working days after which a late record needs its reason. */
export const BACKDATE_LIMIT = 5;

/** So many days are more working days than any limit, also where the calendar does not reach. */
const SURELY_LATE = 60;

const calendar = new Calendar(SWEDISH_CALENDAR);

/**
 * When it happened, as it is stored (instant in UTC with milliseconds, or day); undefined = now.
 * @throws DomainError `dialogues.in-future`, `dialogues.late-reason-missing`
 */
export function occurredAt({ occurredAt, lateReason }: DatedBody, context: DecisionContext): string | undefined {
  if (occurredAt === undefined) return undefined;
  const happened = parseMoment(occurredAt);
  const now = parseMoment(context.now);
  if (isAfter(happened, now))
    throw new DomainError('dialogues.in-future', `${occurredAt} is later than now. Give the time when it happened.`);
  if (context.origin === 'live' && isLate(happened, now) && (lateReason === undefined || lateReason.trim() === '')) {
    throw new DomainError(
      'dialogues.late-reason-missing',
      `It happened more than ${BACKDATE_LIMIT} working days ago. Say in lateReason why it is recorded only now.`,
    );
  }
  return storedMoment(occurredAt);
}

function isLate(happened: Moment, now: Moment): boolean {
  return now.day - happened.day > SURELY_LATE || calendar.between(happened.day, now.day) > BACKDATE_LIMIT;
}

/** Later, as far as both are known: what is known to the day is compared by day. */
function isAfter(one: Moment, other: Moment): boolean {
  if (one.precision === 'day' || other.precision === 'day') return one.day > other.day;
  return one.ms > other.ms;
}
