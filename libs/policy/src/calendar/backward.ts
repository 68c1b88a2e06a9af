import type { Calendar } from './calendar';

/**
 * The last day to act "at least so long before": counted back from the event, then the open day before
 * (conservative: no source says how such a period rolls; law.md 2.10).
 */
export function backwardDue(
  period: { days: number } | { weeks: number } | { workingDays: number },
  event: number,
  calendar: Calendar,
): number {
  if ('workingDays' in period) return calendar.step(event, -period.workingDays);
  return calendar.onOrBefore(event - ('days' in period ? period.days : 7 * period.weeks));
}
