import { DomainError, type Position, type RecordedEvent } from '@gensvar/kernel';
import { entityTable, TableRows, type ViewSession } from '@gensvar/projections';
import type { CalendarVersionTaken } from '../adoption/calendar.events';
import type { Calendar } from '../calendar/calendar';
import type { Law } from './binding';
import { CalendarRow } from './subject.entities';

export const CALENDARS = entityTable(CalendarRow);
const calendarRows = new TableRows<CalendarRow>(CALENDARS);

/** A version of the calendar, and the position from which on it is reckoned by. */
export interface TakenCalendar {
  readonly position: Position;
  readonly calendar: string;
  readonly version: string;
}

/**
 * The calendar that was in use at a position; before any was taken, the first one that was shipped.
 * @throws DomainError `policy.calendar-version` when it is not shipped: due dates are never reckoned by another one
 */
export function calendarAt(
  { calendar, newer = [] }: Pick<Law, 'calendar' | 'newer'>,
  taken: readonly TakenCalendar[],
  asOf: Position,
): Calendar {
  const inUse = taken.findLast(({ position }) => position <= asOf);
  if (!inUse) return calendar;
  const found = [calendar, ...newer].find(({ spec }) => spec.id === inUse.calendar && spec.version === inUse.version);
  if (found) return found;
  throw new DomainError(
    'policy.calendar-version',
    `The calendar ${inUse.calendar} ${inUse.version} is in use, and this program does not ship it. Start the program that does.`,
  );
}

/** Versions taken, in the order of the log; kept in memory, because the view's owner alone writes them. */
export async function takenCalendars(session: ViewSession): Promise<TakenCalendar[]> {
  let taken = session.memory.get('calendars') as TakenCalendar[] | undefined;
  if (!taken) {
    taken = await session.query<TakenCalendar & Record<string, unknown>>(
      `select position, calendar, version from ${CALENDARS.name} order by position collate "C"`,
    );
    session.memory.set('calendars', taken);
  }
  return taken;
}

/** Keeps the version that an event took. */
export async function keepCalendar(
  { organisation, position, data }: RecordedEvent<CalendarVersionTaken>,
  session: ViewSession,
): Promise<void> {
  const { calendar, version } = data;
  (await takenCalendars(session)).push({ position, calendar, version });
  await calendarRows.upsert([{ organisation, position, calendar, version }], session);
}
