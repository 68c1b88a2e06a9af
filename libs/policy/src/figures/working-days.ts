import { startOfDay } from '@gensvar/kernel';
import { Calendar, SHIPPED_CALENDARS } from '../calendar/calendar';

let newest: Calendar | undefined;

/** How long somebody waited is told by the newest calendar, whichever reckoned the due date. */
export function newestCalendar(): Calendar {
  return (newest ??= new Calendar(SHIPPED_CALENDARS.at(-1)!));
}

/**
 * When each working day of a time begins, as ISO instants in order. For SQL: between two instants so many working days
 * pass as `width_bucket` of the later is more than that of the earlier (day 0 itself does not count).
 * @param from day number, as `to`; both included, and cut to what the calendar covers
 */
export function workingDayStarts(calendar: Calendar, from: number, to: number): string[] {
  const starts: string[] = [];
  for (let day = from; day <= to; day++) {
    if (calendar.covers(day) && calendar.isWorkingDay(day)) starts.push(new Date(startOfDay(day)).toISOString());
  }
  return starts;
}
