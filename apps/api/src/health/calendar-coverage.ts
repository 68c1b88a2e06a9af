import { localDayOf, parseDay } from '@gensvar/kernel';
import { type CalendarSpec, endsSoon, SHIPPED_CALENDARS } from '@gensvar/policy';

/** How far the newest calendar of this program reaches: beyond it no due date can be reckoned. */
export interface CalendarCoverage {
  readonly calendar: string;
  readonly version: string;
  /** Its last day. */
  readonly until: string;
  /** Within 18 months, or past: a program with a newer calendar is due. */
  readonly endsSoon: boolean;
}

/** @param now instant */
export function calendarCoverage(
  now: string,
  spec: CalendarSpec = SHIPPED_CALENDARS.at(-1) ?? SHIPPED_CALENDARS[0],
): CalendarCoverage {
  const { id: calendar, version, to } = spec;
  return { calendar, version, until: `${to}-12-31`, endsSoon: endsSoon(spec, parseDay(localDayOf(now))) };
}

/** What the operator reads in the log and in /health/ready; none while there is time. */
export function calendarWarning({ calendar, version, until, endsSoon }: CalendarCoverage): string | undefined {
  if (!endsSoon) return undefined;
  return `The calendar ${calendar} ${version} ends on ${until}: no due date beyond it can be reckoned. Install a version of the program with a newer calendar.`;
}
