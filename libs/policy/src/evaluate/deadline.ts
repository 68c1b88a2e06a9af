import { dayText, lastMomentOf } from '@gensvar/kernel';
import { backwardDue } from '../calendar/backward';
import type { Calendar } from '../calendar/calendar';
import type { Step } from '../calendar/explanation';
import type { Period } from '../calendar/period';
import type { Placed } from '../facts/history';
import { isBefore } from './moment';

/** The last instant (epoch ms) before an event, or so long before it, and the steps that say so. */
export interface Deadline {
  readonly due: number;
  readonly steps: readonly Step[];
  /** Did a fact happen in time? */
  holds(placed: Placed): boolean;
}

/**
 * What must happen before an event. A fact of the same day, where one of the two is known to the day only, counts if it
 * was recorded first. A period that leads is counted back from the event's day (backward.ts); hours from its instant.
 */
export function before(event: Placed, lead: Period | null, calendar: Calendar): Deadline {
  const latest = event.dayOnly ? lastMomentOf(event.day) : event.ms - 1;
  if (lead === null) {
    const steps = [{ before: event.dayOnly ? dayText(event.day) : event.fact.occurredAt }];
    return { due: latest, steps, holds: (placed) => isBefore(placed, event) };
  }
  const due = Math.min(latest, leading(lead, event, calendar));
  return {
    due,
    steps: [
      { before: dayText(event.day), lead: Object.values(lead)[0] as number, latest: new Date(due).toISOString() },
    ],
    holds: (placed) => isBefore(placed, event) && placed.ms <= due,
  };
}

function leading(lead: Period, event: Placed, calendar: Calendar): number {
  if ('hours' in lead) return event.ms - lead.hours * 3_600_000;
  if ('days' in lead || 'workingDays' in lead) return lastMomentOf(backwardDue(lead, event.day, calendar));
  if ('weeks' in lead) return lastMomentOf(backwardDue({ weeks: lead.weeks }, event.day, calendar));
  throw new RangeError(`a period of ${Object.keys(lead)[0]} cannot lead: write days, weeks, workingDays or hours`);
}

/**
 * Instants for `Judgement`: in time is what the deadline says, also where two facts of one day stand in an order that
 * their instants do not show.
 */
export function metBy(placed: Placed, deadline: Deadline): { readonly at: number; readonly due: number } {
  const inTime = deadline.holds(placed);
  return { at: placed.ms, due: inTime ? Math.max(deadline.due, placed.ms) : Math.min(deadline.due, placed.ms - 1) };
}

/** The piece that counts: the first in time, else the first there is. */
export function bestOf(pieces: readonly Placed[], deadline: Deadline): Placed | undefined {
  return pieces.find((placed) => deadline.holds(placed)) ?? pieces[0];
}
