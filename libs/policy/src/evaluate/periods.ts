import { dayNumberOf } from '@gensvar/kernel';
import type { Calendar } from '../calendar/calendar';

export const PERIOD_UNITS = ['year', 'quarter', 'month'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A year, a quarter or a month; first and last day as day numbers. Its name is an occurrence: storage format. */
export interface CalendarPeriod {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

const MONTHS: Readonly<Record<PeriodUnit, number>> = { year: 12, quarter: 3, month: 1 };

export function isPeriodUnit(value: unknown): value is PeriodUnit {
  return (PERIOD_UNITS as readonly unknown[]).includes(value);
}

/**
 * Every period that begins on `from` or later, before `to` (day numbers), and that the calendar covers, the day before it
 * too: `2026`, `2026-Q3`, `2026-07`.
 */
export function periodsBetween(unit: PeriodUnit, from: number, to: number, { spec }: Calendar): CalendarPeriod[] {
  const months = MONTHS[unit];
  const covered = dayNumberOf(spec.from, 1, 1);
  const periods: CalendarPeriod[] = [];
  for (let year = spec.from; year <= spec.to; year++) {
    for (let month = 1; month <= 12; month += months) {
      const first = dayNumberOf(year, month, 1);
      if (first < from || first >= to || first <= covered) continue;
      const [nextYear, nextMonth] = month + months > 12 ? [year + 1, 1] : [year, month + months];
      periods.push({ name: nameOf(unit, year, month), first, last: dayNumberOf(nextYear, nextMonth, 1) - 1 });
    }
  }
  return periods;
}

function nameOf(unit: PeriodUnit, year: number, month: number): string {
  if (unit === 'year') return String(year);
  return unit === 'quarter' ? `${year}-Q${(month + 2) / 3}` : `${year}-${String(month).padStart(2, '0')}`;
}
