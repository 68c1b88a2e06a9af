import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@gensvar/database';
import { appendBench } from './append.bench';
import type { Bench } from './bench';
import { evaluateBench } from './evaluate.bench';
import { postBench } from './post.bench';
import { queriesBench } from './queries.bench';
import { readBench } from './read.bench';
import { rebuildBench } from './rebuild.bench';
import { rederiveBench } from './rederive.bench';
import { sseBench } from './sse.bench';

const BENCHES: readonly Bench[] = [
  appendBench,
  readBench,
  rebuildBench,
  evaluateBench,
  rederiveBench,
  postBench,
  queriesBench,
  sseBench,
];
const USAGE = `npm run bench -- <${BENCHES.map((bench) => bench.name).join(' | ')}> [--format json] [--rounds n, at least 5]`;

async function main(): Promise<void> {
  const options = { format: { type: 'string', default: 'text' }, rounds: { type: 'string', default: '5' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const bench = BENCHES.find(({ name }) => name === positionals[0]);
  const rounds = Number(values.rounds);
  if (!bench || !(rounds >= 1)) throw new Error(USAGE);
  const folder = mkdtempSync(join(tmpdir(), 'gensvar-bench-'));
  chmodSync(folder, 0o711);
  const server = await startEmbedded({ dataFolder: join(folder, 'data'), settings: { max_connections: '200' } });
  try {
    process.stderr.write(`${bench.name}: ${rounds} rounds …\n`);
    const result = { name: bench.name, ...(await bench.run({ server, folder, rounds })) };
    process.stdout.write(values.format === 'json' ? `${JSON.stringify(result)}\n` : text(result));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function text({
  name,
  ratio,
  rounds,
  detail,
}: {
  name: string;
  ratio: number;
  rounds: number;
  detail: object;
}): string {
  const lines = Object.entries(detail).map(([what, value]) => `  ${what}: ${value}\n`);
  return `${name}: ${ratio.toFixed(3)} × the baseline (median of ${rounds} rounds)\n${lines.join('')}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
