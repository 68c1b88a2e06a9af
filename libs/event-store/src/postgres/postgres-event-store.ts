import { pool } from '@gensvar/database';
import { APPENDS, type Position, type StoredEvent } from '@gensvar/kernel';
import type { Pool } from 'pg';
import { EventStore, type AllSlice, type Append, type Appended, type StreamSlice } from '../event-store';
import { AppendLane } from './append-lane';
import { EventReader } from './event-reader';
import { HeldConnection } from './held-connection';
import { WakeUp } from './wake-up';

export interface PostgresEventStoreOptions {
  /** Appends, reads one organisation's streams, asks for positions. */
  readonly appUrl: string;
  /** Reads everything; connected to only when something does. */
  readonly viewsUrl: string;
  /** Milliseconds between a quiet subscription's own looks; default 500. */
  readonly interval?: number;
  /** Milliseconds that an append may take, lost connections included; default 10,000. Then StoreUnavailable. */
  readonly patience?: number;
}

/** The store on PostgreSQL: design and figures in store.md, the tables and functions in ../../migrations (ADR 0003). */
export class PostgresEventStore extends EventStore {
  private readonly closing = new AbortController();

  private constructor(
    private readonly lane: AppendLane,
    private readonly reader: EventReader,
    private readonly wakeUp: WakeUp,
    private readonly pools: readonly Pool[],
  ) {
    super();
  }

  /** @throws StoreUnavailable */
  static async open(options: PostgresEventStoreOptions): Promise<PostgresEventStore> {
    const { appUrl, viewsUrl, patience = 10_000, interval = 500 } = options;
    const times = { connectTimeout: patience, statementTimeout: patience, lockTimeout: patience };
    const app = pool(appUrl, { name: 'store reads', size: 8 });
    const views = pool(viewsUrl, { name: 'store follows', size: 4 });
    const wakeUp = new WakeUp(new HeldConnection(pool(viewsUrl, { name: 'store listens', size: 1 })), interval);
    const lane = new AppendLane(
      new HeldConnection(pool(appUrl, { name: 'store appends', size: 1, ...times })),
      patience,
    );
    const store = new PostgresEventStore(lane, new EventReader(app, views, wakeUp), wakeUp, [app, views]);
    try {
      await store.head();
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  override append(append: Append): Promise<Appended> {
    // A stream's name begins with its module's; what is no name is for the lane to refuse.
    const module = append.stream.slice(0, Math.max(append.stream.indexOf('-'), 0));
    return APPENDS.run({ module, events: append.events.length }, () => this.lane.append(append));
  }

  override readStream(organisation: string, stream: string, slice: StreamSlice = {}): Promise<StoredEvent[]> {
    return this.reader.readStream(organisation, stream, slice);
  }

  override readAll(slice: AllSlice = {}): AsyncIterable<readonly StoredEvent[]> {
    return this.reader.readAll(slice);
  }

  override subscribe(options: {
    after?: Position;
    batch?: number;
    signal: AbortSignal;
  }): AsyncIterable<readonly StoredEvent[]> {
    return this.reader.subscribe({ ...options, signal: AbortSignal.any([options.signal, this.closing.signal]) });
  }

  override head(): Promise<Position> {
    return this.reader.head();
  }

  override positionAt(instant: string): Promise<Position> {
    return this.reader.positionAt(instant);
  }

  /** Appends under way are finished; subscriptions end. */
  override async close(): Promise<void> {
    this.closing.abort();
    await Promise.all([this.lane.close(), this.wakeUp.close(), ...this.pools.map((each) => each.end())]);
  }
}
