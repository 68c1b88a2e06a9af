/** How many waited so many working days, and whether the wait ended (met) or was still open when asked (censored). */
export interface Waits {
  readonly days: number;
  readonly met: boolean;
  readonly count: number;
}

/** `atLeast`: the estimate never came so far; the longest wait seen is all that can be said. */
export type Quantile = { readonly days: number } | { readonly atLeast: number };

/**
 * Kaplan and Meier's product-limit estimate over whole working days (Kaplan & Meier 1958): at each day on which somebody
 * got what they waited for, S falls by the share of those still waiting who did. Who is censored on a day still waited
 * that day. Leaving open ones out would flatter whoever answers least; counting them as answered today would, too.
 * @param share 0.5 for the median
 * @returns the least day with S ≤ 1 - share; null for nobody
 */
export function quantile(waits: readonly Waits[], share: number): Quantile | null {
  const byDay = new Map<number, { met: number; all: number }>();
  let waiting = 0;
  for (const { days, met, count } of waits) {
    const day = byDay.get(days) ?? { met: 0, all: 0 };
    byDay.set(days, { met: day.met + (met ? count : 0), all: day.all + count });
    waiting += count;
  }
  if (waiting === 0) return null;
  let survival = 1;
  let longest = 0;
  for (const [days, { met, all }] of [...byDay].sort(([one], [other]) => one - other)) {
    survival *= 1 - met / waiting;
    // A sum of ten tenths is not one: what is equal to nine digits is equal.
    if (survival <= 1 - share + 1e-9) return { days };
    waiting -= all;
    longest = days;
  }
  return { atLeast: longest };
}
