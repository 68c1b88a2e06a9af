import { milliseconds, type Bench, type BenchSetting } from './bench';
import { questionsOf, type Asked } from './queries.asked';
import { fillTown, INPUTS, type AskedTown } from './queries.town';
import { Dice } from './queries.words';

const ASKED_BEFORE = 24;
const ASKED_A_ROUND = Number(process.env.GENSVAR_BENCH_ASKS ?? 60);

/**
 * Reading at 100,000 inputs (600,000 events) of one organisation among ten (GENSVAR_BENCH_INPUTS for fewer): the bar ÷ the
 * 95th percentile, of the question that comes nearest to its bar, so that from 1 on all hold. In `detail` every percentile.
 * One question at a time, as one caller sees it, of the service's own handlers.
 */
export const queriesBench: Bench = {
  name: 'queries',
  async run(setting: BenchSetting) {
    const began = performance.now();
    const town = await fillTown(setting);
    const secondsToFill = Math.round((performance.now() - began) / 1000);
    try {
      const { ratio, detail } = await measure(town, setting.rounds);
      const filled = { inputs: INPUTS, events: town.events, secondsToFill };
      return { ratio, rounds: setting.rounds, detail: { ...filled, ...detail } };
    } finally {
      await town.close();
    }
  },
};

export async function measure(
  town: AskedTown,
  rounds: number,
): Promise<{ ratio: number; detail: Record<string, number> }> {
  const detail: Record<string, number> = {};
  let ratio = Infinity;
  for (const asked of questionsOf(town)) {
    const times = await timesOf(asked, rounds);
    const at = (share: number) => times[Math.ceil(times.length * share) - 1]!;
    detail[`${asked.name}P50Milliseconds`] = rounded(at(0.5));
    detail[`${asked.name}P95Milliseconds`] = rounded(at(0.95));
    detail[`${asked.name}WorstMilliseconds`] = rounded(at(1));
    ratio = Math.min(ratio, asked.bar / at(0.95));
  }
  return { ratio, detail };
}

/** Milliseconds, ascending. */
async function timesOf({ ask }: Asked, rounds: number): Promise<number[]> {
  const dice = new Dice();
  const times: number[] = [];
  for (let nth = 0; nth < ASKED_BEFORE; nth++) await ask(nth, dice);
  for (let nth = 0; nth < ASKED_A_ROUND * rounds; nth++) times.push(await milliseconds(() => ask(nth, dice)));
  return times.sort((a, b) => a - b);
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
