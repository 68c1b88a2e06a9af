import fc from 'fast-check';
import { dayText, localDayNumberOf, localDayOf, startOfDay } from '../src/local-time';
import { maybe, referTo, type Lookup } from './references';

const HOUR = 3_600_000;
const text = (ms: number) => new Date(ms).toISOString();

/** `$ago:h`, `$agoDay:h`: so many hours before now. `$since:n`, `$sinceDay:n`: n thousandths of the way from the beginning to now. `$ahead:d`: so many days from today. */
export const timeAgo = (hours: number) => fc.oneof(referTo('ago', hours), referTo('agoDay', hours));
const since = fc.oneof(
  { weight: 2, arbitrary: referTo('since', 999) },
  { weight: 1, arbitrary: referTo('sinceDay', 999) },
);
export const dayAhead = referTo('ahead', 60);

/** When something happened, if not now; mostly after the beginning, and mostly with a reason for being late. */
export const dated = {
  occurredAt: fc.oneof({ weight: 4, arbitrary: maybe(since) }, { weight: 1, arbitrary: timeAgo(900) }),
  lateReason: fc.oneof(
    { weight: 9, arbitrary: fc.constant('Qzxvkjwbrevet låg i fel fack.') },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
};

/** @param now epoch ms; @param began when the object began, an instant or a day */
export function timeLookup(now: number, began: string | undefined): Lookup {
  const from = began === undefined ? now - 30 * 24 * HOUR : began.length === 10 ? startOfDay(began) : Date.parse(began);
  const between = (number: number) => Math.floor(from + ((now - from) * number) / 1_000);
  return (kind, number) => {
    switch (kind) {
      case 'ago':
        return text(now - number * HOUR);
      case 'agoDay':
        return localDayOf(now - number * HOUR);
      case 'since':
        return text(between(number));
      case 'sinceDay':
        return localDayOf(between(number));
      case 'ahead':
        return dayText(localDayNumberOf(now) + number);
      default:
        return undefined;
    }
  };
}
