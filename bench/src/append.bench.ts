import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { median, perSecond, type Bench, type BenchSetting } from './bench';
import { pgbench } from './debian';
import { oneSealedEvent, openSealer } from './sealed';
import { oneEvent, openStore } from './store';

const CLIENTS = 32;
const SECONDS = 4;

/**
 * One event of about 600 bytes to a new stream, durable, 32 at once ÷ pgbench's bare insert of one row as large by 32
 * clients. In `detail` the same with a name and a text sealed, keys and commitments made at append.
 */
export const appendBench: Bench = {
  name: 'append',
  async run(setting: BenchSetting) {
    const { server, folder, rounds } = setting;
    const store = await openStore(server);
    const sealer = await openSealer(setting);
    const script = join(folder, 'bare.sql');
    // pgbench takes a colon before a word for a variable.
    const row = JSON.stringify(oneEvent().events[0]).replaceAll(':', ': ');
    await asOwner(
      server.ownerUrl,
      'create table bare (id bigint generated always as identity primary key, event jsonb not null)',
    );
    writeFileSync(script, `insert into bare (event) values ('${row}');\n`);
    const ours: number[] = [];
    const sealed: number[] = [];
    const bare: number[] = [];
    const clear = () => store.append(oneEvent());
    const sealing = async () => store.append(await oneSealedEvent(sealer));
    const turns = [
      async () => ours.push(await perSecond(SECONDS, CLIENTS, clear)),
      async () => sealed.push(await perSecond(SECONDS, CLIENTS, sealing)),
      async () => bare.push(await pgbench(server.ownerUrl, script, CLIENTS, SECONDS)),
    ];
    for (const warm of [clear, sealing]) await perSecond(1, CLIENTS, warm);
    for (let round = 0; round < rounds; round++) {
      for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
    }
    await store.close();
    await sealer.close();
    const over = (some: number[]) => median(some.map((each, at) => each / bare[at]!));
    return {
      ratio: over(ours),
      rounds,
      detail: {
        bytes: row.length,
        clients: CLIENTS,
        appendsPerSecond: median(ours),
        sealedRatio: over(sealed),
        sealedAppendsPerSecond: median(sealed),
        pgbenchInsertsPerSecond: median(bare),
      },
    };
  },
};

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
