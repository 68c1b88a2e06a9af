import { dayText, parseDay, parseMoment, startOfDay } from '@gensvar/kernel';
import { backwardDue } from './backward';
import { Calendar, SWEDISH_CALENDAR } from './calendar';
import { addMonths, atRiskFrom, dueOf, type Due, openPauseSteps, type Pause, type Period } from './period';

const calendar = new Calendar(SWEDISH_CALENDAR);

function due(period: Period, from: string, pauses: [string, string][] = [], riskDays?: number): Due {
  const moment = parseMoment(from);
  const spans = pauses.map(([asked, replied]): Pause => ({ from: parseDay(asked), to: parseDay(replied) }));
  return dueOf(period, moment.day, moment.ms, spans, calendar, riskDays);
}
const dueDay = (...args: Parameters<typeof due>): string => dayText(due(...args).day);

/** law.md 2.10. */
describe('working days', () => {
  test.each([
    [2, '2026-05-13', '2026-05-18'],
    [2, '2026-06-18', '2026-06-23'],
    [10, '2026-03-30', '2026-04-15'],
    [10, '2025-05-28', '2025-06-13'],
    [10, '2026-12-18', '2027-01-08'],
    [5, '2025-12-23', '2026-01-07'],
    [2, '2026-05-16', '2026-05-19'],
    [2, '2026-05-13T22:30:00Z', '2026-05-18'],
    [2, '2026-12-23T22:30:00Z', '2026-12-29'],
    [2, '2026-01-05', '2026-01-08'],
    [2, '2026-03-29', '2026-03-31'],
    [10, '2026-04-30', '2026-05-18'],
    [0, '2026-05-13', '2026-05-13'],
    [0, '2026-05-16', '2026-05-18'],
  ])('%i from %s → %s', (workingDays, from, to) => {
    expect(dueDay({ workingDays }, from)).toBe(to);
  });

  test('end with the last millisecond of the day in Stockholm', () => {
    expect(new Date(due({ workingDays: 2 }, '2026-03-29').due + 1).toISOString()).toBe('2026-03-31T22:00:00.000Z');
  });

  test('explain every day counted and skipped', () => {
    expect(due({ workingDays: 2 }, '2026-05-13').steps).toEqual([
      { start: '2026-05-13' },
      { skip: '2026-05-14', why: 'ascensionDay' },
      { count: 1, date: '2026-05-15' },
      { skip: '2026-05-16', why: 'saturday' },
      { skip: '2026-05-17', why: 'sunday' },
      { count: 2, date: '2026-05-18' },
    ]);
  });

  test('are counted once for a day, a length and an at-risk setting', () => {
    expect(due({ workingDays: 7 }, '2026-02-02')).toBe(due({ workingDays: 7 }, '2026-02-02'));
    expect(due({ workingDays: 7 }, '2026-02-02')).not.toEqual(due({ workingDays: 8 }, '2026-02-02'));
    expect(due({ workingDays: 7 }, '2026-02-02', [], 3).atRisk).toBe(startOfDay('2026-02-09'));
    expect(due({ workingDays: 7 }, '2026-02-02').atRisk).toBe(startOfDay('2026-02-11'));
    const far = due({ workingDays: 2000 }, '2026-01-01').day;
    expect([calendar.isWorkingDay(far), calendar.between(parseDay('2026-01-01'), far)]).toEqual([true, 2000]);
    expect(due({ workingDays: 100 }, '2026-02-02', [], 70).atRisk).toBe(startOfDay('2026-03-17'));
  });
});

