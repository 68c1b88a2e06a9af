import { dayText, parseDay } from '@gensvar/kernel';
import { swedish } from '../../testing/letters';
import { Calendar } from '../calendar/calendar';
import { isPeriodUnit, periodsBetween, type PeriodUnit } from './periods';

const told = (unit: PeriodUnit, from: string, to: string, calendar = swedish) =>
  periodsBetween(unit, parseDay(from), parseDay(to), calendar).map(
    ({ name, first, last }) => `${name} ${dayText(first)} ${dayText(last)}`,
  );

test('years, quarters and months, by their names', () => {
  expect(told('year', '2026-01-01', '2028-01-01')).toEqual([
    '2026 2026-01-01 2026-12-31',
    '2027 2027-01-01 2027-12-31',
  ]);
  expect(told('quarter', '2026-01-01', '2027-01-01')).toEqual([
    '2026-Q1 2026-01-01 2026-03-31',
    '2026-Q2 2026-04-01 2026-06-30',
    '2026-Q3 2026-07-01 2026-09-30',
    '2026-Q4 2026-10-01 2026-12-31',
  ]);
  expect(told('month', '2026-01-02', '2026-04-01')).toEqual([
    '2026-02 2026-02-01 2026-02-28',
    '2026-03 2026-03-01 2026-03-31',
  ]);
  expect(told('month', '2026-12-01', '2027-01-02').map((one) => one.slice(0, 7))).toEqual(['2026-12', '2027-01']);
});

test('those that begin on the first day or later, and before the last', () => {
  expect(told('year', '2026-01-02', '2027-01-01')).toEqual([]);
  expect(told('year', '2026-01-02', '2027-01-02')).toEqual(['2027 2027-01-01 2027-12-31']);
});

test('as far as the calendar covers them, and the day before', () => {
  const small = new Calendar({ id: 'small', version: '1', from: 2026, to: 2027 });
  expect(told('year', '2020-01-01', '2040-01-01', small)).toEqual(['2027 2027-01-01 2027-12-31']);
  expect(told('quarter', '2020-01-01', '2040-01-01', small)).toHaveLength(7);
  expect(periodsBetween('month', parseDay('2020-01-01'), Infinity, small)).toHaveLength(23);
});

test('what is a unit', () => {
  expect(['year', 'quarter', 'month', 'week', 'unset', undefined].map(isPeriodUnit)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
