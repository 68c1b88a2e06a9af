import type { CommandRunner } from '@gensvar/event-store';
import { type CalendarSpec, SHIPPED_CALENDARS } from '../calendar/calendar';
import { CALENDAR, calendarDecider, INSTALLATION } from './calendar.decider';

/**
 * At every start: takes the newest version of the calendar, where it is newer than the one in use; then the obligations
 * view judges everything anew. Said twice, or by two processes at once, it is taken once.
 */
export async function takeCalendar(
  runner: CommandRunner,
  shipped: readonly CalendarSpec[] = SHIPPED_CALENDARS,
): Promise<void> {
  // The first version is in use without being taken: there is nothing to write, nor to ask the store about.
  if (shipped.length < 2) return;
  await runner.createOrUpdate(
    calendarDecider(shipped),
    CALENDAR,
    { type: 'TakeCalendar' },
    { organisation: INSTALLATION, actor: { id: INSTALLATION, role: 'service' }, origin: 'live' },
  );
}
