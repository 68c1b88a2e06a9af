import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pool } from '@gensvar/database';
import type { Append } from '@gensvar/event-store';
import { from as copyFrom } from 'pg-copy-streams';

const COLUMNS = 'organisation, stream_id, version, type, data, pd, metadata, event_id, recorded_at';
const FIRST_RECORDED = Date.UTC(2026, 0, 1);

/**
 * Events as rows of the store by one COPY, as the owner: what appends would write, an hour's work in a minute. Only for a
 * bench of reading, which asks the store alone how it came to be.
 */
export async function copyEvents(ownerUrl: string, batches: AsyncIterable<readonly Append[]>): Promise<void> {
  const owner = pool(ownerUrl, { name: 'bench', size: 1, statementTimeout: 0, idleInTransactionTimeout: 0 });
  const client = await owner.connect();
  try {
    const sink = client.query(copyFrom(`copy event_store.events (${COLUMNS}) from stdin`));
    await pipeline(Readable.from(linesOf(batches)), sink);
    await client.query('analyze event_store.events');
  } finally {
    client.release();
    await owner.end();
  }
}

async function* linesOf(batches: AsyncIterable<readonly Append[]>): AsyncGenerator<Buffer> {
  let recorded = FIRST_RECORDED;
  for await (const batch of batches) {
    let lines = '';
    for (const { organisation, stream, expected, events } of batch) {
      events.forEach(({ id, type, data, pd, meta }, at) => {
        const version = (typeof expected === 'number' ? expected + 1 : 0) + at;
        const recordedAt = new Date(recorded++).toISOString();
        lines += `${[organisation, stream, version, type, json(data), json(pd), json(meta), id, recordedAt].join('\t')}\n`;
      });
    }
    yield Buffer.from(lines);
  }
}

function json(value: unknown): string {
  return value === undefined ? '\\N' : JSON.stringify(value).replaceAll('\\', '\\\\');
}
