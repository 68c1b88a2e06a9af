import type { Position, StoredEvent } from '@gensvar/kernel';
import type { Pool } from 'pg';
import { StoreUnavailable } from '../errors';
import { START, type AllSlice, type StreamSlice } from '../event-store';
import { ArrivingPage } from './arriving-page';
import { failure } from './failure';
import { SharedReads } from './shared-reads';
import { AS_TEXT, COLUMNS, eventOf, globalOf, positionOf, type StoredRow } from './stored-row';
import type { WakeUp } from './wake-up';

/** Larger ones cost more in garbage than they save (measured: 2,000 are read a quarter faster than 5,000). */
const BATCH = 2_000;
/** Batches that are asked for at once. */
const PAGE_BATCHES = 5;
/** A page ends early rather than hold more bytes than this, as stored. */
const PAGE_BYTES = 16_000_000;
/** Events of one stream that are asked for at once. */
const STREAM_PAGE = 1_000;

/** By the function's parameter the planner must set the organisation first. */
const STREAM = `select ${COLUMNS}
  from (select set_config('gensvar.organisation', $1, true) as own offset 0) s,
    event_store.read_stream(case when s.own is not null then $2 end, $3, $4, $5)`;

const ALL = `select ${COLUMNS} from (
  select e.*, sum(pg_column_size(data) + pg_column_size(metadata) + coalesce(pg_column_size(pd), 0))
      over (order by global_position rows unbounded preceding) as bytes
    from (select * from event_store.events where global_position > $1 and global_position <= $2
      order by global_position limit $3) e) x
  where bytes < ${PAGE_BYTES} order by global_position`;

const NEWEST = 2 ** 31 - 1;

/** One stream through `app`, everything through `views` (ADR 0006). */
export class EventReader {
  private readonly streams = new SharedReads<StoredEvent[]>();

  constructor(
    private readonly app: Pool,
    private readonly views: Pool,
    private readonly wakeUp: WakeUp,
  ) {}

  async readStream(organisation: string, stream: string, slice: StreamSlice): Promise<StoredEvent[]> {
    const backward = slice.direction === 'backward';
    const { from = backward ? NEWEST : 0, limit = Infinity } = slice;
    const asked = [organisation, stream, from, limit, backward].join();
    return [...(await this.streams.share(asked, () => this.stream(organisation, stream, from, limit, backward)))];
  }

  async *readAll(slice: AllSlice): AsyncGenerator<readonly StoredEvent[]> {
    yield* this.pages(slice.after ?? START, slice.until ?? (await this.head()), slice.batch);
  }

  async *subscribe(options: { after?: Position; batch?: number; signal: AbortSignal }): AsyncGenerator<StoredEvent[]> {
    const { signal, batch: size } = options;
    let after = options.after ?? START;
    while (!signal.aborted) {
      const { mark } = this.wakeUp;
      try {
        // To the head and no further: asking until nothing comes would, under load, read one group of appends at a time.
        for await (const batch of this.pages(after, await this.head(), size)) {
          if (signal.aborted) return;
          after = batch.at(-1)!.position;
          yield batch;
        }
      } catch (error) {
        // A lost connection only costs latency.
        if (!(error instanceof StoreUnavailable)) throw error;
      }
      await this.wakeUp.wait(mark, signal);
    }
  }

  async head(): Promise<Position> {
    return this.place('select event_store.head()', []);
  }

  async positionAt(instant: string): Promise<Position> {
    return this.place('select event_store.position_at($1)', [new Date(instant).toISOString()]);
  }

  private async stream(
    organisation: string,
    stream: string,
    first: number,
    limit: number,
    backward: boolean,
  ): Promise<StoredEvent[]> {
    let from = first;
    const found: StoredEvent[] = [];
    for (let more = true; more && found.length < limit;) {
      const wanted = Math.min(STREAM_PAGE, limit - found.length);
      const page = await rows(this.app, STREAM, [organisation, stream, from, backward, wanted], stream, 'read_stream');
      found.push(...page);
      more = page.length === STREAM_PAGE;
      from = more ? page.at(-1)!.revision + (backward ? -1 : 1) : from;
    }
    return found;
  }

  private async place(text: string, values: unknown[]): Promise<Position> {
    const found = await this.app.query<[string]>({ text, values, rowMode: 'array' }).catch((error: unknown) => {
      throw failure(error, 'a question for a position');
    });
    return positionOf(found.rows[0]![0]);
  }

  /** To `until`, or to the first empty page. The next page is asked for when one has arrived, not when it has been handled. */
  private async *pages(after: Position, until: Position, size = BATCH): AsyncGenerator<StoredEvent[]> {
    let page = this.page(after, until, size);
    let next: ArrivingPage | undefined;
    while (after < until) {
      const batch = await page.take(size).catch((error: unknown) => {
        throw failure(error, 'a reading of everything');
      });
      if (batch.length > 0) {
        after = batch.at(-1)!.position;
        if (page.ended && page.last! < until) next ??= this.page(page.last!, until, size);
        yield batch;
      } else if (page.last === undefined) {
        return;
      } else {
        page = next ?? this.page(after, until, size);
        next = undefined;
      }
    }
  }

  private page(after: Position, until: Position, size: number): ArrivingPage {
    const values = [globalOf(after), globalOf(until), size * PAGE_BATCHES];
    return new ArrivingPage(this.views, { text: ALL, values, rowMode: 'array', types: AS_TEXT });
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
