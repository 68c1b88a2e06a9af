import { writeSync } from 'node:fs';

const times = () => Number(process.env.GENSVAR_PROPERTY_RUNS ?? '1');
// Past the test runner, which would dress a line of the console in its place in the code.
const say = (line: string) => writeSync(1, `property: ${line}\n`);

/**
 * How often a property is tried, and with which seed, which is printed so that a run can be had again.
 * `GENSVAR_PROPERTY_RUNS` (a number, default 1) multiplies the runs; `GENSVAR_PROPERTY_SEED` sets the seed.
 */
export function propertyRuns(name: string, runs: number): { readonly numRuns: number; readonly seed: number } {
  const given = process.env.GENSVAR_PROPERTY_SEED;
  const numRuns = Math.max(1, Math.round(runs * times()));
  const seed = given === undefined ? (Math.random() * 0x7fffffff) | 0 : Number(given);
  say(`${name}: ${numRuns} runs, seed ${seed}`);
  return { numRuns, seed };
}

/**
 * A check that begins no more runs after a time, and says after how many: what failed is then shrunk as far as it came.
 * @param seconds multiplied as the runs are
 */
export function forAtMost<Args extends readonly unknown[]>(
  seconds: number,
  check: (...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  const end = Date.now() + seconds * 1_000 * Math.max(1, times());
  let begun = 0;
  let hasSaid = false;
  return async (...args) => {
    if (Date.now() < end) {
      begun++;
      return check(...args);
    }
    if (!hasSaid) say(`out of time after ${begun} runs`);
    hasSaid = true;
  };
}
