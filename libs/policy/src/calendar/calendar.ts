import { civilOf, dayNumberOf, dayText, type LocalDay, parseDay, weekdayOf } from '@gensvar/kernel';
import { type Holiday, swedishHolidays } from './swedish-holidays';

/** Why a day is no working day: a weekend, a named day off, or a day the organisation itself keeps closed. */
export type DayOff = Holiday | 'saturday' | 'sunday' | 'closed';

/** What a calendar is made of; plain data, so that it can be versioned, stored and compared. */
export interface CalendarSpec {
  /** e.g. 'se', or an organisation's own. */
  readonly id: string;
  /** A new version re-derives what it touches (policy.md, "Versions"). */
  readonly version: string;
  /** Covered years, both included. */
  readonly from: number;
  readonly to: number;
  /** The organisation's own closed days, 'YYYY-MM-DD'. */
  readonly closed?: readonly LocalDay[];
}

/** The Swedish calendar as shipped (law.md 2.10; equal to date-holidays' public and bank days 2005-2060). */
export const SWEDISH_CALENDAR: CalendarSpec = { id: 'se', version: '1', from: 1990, to: 2060 };

/**
 * Every version that was ever shipped, oldest first. A version that has been in use stays here for ever: what was reckoned
 * by it is told by it (policy.md, "Versions"). Add a new one at the end, and the next start takes it.
 */
export const SHIPPED_CALENDARS: readonly [CalendarSpec, ...CalendarSpec[]] = [SWEDISH_CALENDAR];

const COVERAGE_MONTHS = 18;

/** As `Calendar.endsSoon`, of a version that nobody has made the tables of. */
export function endsSoon({ to }: Pick<CalendarSpec, 'to'>, day: number): boolean {
  const { year, month, day: date } = civilOf(day);
  const months = month + COVERAGE_MONTHS - 1;
  return dayNumberOf(year + Math.floor(months / 12), (months % 12) + 1, date) > dayNumberOf(to, 12, 31);
}

/** @throws by every method that is asked for a day outside the covered years. */
export class CalendarNotCovered extends Error {
  constructor(calendar: CalendarSpec, day: number) {
    super(
      `calendar ${calendar.id} ${calendar.version} covers ${calendar.from}-${calendar.to}, not ${dayText(day)}: load a calendar version that does`,
    );
  }
}

/**
 * Working days of one calendar version. Days are day numbers (local-time.ts). Every question is answered from tables
 * made once; `memo` keeps periods already counted, since many inputs share a day of receipt.
 */
export class Calendar {
  readonly memo = new Map<number, unknown>();
  private readonly first: number;
  private readonly last: number;
  /** Per day: how many working days lie on or before it. */
  private readonly counted: Int32Array;
  private readonly working: Int32Array;
  private readonly daysOff = new Map<number, DayOff>();

  constructor(readonly spec: CalendarSpec) {
    this.first = dayNumberOf(spec.from, 1, 1);
    this.last = dayNumberOf(spec.to, 12, 31);
    for (const day of spec.closed ?? []) this.daysOff.set(parseDay(day), 'closed');
    for (let year = spec.from; year <= spec.to; year++) {
      for (const [day, name] of swedishHolidays(year)) this.daysOff.set(day, name);
    }
    const working: number[] = [];
    this.counted = new Int32Array(this.last - this.first + 1);
    for (let day = this.first; day <= this.last; day++) {
      if (weekdayOf(day) < 6 && !this.daysOff.has(day)) working.push(day);
      this.counted[day - this.first] = working.length;
    }
    this.working = Int32Array.from(working);
  }

  covers(day: number): boolean {
    return day >= this.first && day <= this.last;
  }

  isWorkingDay(day: number): boolean {
    return this.upTo(day) !== (day === this.first ? 0 : this.upTo(day - 1));
  }

  /** Why a day is off, or null for a working day; a holiday's name goes before the weekend's. */
  dayOff(day: number): DayOff | null {
    if (this.isWorkingDay(day)) return null;
    return this.daysOff.get(day) ?? (weekdayOf(day) === 7 ? 'sunday' : 'saturday');
  }

  /** Working days after `from`, up to and including `to`; 0 if none. */
  between(from: number, to: number): number {
    return to <= from ? 0 : this.upTo(to) - this.upTo(from);
  }

  /** The n-th working day after a day (n ≥ 1), or with a negative n the n-th before it. */
  step(day: number, n: number): number {
    const index = n > 0 ? this.upTo(day) + n - 1 : this.upTo(day - 1) + n;
    const found = this.working[index];
    if (found === undefined) throw new CalendarNotCovered(this.spec, n > 0 ? this.last + 1 : this.first - 1);
    return found;
  }

  /** The day itself if it is a working day, else the next one. */
  onOrAfter(day: number): number {
    return this.isWorkingDay(day) ? day : this.step(day, 1);
  }

  /** The day itself if it is a working day, else the one before. */
  onOrBefore(day: number): number {
    return this.isWorkingDay(day) ? day : this.step(day, -1);
  }

  /** Does the covered time end within 18 months of this day? Then a new version is due, before a due date fails. */
  endsSoon(day: number): boolean {
    return endsSoon(this.spec, day);
  }

  private upTo(day: number): number {
    const count = this.counted[day - this.first];
    if (count === undefined) throw new CalendarNotCovered(this.spec, day);
    return count;
  }
}