describe('calendar periods', () => {
  const weeks = (n: number): Period => ({ weeks: n, calendar: 'statutory' });
  const months = (n: number): Period => ({ months: n, calendar: 'statutory' });

  test.each<[string, Period, string, string, string]>([
    ['three weeks', weeks(3), '2026-06-05', '2026-06-26', '2026-06-26'],
    ['three weeks to Midsummer Eve', weeks(3), '2026-05-29', '2026-06-19', '2026-06-22'],
    ['three weeks to Christmas Eve', weeks(3), '2026-12-03', '2026-12-24', '2026-12-28'],
    ['six months to a Saturday', months(6), '2025-08-31', '2026-02-28', '2026-03-02'],
    ['one year from a leap day', { years: 1, calendar: 'statutory' }, '2024-02-29', '2025-02-28', '2025-02-28'],
    ['one year to a Sunday', { years: 1, calendar: 'statutory' }, '2025-02-15', '2026-02-15', '2026-02-16'],
    ['four weeks to Christmas Day', weeks(4), '2025-11-27', '2025-12-25', '2025-12-29'],
    ['24 months', months(24), '2022-09-11', '2024-09-11', '2024-09-11'],
    ['a promise of 14 days', { days: 14 }, '2026-06-05', '2026-06-19', '2026-06-19'],
    ['a promise that says it rolls', { days: 14, roll: 'nextWorkingDay' }, '2026-06-05', '2026-06-19', '2026-06-22'],
    ['a promise that says it does not', { days: 14, roll: 'none' }, '2026-06-05', '2026-06-19', '2026-06-19'],
    ['the second day after, rolled', { days: 2, roll: 'nextWorkingDay' }, '2026-04-02', '2026-04-04', '2026-04-07'],
    ['a promise of 2 weeks', { weeks: 2 }, '2026-06-05', '2026-06-19', '2026-06-19'],
    ['2 weeks that roll', { weeks: 2, roll: 'nextWorkingDay' }, '2026-06-05', '2026-06-19', '2026-06-22'],
  ])('%s from %s', (_name, period, from, raw, legal) => {
    const found = due(period, from);
    expect([dayText(found.rawDay), dayText(found.day)]).toEqual([raw, legal]);
    expect(found.steps.filter((step) => 'roll' in step)).toHaveLength(raw === legal ? 0 : 1);
  });

  test('statutory ones are at risk by the raw day, promises by the due day', () => {
    expect(due(weeks(3), '2026-05-29', [], 1).atRisk).toBe(startOfDay('2026-06-18'));
    expect(due({ days: 14, roll: 'nextWorkingDay' }, '2026-06-05', [], 1).atRisk).toBe(startOfDay('2026-06-22'));
  });

  test('explain the roll', () => {
    expect(due(weeks(3), '2026-05-29').steps).toEqual([
      { start: '2026-05-29' },
      { count: 3, date: '2026-06-19' },
      { roll: '2026-06-19', to: '2026-06-22', why: 'midsummerEve' },
    ]);
    expect(due({ days: 14 }, '2026-06-05').steps).toEqual([{ start: '2026-06-05' }, { count: 14, date: '2026-06-19' }]);
  });

  test('months keep within the year', () => {
    expect(dayText(addMonths(parseDay('2025-12-31'), 2))).toBe('2026-02-28');
    expect(dayText(addMonths(parseDay('2026-03-31'), -1))).toBe('2026-02-28');
    expect(dayText(addMonths(parseDay('2026-01-15'), -1))).toBe('2025-12-15');
    expect(dayText(addMonths(parseDay('2026-10-31'), 1))).toBe('2026-11-30');
    expect(dayText(addMonths(parseDay('2026-11-30'), 1))).toBe('2026-12-30');
  });
});

describe('hours', () => {
  test('run through nights and weekends from the instant', () => {
    const found = due({ hours: 72 }, '2026-05-15T10:00:00Z');
    expect(new Date(found.due).toISOString()).toBe('2026-05-18T10:00:00.000Z');
    expect(new Date(found.atRisk).toISOString()).toBe('2026-05-17T20:00:00.000Z');
    expect([dayText(found.day), dayText(found.rawDay)]).toEqual(['2026-05-18', '2026-05-18']);
    expect(found.steps).toEqual([
      { start: '2026-05-15T10:00:00.000Z' },
      { count: 72, date: '2026-05-18T10:00:00.000Z' },
    ]);
  });

  test('stop for paused days', () => {
    const found = due({ hours: 2 }, '2026-05-15T10:00:00Z', [['2026-05-15', '2026-05-18']]);
    expect(new Date(found.due).toISOString()).toBe('2026-05-18T12:00:00.000Z');
    expect(found.atRisk).toBe(found.due - 3_600_000);
  });
});

