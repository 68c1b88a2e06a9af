import { writeSync } from 'node:fs';

/**
 * How often a property is tried, for how long at most (what fails is then shrunk as far as it came), and with which seed,
 * which is printed so that a run can be had again. `GENSVAR_PROPERTY_RUNS` (a number, default 1) multiplies runs and time;
 * `GENSVAR_PROPERTY_SEED` sets the seed.
 * @param seconds for all runs
 */
export function propertyRuns(name: string, runs: number, seconds = 30) {
  const { GENSVAR_PROPERTY_RUNS: times = '1', GENSVAR_PROPERTY_SEED: given } = process.env;
  const numRuns = Math.max(1, Math.round(runs * Number(times)));
  const seed = given === undefined ? (Math.random() * 0x7fffffff) | 0 : Number(given);
  // Past the test runner, which would dress a line of the console in its place in the code.
  writeSync(1, `property: ${name}: ${numRuns} runs, seed ${seed}\n`);
  return { numRuns, seed, interruptAfterTimeLimit: seconds * 1_000 * Math.max(1, Number(times)) } as const;
}
