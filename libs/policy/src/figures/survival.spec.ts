import fc from 'fast-check';
import { quantile, type Waits } from './survival';

const met = (days: number, count = 1): Waits => ({ days, met: true, count });
const open = (days: number, count = 1): Waits => ({ days, met: false, count });

describe('Kaplan and Meier over working days', () => {
  test.each<[string, Waits[], number, unknown]>([
    ['nobody', [], 0.5, null],
    ['one who got an answer', [met(3)], 0.5, { days: 3 }],
    ['one who waits', [open(3)], 0.5, { atLeast: 3 }],
    ['half by the day on which half are met', [met(1), met(2), met(3), met(4)], 0.5, { days: 2 }],
    ['nine of ten', [met(1, 8), met(5), met(9)], 0.9, { days: 5 }],
    ['ten tenths, one a day', Array.from({ length: 10 }, (_, day) => met(day)), 0.9, { days: 8 }],
    // S after day 2: 3/4. Day 3 has one waiting fewer: 3/4 × 1/2 = 3/8.
    ['who is censored before leaves those who wait', [met(2), open(2), met(3), open(9)], 0.5, { days: 3 }],
    ['who is censored on the day still waited that day', [met(2), open(2)], 0.5, { days: 2 }],
    ['more than half still wait', [met(1), open(5), open(8)], 0.5, { atLeast: 8 }],
    ['days in any order, and twice the same', [met(4), met(1), met(4)], 0.5, { days: 4 }],
    ['at once', [met(0, 3)], 0.9, { days: 0 }],
  ])('%s', (_name, waits, share, expected) => {
    expect(quantile(waits, share)).toEqual(expected);
  });

  it('is the plain quantile where nobody waits, and an open wait never makes it shorter', () => {
    const wait = fc.nat(30);
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: 40 }), wait, (days, opened) => {
        const waits = days.map((each) => met(each));
        const sorted = [...days].sort((a, b) => a - b);
        const plain = sorted[Math.ceil(sorted.length / 2) - 1]!;
        expect(quantile(waits, 0.5)).toEqual({ days: plain });
        const more = quantile([...waits, open(opened)], 0.5)!;
        expect('days' in more ? more.days : Infinity).toBeGreaterThanOrEqual(plain);
      }),
    );
  });
});
