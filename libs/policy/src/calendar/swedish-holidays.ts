import { dayNumberOf, weekdayOf } from '@gensvar/kernel';

/**
 * Days off that Swedish rules know by name. The first group are public holidays (lagen 1989:253 om allmänna helgdagar);
 * the eves are no holidays, yet lagen 1930:173 2 § and service promises treat them as days off (law.md 2.10).
 */
export type Holiday =
  | 'newYearsDay'
  | 'epiphany'
  | 'goodFriday'
  | 'easterDay'
  | 'easterMonday'
  | 'mayDay'
  | 'ascensionDay'
  | 'whitSunday'
  | 'whitMonday'
  | 'nationalDay'
  | 'midsummerDay'
  | 'allSaintsDay'
  | 'christmasDay'
  | 'boxingDay'
  | 'midsummerEve'
  | 'christmasEve'
  | 'newYearsEve';

const SATURDAY = 6;
/** The national day became a holiday, and Whit Monday ceased to be one, in 2005 (SFS 2004:1320). */
const NATIONAL_DAY_SINCE = 2005;

/** Day number of Easter Day (Meeus, Jones and Butcher: Gregorian, every year). */
export function easterDayOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayNumberOf(year, Math.floor(f / 31), (f % 31) + 1);
}

/** The first Saturday on or after a day. */
const saturdayFrom = (day: number): number => day + ((SATURDAY - weekdayOf(day) + 7) % 7);

/** The named days off of a year, by day number; where two meet, the later in the list gives the name. */
export function swedishHolidays(year: number): Map<number, Holiday> {
  const easter = easterDayOf(year);
  const midsummer = saturdayFrom(dayNumberOf(year, 6, 20));
  return new Map<number, Holiday>([
    [dayNumberOf(year, 1, 1), 'newYearsDay'],
    [dayNumberOf(year, 1, 6), 'epiphany'],
    [easter - 2, 'goodFriday'],
    [easter, 'easterDay'],
    [easter + 1, 'easterMonday'],
    [dayNumberOf(year, 5, 1), 'mayDay'],
    [easter + 39, 'ascensionDay'],
    [easter + 49, 'whitSunday'],
    year < NATIONAL_DAY_SINCE ? [easter + 50, 'whitMonday'] : [dayNumberOf(year, 6, 6), 'nationalDay'],
    [midsummer - 1, 'midsummerEve'],
    [midsummer, 'midsummerDay'],
    [saturdayFrom(dayNumberOf(year, 10, 31)), 'allSaintsDay'],
    [dayNumberOf(year, 12, 24), 'christmasEve'],
    [dayNumberOf(year, 12, 25), 'christmasDay'],
    [dayNumberOf(year, 12, 26), 'boxingDay'],
    [dayNumberOf(year, 12, 31), 'newYearsEve'],
  ]);
}
