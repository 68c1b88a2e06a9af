import { civilOf, dayNumberOf, dayText, lastMomentOf, localDayNumberOf, MS_PER_DAY, startOfDay } from '@gensvar/kernel';
import type { Calendar } from './calendar';
import type { Step } from './explanation';

/** A period as packs and parameters write it (policy.md, "Time"). */
export type Period =
  | { readonly workingDays: number }
  | { readonly days: number; readonly roll?: Roll }
  | { readonly weeks: number; readonly roll?: Roll }
  /** Only where a statute sets the period: lagen 1930:173. */
  | { readonly weeks: number; readonly calendar: 'statutory' }
  | { readonly months: number; readonly calendar: 'statutory' }
  | { readonly years: number; readonly calendar: 'statutory' }
  | { readonly hours: number };

/** A promise of the organisation's own does not roll unless it says so. */
export type Roll = 'none' | 'nextWorkingDay';

/** When a period ends. Instants in epoch ms: the last one in time, that is 1 ms before the next day. */
export interface Due {
  readonly due: number;
  /** The local day of `due`; of an hours period the day it falls in. */
  readonly day: number;
  readonly atRisk: number;
  /** Statutory periods: the day before lagen 1930:173 2 § moves it. At-risk looks at it, breach at `day` (legalDue). */
  readonly rawDay: number;
  readonly steps: readonly Step[];
}

/** Days that do not count: after `from` up to and including `to` (day numbers). */
export interface Pause {
  readonly from: number;
  readonly to: number;
}

/** The last fifth of n working days, at least one, is at risk; a value of the adopting body goes first. */
export function atRiskDays(n: number, set: number | undefined): number {
  return set ?? Math.max(1, Math.round(n / 5));
}

/** Start of the first at-risk day: the last `count` working days up to `day`, never before the period's own start. */
export function atRiskFrom(start: number, day: number, calendar: Calendar, set: number | undefined): number {
  const count = atRiskDays(calendar.between(start, day), set);
  const last = calendar.onOrBefore(day);
  const first = count === 0 ? day : count === 1 ? last : calendar.step(last, 1 - count);
  return startOfDay(Math.max(first, Math.min(start + 1, day)));
}

/** Counts months from a day: the same date, else the month's last day (lagen 1930:173 1 §). */
export function addMonths(day: number, months: number): number {
  const civil = civilOf(day);
  const month = civil.month - 1 + months;
  const year = civil.year + Math.floor(month / 12);
  const first = dayNumberOf(year, (((month % 12) + 12) % 12) + 1, 1);
  const length = dayNumberOf(year, (((month % 12) + 12) % 12) + 2, 1) - first;
  return first + Math.min(civil.day, length) - 1;
}

/** Legal end of a statutory period: off a day off to the next weekday (lagen 1930:173 2 §). */
export function legalDue(rawDay: number, calendar: Calendar): number {
  return calendar.onOrAfter(rawDay);
}

/**
 * Day 0 is `start`, the local day of the trigger; `startMs` its instant (hours periods only). Paused days do not count.
 * The result for working days without a pause is shared between callers: do not change it.
 * @throws CalendarNotCovered
 */
export function dueOf(
  period: Period,
  start: number,
  startMs: number,
  pauses: readonly Pause[],
  calendar: Calendar,
  riskDays?: number,
): Due {
  if ('workingDays' in period) return workingDue(period.workingDays, start, pauses, calendar, riskDays);
  if ('hours' in period) return hoursDue(period.hours, startMs, pauses);
  const steps: Step[] = [{ start: dayText(start) }];
  const [count, unpaused] = rawEnd(period, start);
  let raw = start;
  for (let left = unpaused - start; left > 0;) {
    const pause = pauses.find((p) => raw + 1 > p.from && raw + 1 <= p.to);
    if (pause) {
      steps.push({ pause: dayText(pause.from), to: dayText(pause.to) });
      raw = pause.to;
    } else {
      raw++;
      left--;
    }
  }
  raw = afterLastPause(raw, pauses);
  steps.push({ count, date: dayText(raw) });
  const rolls = 'calendar' in period || ('roll' in period && period.roll === 'nextWorkingDay');
  const day = rolls ? calendar.onOrAfter(raw) : raw;
  if (day !== raw) steps.push({ roll: dayText(raw), to: dayText(day), why: calendar.dayOff(raw) ?? 'closed' });
  const riskUpTo = 'calendar' in period ? raw : day;
  return { due: lastMomentOf(day), day, atRisk: atRiskFrom(start, riskUpTo, calendar, riskDays), rawDay: raw, steps };
}

