import { dayNumberOf, dayText, localDayNumberOf, parseDay } from '@gensvar/kernel';
import Holidays from 'date-holidays';
import { Calendar, CalendarNotCovered, SWEDISH_CALENDAR } from './calendar';
import { isoWeek } from './iso-week';
import { swedishHolidays } from './swedish-holidays';

const calendar = new Calendar(SWEDISH_CALENDAR);

describe('the Swedish calendar', () => {
  test('has the days off that date-holidays knows as public or bank, 2005-2060', () => {
    const oracle = new Holidays('SE');
    for (let year = 2005; year <= 2060; year++) {
      const known = oracle
        .getHolidays(year)
        .filter(({ type }) => type === 'public' || type === 'bank')
        .map(({ date }) => date.slice(0, 10));
      expect([...swedishHolidays(year).keys()].map(dayText).sort()).toEqual([...new Set(known)].sort());
    }
  });

  test.each([
    [2024, 251],
    [2025, 249],
    [2026, 251],
    [2027, 253],
  ])('%i has %i working days', (year, days) => {
    expect(calendar.between(dayNumberOf(year, 1, 1) - 1, dayNumberOf(year, 12, 31))).toBe(days);
  });

  test('had Whit Monday before 2005, and the national day since', () => {
    expect(calendar.dayOff(parseDay('2004-05-31'))).toBe('whitMonday');
    expect(calendar.dayOff(parseDay('2004-06-07'))).toBeNull();
    expect(calendar.dayOff(parseDay('2005-05-16'))).toBeNull();
    expect(calendar.dayOff(parseDay('2005-06-06'))).toBe('nationalDay');
  });

  test.each(['2026-04-02', '2026-05-15', '2026-01-05', '2026-04-30', '2026-10-30'])(
    '%s is a working day though many are off',
    (day) => {
      expect(calendar.isWorkingDay(parseDay(day))).toBe(true);
    },
  );

  test('says why a day is off, by its name before the weekend', () => {
    const why = (day: string): string | null => calendar.dayOff(parseDay(day));
    expect([why('2026-05-16'), why('2026-05-17'), why('2026-06-19'), why('2026-12-26'), why('2026-12-24')]).toEqual([
      'saturday',
      'sunday',
      'midsummerEve',
      'boxingDay',
      'christmasEve',
    ]);
  });

  test('counts and steps in both directions', () => {
    const thursday = parseDay('2026-06-18');
    expect(dayText(calendar.step(thursday, 1))).toBe('2026-06-22');
    expect(dayText(calendar.step(parseDay('2026-06-22'), -1))).toBe('2026-06-18');
    expect(dayText(calendar.step(parseDay('2026-06-21'), -2))).toBe('2026-06-17');
    expect(dayText(calendar.onOrAfter(parseDay('2026-06-19')))).toBe('2026-06-22');
    expect(dayText(calendar.onOrBefore(parseDay('2026-06-21')))).toBe('2026-06-18');
    expect(calendar.onOrAfter(thursday)).toBe(thursday);
    expect(calendar.onOrBefore(thursday)).toBe(thursday);
    expect(calendar.between(thursday, thursday)).toBe(0);
    expect(calendar.between(thursday + 1, thursday)).toBe(0);
    expect(calendar.between(thursday, parseDay('2026-06-23'))).toBe(2);
  });

  test('an organisation’s own closed days are a calendar of their own, with a version', () => {
    const own = new Calendar({
      ...SWEDISH_CALENDAR,
      id: 'bjorkasa',
      version: '2',
      closed: ['2026-05-15', '2026-05-14'],
    });
    expect(own.dayOff(parseDay('2026-05-15'))).toBe('closed');
    expect(own.dayOff(parseDay('2026-05-14'))).toBe('ascensionDay');
    expect(dayText(own.step(parseDay('2026-05-13'), 2))).toBe('2026-05-19');
    expect(own.spec.version).toBe('2');
  });
});

describe('coverage', () => {
  const short = new Calendar({ id: 'short', version: '1', from: 2025, to: 2026 });

  test('a question outside it names the calendar, its version and its years', () => {
    expect(() => short.step(parseDay('2026-12-30'), 2)).toThrow(CalendarNotCovered);
    expect(() => short.step(parseDay('2026-12-30'), 2)).toThrow(
      'calendar short 1 covers 2025-2026, not 2027-01-01: load a calendar version that does',
    );
    expect(() => short.step(parseDay('2025-01-02'), -1)).toThrow('not 2024-12-31');
    expect(() => short.isWorkingDay(parseDay('2024-12-31'))).toThrow(CalendarNotCovered);
    expect(() => short.isWorkingDay(parseDay('2027-01-01'))).toThrow(CalendarNotCovered);
    expect([short.covers(parseDay('2025-01-01')), short.covers(parseDay('2024-12-31'))]).toEqual([true, false]);
    expect([short.covers(parseDay('2026-12-31')), short.covers(parseDay('2027-01-01'))]).toEqual([true, false]);
    expect(short.isWorkingDay(parseDay('2025-01-01'))).toBe(false);
    expect(
      new Calendar({ id: 'x', version: '1', from: 1991, to: 1991, closed: [] }).isWorkingDay(parseDay('1991-01-02')),
    ).toBe(true);
  });

  test('is alarmed 18 months before it ends', () => {
    expect(short.endsSoon(parseDay('2025-06-30'))).toBe(false);
    expect(short.endsSoon(parseDay('2025-07-01'))).toBe(true);
    expect(calendar.endsSoon(localDayNumberOf(Date.UTC(2026, 10, 25)))).toBe(false);
  });
});

describe('ISO weeks', () => {
  test.each([
    ['2021-W33', '2021-08-16', '2021-08-22'],
    ['2021-W46', '2021-11-15', '2021-11-21'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
  ])('%s is %s to %s', (week, first, last) => {
    const found = isoWeek(week);
    expect([dayText(found.first), dayText(found.last)]).toEqual([first, last]);
  });

  test.each(['2021-W53', '2021-W00', '2021-W54', '2021-33', 'W33', ''])('%p is none', (text) => {
    expect(() => isoWeek(text)).toThrow('not an ISO week');
  });
});
