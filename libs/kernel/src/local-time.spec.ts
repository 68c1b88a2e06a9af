import {
  addDays,
  civilOf,
  dayNumberOf,
  dayText,
  endOfDay,
  isStoredInstant,
  lastMomentOf,
  localDayNumberOf,
  localDayOf,
  offsetAt,
  parseBound,
  parseDay,
  parseInstant,
  parseMoment,
  startOfDay,
  weekdayOf,
} from './local-time';

const HOUR = 3_600_000;
const intl = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
});

function byIntl(ms: number): { day: string; hour: number } {
  const [day, hour] = intl.format(ms).split(' ') as [string, string];
  return { day, hour: Number(hour.slice(0, 2)) };
}

describe('Europe/Stockholm against Intl', () => {
  it('agrees on both sides of every change of time 1980-2060', () => {
    let changes = 0;
    for (let ms = Date.UTC(1979, 11, 31); ms < Date.UTC(2061, 0, 2); ms += HOUR * 24) {
      const changed = offsetAt(ms) !== offsetAt(ms + 24 * HOUR);
      if (!changed) continue;
      changes++;
      for (let at = ms - HOUR; at <= ms + 25 * HOUR; at += HOUR / 2) {
        const expected = byIntl(at);
        expect({ at, day: localDayOf(at), hour: Math.floor((at + offsetAt(at)) / HOUR) % 24 }).toEqual({
          at,
          ...expected,
        });
      }
    }
    expect(changes).toBe(81 * 2);
  });

  it('agrees on the first and the last millisecond of every day 1980-2060', () => {
    for (let n = dayNumberOf(1980, 1, 1); n <= dayNumberOf(2060, 12, 31); n++) {
      const start = startOfDay(n);
      expect(localDayNumberOf(start)).toBe(n);
      expect(localDayNumberOf(start - 1)).toBe(n - 1);
      if (n % 17 === 0) expect(byIntl(start)).toEqual({ day: dayText(n), hour: 0 });
    }
  });

  it('knows no summer time before 1980', () => {
    expect(offsetAt(Date.UTC(1979, 6, 1))).toBe(HOUR);
    expect(startOfDay('1970-01-01')).toBe(-HOUR);
  });
});

describe('days', () => {
  it('goes from day to number and back', () => {
    for (let n = dayNumberOf(1899, 12, 1); n < dayNumberOf(2101, 2, 1); n++) {
      const { year, month, day } = civilOf(n);
      expect(dayNumberOf(year, month, day)).toBe(n);
    }
    expect(parseDay('2024-02-29')).toBe(Date.UTC(2024, 1, 29) / (24 * HOUR));
    expect(dayText(0)).toBe('1970-01-01');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(weekdayOf(parseDay('2026-05-13'))).toBe(3);
    expect(weekdayOf(parseDay('1969-12-28'))).toBe(7);
  });

  it('ends a day where the next begins, also where the clock changes', () => {
    expect(new Date(endOfDay('2026-03-31')).toISOString()).toBe('2026-03-31T22:00:00.000Z');
    expect(endOfDay('2026-03-29') - startOfDay('2026-03-29')).toBe(23 * HOUR);
    expect(endOfDay('2026-10-25') - startOfDay('2026-10-25')).toBe(25 * HOUR);
    expect(lastMomentOf('2026-03-31')).toBe(endOfDay('2026-03-31') - 1);
  });
});

describe('reading', () => {
  it.each([
    ['2026-05-13T22:30:00Z', '2026-05-13T22:30:00.000Z', '2026-05-14'],
    ['2026-05-13T22:30Z', '2026-05-13T22:30:00.000Z', '2026-05-14'],
    ['2011-10-11T13:45:40.276+02:00', '2011-10-11T11:45:40.276Z', '2011-10-11'],
    ['2011-10-11T13:45:40.276999+0200', '2011-10-11T11:45:40.276Z', '2011-10-11'],
    ['2026-01-01T00:30:00-01:30', '2026-01-01T02:00:00.000Z', '2026-01-01'],
  ])('%s is an instant', (text, utc, day) => {
    expect(parseMoment(text)).toEqual({ ms: Date.parse(utc), day: parseDay(day), precision: 'instant' });
    expect(parseInstant(text)).toBe(Date.parse(utc));
    expect(localDayOf(text)).toBe(day);
  });

  it('knows an instant as it is stored from what is none, or is written otherwise', () => {
    expect(isStoredInstant('2026-05-13T22:30:00.000Z')).toBe(true);
    const others = ['2026-05-13', '2026-05-13T22:30:00Z', '2026-02-31T08:15:00.000Z', '9999-99-99T99:99:99.999Z'];
    for (const text of [...others, '0000-01-01T00:00:00.000Z', 'x', '']) expect(isStoredInstant(text)).toBe(false);
  });

  it('counts a day from its 00:00, and a bound to its end', () => {
    expect(parseMoment('2026-05-13')).toEqual({
      ms: startOfDay('2026-05-13'),
      day: parseDay('2026-05-13'),
      precision: 'day',
    });
    expect(parseBound('2026-05-13')).toBe(startOfDay('2026-05-14') - 1);
    expect(parseBound('2026-05-13T22:30:00Z')).toBe(Date.parse('2026-05-13T22:30:00Z'));
    expect(localDayOf('2026-05-13')).toBe('2026-05-13');
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-5-13',
    '20260513',
    '',
    '2026-05-13T10:00:00',
    '2026-05-13T24:00:00Z',
    '2026-05-13 10:00:00Z',
    '2026-05-13T10:00:00+2:00',
    '2026-05-13T10:00:00Zx',
    '2026-00-10',
    '2026-05-32',
  ])('refuses %p', (text) => {
    expect(() => parseMoment(text)).toThrow(RangeError);
  });
});
