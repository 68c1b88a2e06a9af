import { calendarCoverage, calendarWarning } from './calendar-coverage';

const spec = { id: 'se', version: '1', from: 2020, to: 2030 };

describe('coverage of the calendar', () => {
  it.each([
    ['2029-06-30T21:59:59.999Z', false],
    ['2029-06-30T22:00:00.000Z', true],
    ['2031-01-01T12:00:00.000Z', true],
  ])('ends within 18 months, at %s: %s', (now, soon) => {
    const coverage = calendarCoverage(now, spec);
    expect(coverage).toEqual({ calendar: 'se', version: '1', until: '2030-12-31', endsSoon: soon });
    expect(calendarWarning(coverage) !== undefined).toBe(soon);
  });
});
