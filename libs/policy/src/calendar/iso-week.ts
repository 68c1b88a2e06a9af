import { dayNumberOf, weekdayOf } from '@gensvar/kernel';

/** Monday and Sunday of an ISO 8601 week ('2021-W33'), as day numbers. @throws RangeError if the year has no such week. */
export function isoWeek(text: string): { first: number; last: number } {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(text) ?? [];
  const fourth = dayNumberOf(Number(year), 1, 4);
  const first = fourth - weekdayOf(fourth) + 1 + (Number(week) - 1) * 7;
  const nextFourth = dayNumberOf(Number(year) + 1, 1, 4);
  if (!(Number(week) >= 1) || first >= nextFourth - weekdayOf(nextFourth) + 1) {
    throw new RangeError(`not an ISO week (YYYY-Wnn): ${text}`);
  }
  return { first, last: first + 6 };
}
