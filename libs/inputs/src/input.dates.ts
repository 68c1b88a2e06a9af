import {
  dayText,
  DomainError,
  localDayOf,
  parseMoment,
  storedMoment,
  type DecisionContext,
  type LocalDay,
  type Moment,
} from '@gensvar/kernel';
import { Calendar, SWEDISH_CALENDAR } from '@gensvar/policy';

/**
 * Working days after which a late record needs its reason (policy-packs.md, case 19), where the body has adopted no
 * `backdateLimit` of its own: a reason harms nobody, and a record that can be dated back silently proves nothing.
 */
export const BACKDATE_LIMIT = 5;

const calendar = new Calendar(SWEDISH_CALENDAR);

/** What every dated command may say: when it happened, and why it is recorded late. */
export interface Dated {
  readonly occurredAt?: string;
  readonly lateReason?: string;
}

/** The context of a decision on an input, with the body that it came to. */
export interface InputContext extends DecisionContext {
  readonly body?: string | undefined;
}

/**
 * When it happened, as it is stored (instant in UTC with milliseconds, or day); undefined = now.
 * Imported history is recorded as it is: only the future is refused.
 * @param arrivedAt of the input, for what cannot come before it
 * @throws DomainError `inputs.not-a-date`, `inputs.in-future`, `inputs.beyond-calendar`, `inputs.before-receipt`,
 * `inputs.late-reason-missing`
 */
export function occurredAt(
  { occurredAt, lateReason }: Dated,
  context: InputContext,
  arrivedAt?: string,
): string | undefined {
  const { origin, now } = context;
  const happened = occurredAt === undefined ? parseMoment(now) : readMoment(occurredAt);
  if (isLater(happened, parseMoment(now))) {
    throw new DomainError('inputs.in-future', `${occurredAt} is later than now. Give the time when it happened.`);
  }
  refuseBeyondCalendar(dayText(happened.day));
  if (origin !== 'import' && arrivedAt !== undefined && isLater(parseMoment(arrivedAt), happened)) {
    throw new DomainError(
      'inputs.before-receipt',
      `${occurredAt ?? now} is before the input arrived (${arrivedAt}). Check the date, or have the received date corrected.`,
    );
  }
  const limit = backdateLimit(context, arrivedAt === undefined ? dayText(happened.day) : localDayOf(arrivedAt));
  if (origin === 'live' && isBlank(lateReason) && calendar.between(happened.day, parseMoment(now).day) > limit) {
    throw new DomainError(
      'inputs.late-reason-missing',
      `It happened more than ${limit} working days ago. Say in lateReason why it is recorded only now.`,
    );
  }
  return occurredAt === undefined ? undefined : storedMoment(occurredAt);
}

/** @param day on which the input came in: what its body had adopted then decides */
function backdateLimit({ adopted, body }: InputContext, day: LocalDay): number {
  const limit = adopted?.('backdateLimit', { body, day });
  if (limit === 'none') return Infinity;
  return typeof limit === 'number' ? limit : BACKDATE_LIMIT;
}

/**
 * No day is recorded that working days cannot be reckoned for: one such would stop every obligation of its organisation.
 * @throws DomainError `inputs.beyond-calendar`
 */
export function refuseBeyondCalendar(day: string): void {
  if (calendar.covers(parseMoment(day).day)) return;
  const { from, to } = SWEDISH_CALENDAR;
  throw new DomainError(
    'inputs.beyond-calendar',
    `Working days are known from ${from} to ${to}, and ${day} is not among them. Check the year.`,
  );
}

/** Later, as far as both are known: what is known to the day is compared by day. */
export function isAfter(one: string, other: string): boolean {
  return isLater(parseMoment(one), parseMoment(other));
}

function isLater(one: Moment, other: Moment): boolean {
  if (one.precision === 'day' || other.precision === 'day') return one.day > other.day;
  return one.ms > other.ms;
}

function readMoment(text: string): Moment {
  try {
    return parseMoment(text);
  } catch {
    throw new DomainError('inputs.not-a-date', `${text} is no date. Write 2026-03-02 or 2026-03-02T09:15:00+01:00.`);
  }
}

/** @throws DomainError `inputs.reason-missing` when there are no words */
export function refuseNoReason(reason: string | undefined): void {
  if (isBlank(reason)) throw new DomainError('inputs.reason-missing', 'Say why in reason.');
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
