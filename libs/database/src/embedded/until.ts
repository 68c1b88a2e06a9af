import { setTimeout as sleep } from 'node:timers/promises';

/** Asks every 20 ms until the answer is neither false nor undefined, or `milliseconds` have passed (then: undefined). */
export async function until<T>(
  milliseconds: number,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T | undefined> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() >= end) return undefined;
    await sleep(20);
  }
}
