import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { median, perSecond, type Bench, type BenchSetting } from './bench';
import { pgbench } from './debian';
import { oneEvent, openStore } from './store';

const CLIENTS = 32;
const SECONDS = 4;

/** One event of about 600 bytes to a new stream, durable, 32 at once ÷ pgbench's bare insert of one row as large by 32 clients. */
export const appendBench: Bench = {
  name: 'append',
  async run({ server, folder, rounds }: BenchSetting) {
    const store = await openStore(server);
    const script = join(folder, 'bare.sql');
    // pgbench takes a colon before a word for a variable.
    const row = JSON.stringify(oneEvent().events[0]).replaceAll(':', ': ');
    await asOwner(
      server.ownerUrl,
      'create table bare (id bigint generated always as identity primary key, event jsonb not null)',
    );
    writeFileSync(script, `insert into bare (event) values ('${row}');\n`);
    const ours: number[] = [];
    const bare: number[] = [];
    const turns = [
      async () => ours.push(await perSecond(SECONDS, CLIENTS, () => store.append(oneEvent()))),
      async () => bare.push(await pgbench(server.ownerUrl, script, CLIENTS, SECONDS)),
    ];
    await perSecond(1, CLIENTS, () => store.append(oneEvent()));
    for (let round = 0; round < rounds; round++) {
      for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
    }
    await store.close();
    return {
      ratio: median(ours.map((each, at) => each / bare[at]!)),
      rounds,
      detail: {
        bytes: row.length,
        clients: CLIENTS,
        appendsPerSecond: median(ours),
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
