import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ViewSession } from './view';

/** Where a view's tables stand: `views` or `personal` when they are read, `rebuild` for the second set while it is filled. */
export type ViewSchema = 'views' | 'personal' | 'rebuild';

const CHUNK_CHARACTERS = 64 * 1024;

export class SqlViewSession implements ViewSession {
  constructor(
    private readonly client: PoolClient,
    private readonly schema: ViewSchema,
    readonly memory: Map<string, unknown>,
    readonly holdsBack: boolean,
  ) {}

  /** Points unqualified names at the schema, for this transaction. */
  async enter(): Promise<void> {
    await this.client.query(`set local search_path = ${this.schema}, pg_catalog`);
  }

  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, [...parameters])).rows;
  }

  async copyIn(table: string, columns: readonly string[], lines: Iterable<string>): Promise<void> {
    const sink = this.client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
    await pipeline(Readable.from(chunks(lines)), sink);
  }
}

/** A line a message costs more than the rows themselves. */
function* chunks(lines: Iterable<string>): Generator<Buffer> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length >= CHUNK_CHARACTERS) {
      yield Buffer.from(chunk);
      chunk = '';
    }
  }
  if (chunk !== '') yield Buffer.from(chunk);
}