/** The reckoning up to a question that still stops the clock: there is no due date, only the day that ends the wait. */
export function openPauseSteps(
  period: Period,
  start: number,
  closed: readonly Pause[],
  from: number,
  limit: number | null,
  calendar: Calendar,
): readonly Step[] {
  const steps: Step[] = [{ start: dayText(start) }];
  let counted = 0;
  for (let day = start + 1; day <= from; day++) {
    const pause = closed.find((p) => day > p.from && day <= p.to);
    if (pause) {
      steps.push({ pause: dayText(pause.from), to: dayText(pause.to) });
      day = pause.to;
    } else if ('workingDays' in period) {
      const off = calendar.dayOff(day);
      steps.push(off === null ? { count: ++counted, date: dayText(day) } : { skip: dayText(day), why: off });
    }
  }
  steps.push({ pause: dayText(from), to: null, limit: limit === null ? null : dayText(limit) });
  return steps;
}

function rawEnd(period: Exclude<Period, { workingDays: number } | { hours: number }>, start: number): [number, number] {
  if ('days' in period) return [period.days, start + period.days];
  if ('weeks' in period) return [period.weeks, start + 7 * period.weeks];
  if ('months' in period) return [period.months, addMonths(start, period.months)];
  return [period.years, addMonths(start, 12 * period.years)];
}

/** A question asked on the very last day stops the clock too: the period then ends with the pause. */
function afterLastPause(day: number, pauses: readonly Pause[]): number {
  return pauses.reduce((end, pause) => (pause.from === end && pause.to > end ? pause.to : end), day);
}

function hoursDue(hours: number, startMs: number, pauses: readonly Pause[]): Due {
  const end = startMs + hours * 3_600_000;
  const paused = pauses.reduce((sum, pause) => sum + (pause.to - pause.from) * MS_PER_DAY, 0);
  const due = end + paused;
  const day = localDayNumberOf(due);
  const risk = Math.max(1, Math.round(hours / 5)) * 3_600_000;
  return {
    due,
    day,
    rawDay: day,
    atRisk: due - risk,
    steps: [{ start: new Date(startMs).toISOString() }, { count: hours, date: new Date(due).toISOString() }],
  };
}

function workingDue(
  n: number,
  start: number,
  pauses: readonly Pause[],
  calendar: Calendar,
  riskDays: number | undefined,
): Due {
  const keyed = n < 1024 && (riskDays ?? 0) < 63;
  if (pauses.length > 0 || !keyed) return countWorkingDays(n, start, pauses, calendar, riskDays);
  const key = (start * 1024 + n) * 64 + (riskDays ?? 63);
  const known = calendar.memo.get(key) as Due | undefined;
  if (known !== undefined) return known;
  const due = countWorkingDays(n, start, pauses, calendar, riskDays);
  calendar.memo.set(key, due);
  return due;
}

function countWorkingDays(
  n: number,
  start: number,
  pauses: readonly Pause[],
  calendar: Calendar,
  riskDays: number | undefined,
): Due {
  const steps: Step[] = [{ start: dayText(start) }];
  const counted: number[] = [];
  let day = n === 0 ? calendar.onOrAfter(start) : start;
  while (counted.length < n) {
    day++;
    const pause = pauses.find((p) => day > p.from && day <= p.to);
    if (pause) {
      steps.push({ pause: dayText(pause.from), to: dayText(pause.to) });
      day = pause.to;
      continue;
    }
    const off = calendar.dayOff(day);
    if (off !== null) {
      steps.push({ skip: dayText(day), why: off });
    } else {
      counted.push(day);
      steps.push({ count: counted.length, date: dayText(day) });
    }
  }
  const end = afterLastPause(day, pauses);
  if (end !== day) {
    steps.push({ pause: dayText(day), to: dayText(end) });
    day = calendar.onOrAfter(end);
    if (day !== end) steps.push({ roll: dayText(end), to: dayText(day), why: calendar.dayOff(end) ?? 'closed' });
  }
  const first = counted[Math.max(0, n - atRiskDays(n, riskDays))] ?? day;
  return { due: lastMomentOf(day), day, rawDay: day, atRisk: startOfDay(first), steps };
}
