/**
 * Europe/Stockholm with integers: a projector judges millions of dates, and Intl costs microseconds a call.
 * Instants are epoch milliseconds or ISO 8601 text; a local day is 'YYYY-MM-DD' or its day number (1970-01-01 = 0).
 * Summer time: none 1950-1979; 1980-1995 until the last Sunday of September; since 1996 until that of October;
 * both changes at 01:00 UTC (Directive 2000/84/EC; SFS 1979:988, SFS 2001:127). Verified against Intl for 1980-2060.
 */
export const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
const FIRST_SUMMER = 1980;
const LAST_SUMMER = 2199;

/** 'YYYY-MM-DD' in Europe/Stockholm. */
export type LocalDay = string;

/** A point of history: its instant, its local day, and whether it is known to the instant or to the day only. */
export interface Moment {
  /** Epoch milliseconds; with day precision 00:00 of the local day. */
  readonly ms: number;
  readonly day: number;
  readonly precision: 'instant' | 'day';
}

/** Day number of a civil date (proleptic Gregorian, month 1-12). Days beyond the month's end run on. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** Civil date of a day number. */
export function civilOf(dayNumber: number): { year: number; month: number; day: number } {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** ISO weekday of a day number: Monday 1 … Sunday 7. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

const dayTexts = new Map<number, LocalDay>();

/** 'YYYY-MM-DD' of a day number (years 0000-9999). */
export function dayText(dayNumber: number): LocalDay {
  const known = dayTexts.get(dayNumber);
  if (known !== undefined) return known;
  const { year, month, day } = civilOf(dayNumber);
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (dayTexts.size < 60_000) dayTexts.set(dayNumber, text);
  return text;
}

const sundayOnOrBefore = (dayNumber: number): number => dayNumber - (weekdayOf(dayNumber) % 7);

function summerOf(year: number): readonly [number, number] {
  const spring = year === 1980 ? dayNumberOf(1980, 4, 6) : sundayOnOrBefore(dayNumberOf(year, 3, 31));
  const autumn = sundayOnOrBefore(year < 1996 ? dayNumberOf(year, 9, 30) : dayNumberOf(year, 10, 31));
  return [spring * MS_PER_DAY + MS_PER_HOUR, autumn * MS_PER_DAY + MS_PER_HOUR];
}

const SUMMERS = Array.from({ length: LAST_SUMMER - FIRST_SUMMER + 1 }, (_, i) => summerOf(FIRST_SUMMER + i));

/** Offset of Europe/Stockholm from UTC at an instant, in milliseconds (one or two hours). */
export function offsetAt(ms: number): number {
  const summer = SUMMERS[civilOf(Math.floor(ms / MS_PER_DAY)).year - FIRST_SUMMER];
  return summer !== undefined && ms >= summer[0] && ms < summer[1] ? 2 * MS_PER_HOUR : MS_PER_HOUR;
}

/** Day number of the local day an instant falls in. */
export function localDayNumberOf(ms: number): number {
  return Math.floor((ms + offsetAt(ms)) / MS_PER_DAY);
}

/** The local day an instant falls in; a text that is a day already is given back. */
export function localDayOf(instant: number | string): LocalDay {
  return dayText(typeof instant === 'number' ? localDayNumberOf(instant) : parseMoment(instant).day);
}

/** Day number of 'YYYY-MM-DD'. @throws RangeError on anything but an existing day. */
export function parseDay(day: LocalDay): number {
  const number = day.length === 10 ? readDay(day) : NaN;
  if (Number.isNaN(number)) throw new RangeError(`not a day (YYYY-MM-DD): ${day}`);
  return number;
}

/** The instant a local day begins (00:00), epoch milliseconds. No Swedish change of time has ever touched midnight. */
export function startOfDay(day: LocalDay | number): number {
  const utc = (typeof day === 'number' ? day : parseDay(day)) * MS_PER_DAY;
  return utc - offsetAt(utc - MS_PER_HOUR);
}

/** The instant a local day ends: the start of the next. */
export function endOfDay(day: LocalDay | number): number {
  return startOfDay((typeof day === 'number' ? day : parseDay(day)) + 1);
}

/**
 * The last millisecond of a local day: what `due`, `asOf` and `at` compare with. A fact of the next day may be known
 * to the day only and then counts from its 00:00, so a bound that is itself 00:00 of the next day would let it in.
 */
export function lastMomentOf(day: LocalDay | number): number {
  return endOfDay(day) - 1;
}

export function addDays(day: LocalDay, days: number): LocalDay {
  return dayText(parseDay(day) + days);
}

/** Is this text a day and not an instant? */
export function isDay(text: string): boolean {
  return text.length === 10;
}

const moments = new Map<string, Moment>();
const MOMENTS_KEPT = 20_000;

/**
 * Reads an `occurredAt`: an instant with offset ('2026-05-13T22:30:00Z') or a day ('2026-05-13', from its 00:00).
 * Parts of a millisecond are cut off. @throws RangeError on anything else.
 */
export function parseMoment(text: string): Moment {
  const known = moments.get(text);
  if (known !== undefined) return known;
  const moment = isDay(text) ? dayMoment(parseDay(text)) : instantMoment(readInstant(text));
  if (moments.size >= MOMENTS_KEPT) moments.clear();
  moments.set(text, moment);
  return moment;
}

/** Reads an `asOf` or `at`: an instant, or a day, which means the end of that day. @throws RangeError */
export function parseBound(text: string): number {
  return isDay(text) ? lastMomentOf(text) : readInstant(text);
}

/** Epoch milliseconds of an ISO instant with offset. @throws RangeError */
export function parseInstant(text: string): number {
  return readInstant(text);
}

/** An `occurredAt` as it is stored: a day as it is, an instant in UTC with milliseconds. @throws RangeError as parseMoment */
export function storedMoment(text: string): string {
  return isDay(text) ? dayText(parseDay(text)) : new Date(readInstant(text)).toISOString();
}

/** Whether a text is an instant as it is stored, of a year that PostgreSQL knows. */
export function isStoredInstant(text: string): boolean {
  try {
    return !isDay(text) && !text.startsWith('0000') && storedMoment(text) === text;
  } catch {
    return false;
  }
}

const dayMoment = (day: number): Moment => ({ ms: startOfDay(day), day, precision: 'day' });
const instantMoment = (ms: number): Moment => ({ ms, day: localDayNumberOf(ms), precision: 'instant' });

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function readDay(text: string): number {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (text[4] !== '-' || text[7] !== '-' || !(month >= 1 && month <= 12) || !(day >= 1)) return NaN;
  const number = dayNumberOf(year, month, day);
  return day <= 28 || civilOf(number).month === month ? number : NaN;
}

function readInstant(text: string): number {
  const refuse = (): never => {
    throw new RangeError(`not an instant with offset (YYYY-MM-DDThh:mm:ssZ) nor a day: ${text}`);
  };
  const day = readDay(text);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  if (Number.isNaN(day) || text[10] !== 'T' || text[13] !== ':' || !(hour < 24) || !(minute < 60)) refuse();
  let at = 16;
  let second = 0;
  let fraction = 0;
  if (text[at] === ':') {
    second = digits(text, 17, 2);
    at = 19;
    if (!(second < 60)) refuse();
    if (text[at] === '.') {
      let scale = 100;
      for (at++; text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57; at++) {
        fraction += scale >= 1 ? (text.charCodeAt(at) - 48) * scale : 0;
        scale /= 10;
      }
    }
  }
  return (
    day * MS_PER_DAY + hour * MS_PER_HOUR + minute * 60_000 + second * 1000 + fraction - readOffset(text, at, refuse)
  );
}

function readOffset(text: string, at: number, refuse: () => never): number {
  const sign = text[at];
  if (sign === 'Z') return text.length === at + 1 ? 0 : refuse();
  if (sign !== '+' && sign !== '-') return refuse();
  const hours = digits(text, at + 1, 2);
  const colon = text[at + 3] === ':' ? 1 : 0;
  const minutes = digits(text, at + 3 + colon, 2);
  if (text.length !== at + 5 + colon || !(hours < 24) || !(minutes < 60)) return refuse();
  return (sign === '-' ? -1 : 1) * (hours * MS_PER_HOUR + minutes * 60_000);
}