describe('pauses: the day of the question counts, the days after it up to and including that of the reply do not', () => {
  test.each<[string, [string, string][], string]>([
    ['asked 03-04, replied 03-10', [['2026-03-04', '2026-03-10']], '2026-03-20'],
    [
      'and another meanwhile',
      [
        ['2026-03-04', '2026-03-10'],
        ['2026-03-06', '2026-03-12'],
      ],
      '2026-03-24',
    ],
    ['asked and replied the same day', [['2026-03-04', '2026-03-04']], '2026-03-16'],
    [
      'two apart',
      [
        ['2026-03-04', '2026-03-05'],
        ['2026-03-09', '2026-03-10'],
      ],
      '2026-03-18',
    ],
    ['asked on the due day: it ends with the reply', [['2026-03-16', '2026-03-18']], '2026-03-18'],
    ['… or on the next working day', [['2026-03-16', '2026-03-21']], '2026-03-23'],
  ])('%s', (_name, pauses, day) => {
    expect(dueDay({ workingDays: 10 }, '2026-03-02', pauses)).toBe(day);
  });

  test('explain the pause, and a roll after it', () => {
    expect(due({ workingDays: 1 }, '2026-03-02', [['2026-03-03', '2026-03-07']]).steps).toEqual([
      { start: '2026-03-02' },
      { count: 1, date: '2026-03-03' },
      { pause: '2026-03-03', to: '2026-03-07' },
      { roll: '2026-03-07', to: '2026-03-09', why: 'saturday' },
    ]);
    expect(due({ workingDays: 2 }, '2026-03-02', [['2026-03-03', '2026-03-05']]).steps).toEqual([
      { start: '2026-03-02' },
      { count: 1, date: '2026-03-03' },
      { pause: '2026-03-03', to: '2026-03-05' },
      { count: 2, date: '2026-03-06' },
    ]);
  });

  test('stop days and weeks too', () => {
    expect(dueDay({ days: 14 }, '2026-03-02', [['2026-03-04', '2026-03-10']])).toBe('2026-03-22');
    expect(dueDay({ days: 14, roll: 'nextWorkingDay' }, '2026-03-02', [['2026-03-04', '2026-03-10']])).toBe(
      '2026-03-23',
    );
    expect(due({ days: 4 }, '2026-03-02', [['2026-03-03', '2026-03-05']]).steps).toEqual([
      { start: '2026-03-02' },
      { pause: '2026-03-03', to: '2026-03-05' },
      { count: 4, date: '2026-03-08' },
    ]);
  });

  test('an open one is told up to the question, with what can end it', () => {
    const steps = (period: Period, limit: string | null): unknown =>
      openPauseSteps(
        period,
        parseDay('2026-03-05'),
        [{ from: parseDay('2026-03-06'), to: parseDay('2026-03-08') }],
        parseDay('2026-03-09'),
        limit === null ? null : parseDay(limit),
        calendar,
      );
    expect(steps({ workingDays: 10 }, '2026-04-07')).toEqual([
      { start: '2026-03-05' },
      { count: 1, date: '2026-03-06' },
      { pause: '2026-03-06', to: '2026-03-08' },
      { count: 2, date: '2026-03-09' },
      { pause: '2026-03-09', to: null, limit: '2026-04-07' },
    ]);
    expect(steps({ days: 10 }, null)).toEqual([
      { start: '2026-03-05' },
      { pause: '2026-03-06', to: '2026-03-08' },
      { pause: '2026-03-09', to: null, limit: null },
    ]);
  });
});

describe('at risk', () => {
  test.each([
    [1, '2026-03-03'],
    [2, '2026-03-04'],
    [5, '2026-03-09'],
    [10, '2026-03-13'],
    [15, '2026-03-19'],
  ])('%i working days from Monday 2026-03-02: from %s', (workingDays, day) => {
    expect(dayText(parseMoment(new Date(due({ workingDays }, '2026-03-02').atRisk).toISOString()).day)).toBe(day);
  });

  test('of a day that is off begins with the last working day before it', () => {
    expect(atRiskFrom(parseDay('2026-03-02'), parseDay('2026-03-08'), calendar, 1)).toBe(startOfDay('2026-03-06'));
    expect(atRiskFrom(parseDay('2026-03-02'), parseDay('2026-03-08'), calendar, 2)).toBe(startOfDay('2026-03-05'));
  });

  test('never begins before the period', () => {
    expect(atRiskFrom(parseDay('2026-03-06'), parseDay('2026-03-08'), calendar, 3)).toBe(startOfDay('2026-03-07'));
    expect(atRiskFrom(parseDay('2026-03-06'), parseDay('2026-03-06'), calendar, 1)).toBe(startOfDay('2026-03-06'));
    expect(atRiskFrom(parseDay('2026-03-06'), parseDay('2026-03-10'), calendar, 0)).toBe(startOfDay('2026-03-10'));
  });
});

describe('backward', () => {
  test.each<[string, Parameters<typeof backwardDue>[0], string, string]>([
    ['one week before, a day off', { weeks: 1 }, '2026-06-26', '2026-06-18'],
    ['one week before Epiphany’s week', { weeks: 1 }, '2027-01-13', '2027-01-05'],
    ['days', { days: 2 }, '2026-03-12', '2026-03-10'],
    ['working days', { workingDays: 2 }, '2026-03-09', '2026-03-05'],
  ])('%s', (_name, period, event, day) => {
    expect(dayText(backwardDue(period, parseDay(event), calendar))).toBe(day);
  });
});
