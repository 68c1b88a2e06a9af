import type { EmbeddedServer } from '@gensvar/database';

/** What a bench may use: a real server with fsync on, in a folder of its own that goes afterwards. */
export interface BenchSetting {
  readonly server: EmbeddedServer;
  readonly folder: string;
  /** Measured rounds; contenders take turns inside each. */
  readonly rounds: number;
}

/** Ours ÷ the baseline, the median over the rounds; in `detail` the medians behind it, each with its unit in its name. */
export interface BenchResult {
  readonly ratio: number;
  readonly rounds: number;
  readonly detail: Readonly<Record<string, number | string>>;
}

export interface Bench {
  readonly name: string;
  run(setting: BenchSetting): Promise<BenchResult>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Runs `work` over and over with so many at once for a while; how often a second. */
export async function perSecond(seconds: number, concurrent: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let count = 0;
  const one = async () => {
    for (; performance.now() < end; count++) await work();
  };
  await Promise.all(Array.from({ length: concurrent }, one));
  return (count * 1000) / (performance.now() - start);
}

/** Milliseconds that `work` takes. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
