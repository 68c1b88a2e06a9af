import type { Position, StoredEvent } from '@gensvar/kernel';
import type { Pool } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '../errors';
import { START, type AllSlice, type StreamSlice } from '../event-store';
import { failure } from './failure';
import { AS_TEXT, COLUMNS, eventOf, globalOf, positionOf, type StoredRow } from './stored-row';
import type { WakeUp } from './wake-up';

/** Larger ones cost more in garbage than they save in calls (measured: 2,000 are read a quarter faster than 5,000). */
const BATCH = 2_000;
const PAGE = 1_000;
/** A batch ends early rather than hold more bytes than this, as stored. */
const BATCH_BYTES = 16_000_000;

/** By the function's parameter the planner must set the organisation first. */
const STREAM = `select ${COLUMNS}
  from (select set_config('gensvar.organisation', $1, true) as own offset 0) s,
    event_store.read_stream(case when s.own is not null then $2 end, $3, $4, $5)`;

const ALL = `select ${COLUMNS} from (
  select e.*, sum(pg_column_size(data) + pg_column_size(metadata) + coalesce(pg_column_size(pd), 0))
      over (order by global_position rows unbounded preceding) as bytes
    from (select * from event_store.events where global_position > $1 and global_position <= $2
      order by global_position limit $3) e) x
  where bytes < ${BATCH_BYTES} order by global_position`;

const NEWEST = 2 ** 31 - 1;
const NO_END = '7fffffffffffffff';
const END = Number.MAX_SAFE_INTEGER;

/** One stream through `app`, everything through `views` (ADR 0006). */
export class EventReader {
  constructor(
    private readonly app: Pool,
    private readonly views: Pool,
    private readonly wakeUp: WakeUp,
  ) {}

  async readStream(organisation: string, stream: string, slice: StreamSlice): Promise<StoredEvent[]> {
    const backward = slice.direction === 'backward';
    const limit = slice.limit ?? Infinity;
    const found: StoredEvent[] = [];
    let from = slice.from ?? (backward ? NEWEST : 0);
    for (let more = true; more && found.length < limit;) {
      const wanted = Math.min(PAGE, limit - found.length);
      const page = await rows(this.app, STREAM, [organisation, stream, from, backward, wanted], stream, 'read_stream');
      found.push(...page);
      more = page.length === PAGE;
      from = more ? page.at(-1)!.revision + (backward ? -1 : 1) : from;
    }
    return found;
  }

  /** The next batch is asked for while the last is handled. */
  async *readAll(slice: AllSlice): AsyncGenerator<readonly StoredEvent[]> {
    const until = slice.until ?? (await this.head());
    let after = slice.after ?? START;
    let next = this.batch(after, slice.batch, until);
    while (after < until) {
      const batch = await next;
      if (batch.length === 0) return;
      after = batch.at(-1)!.position;
      if (after < until) next = this.batch(after, slice.batch, until);
      yield batch;
    }
  }

  async *subscribe(options: { after?: Position; batch?: number; signal: AbortSignal }): AsyncGenerator<StoredEvent[]> {
    const { signal, batch: size } = options;
    let after = options.after ?? START;
    let mark = this.wakeUp.mark;
    let next = this.batch(after, size);
    while (!signal.aborted) {
      const batch = await next.catch(laterIfUnavailable);
      if (batch.length > 0) after = batch.at(-1)!.position;
      else await this.wakeUp.wait(mark, signal);
      if (signal.aborted) return;
      mark = this.wakeUp.mark;
      next = this.batch(after, size);
      if (batch.length > 0) yield batch;
    }
  }

  async head(): Promise<Position> {
    return this.place('select event_store.head()', []);
  }

  async positionAt(instant: string): Promise<Position> {
    return this.place('select event_store.position_at($1)', [new Date(instant).toISOString()]);
  }

  private async place(text: string, values: unknown[]): Promise<Position> {
    const found = await this.app.query<[string]>({ text, values, rowMode: 'array' }).catch((error: unknown) => {
      throw failure(error, 'a question for a position');
    });
    return positionOf(found.rows[0]![0]);
  }

  private batch(after: Position, size = BATCH, until: Position = NO_END): Promise<StoredEvent[]> {
    const end = until === NO_END ? END : globalOf(until);
    const batch = rows(this.views, ALL, [globalOf(after), end, size], 'a reading of everything');
    // Who stops half-way never asks what became of the batch ahead.
    batch.catch(() => undefined);
    return batch;
  }
}

async function rows(pool: Pool, text: string, values: unknown[], asked: string, name?: string): Promise<StoredEvent[]> {
  try {
    const query = { text, values, rowMode: 'array' as const, types: AS_TEXT, ...(name && { name }) };
    const found = await pool.query<StoredRow & unknown[]>(query);
    return found.rows.map(eventOf);
  } catch (error) {
    throw failure(error, asked);
  }
}

/** A lost connection only costs latency. */
async function laterIfUnavailable(error: unknown): Promise<StoredEvent[]> {
  if (!(error instanceof StoreUnavailable)) throw error;
  await sleep(100);
  return [];
}
