import type { NewEvent, Position, StoredEvent } from '@gensvar/kernel';

/** Before every event of every store: what `head` and `positionAt` give when there is none, and a valid `after`. */
export const START: Position = '';

/** `none`: the stream must not exist yet; a number: its newest revision must be exactly this. There is no "any" (events.md §6). */
export type ExpectedRevision = 'none' | number;

/** One command's events for one stream: appended whole or not at all. */
export interface Append {
  readonly organisation: string;
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** 1 to 500 events, at most 900 kB together. */
  readonly events: readonly NewEvent[];
}

/** Revision and position of the append's last event. */
export interface Appended {
  readonly revision: number;
  readonly position: Position;
}

export interface StreamSlice {
  /** First revision wanted: default 0 forward, the newest backward. */
  readonly from?: number;
  readonly direction?: 'forward' | 'backward';
  readonly limit?: number;
}

export interface AllSlice {
  /** Read what lies after this position; default: from the start. */
  readonly after?: Position;
  /** Stop at this position, inclusive. Default: the head at the time of the call. */
  readonly until?: Position;
  /** Events of one batch at most; default: what suits the adapter. */
  readonly batch?: number;
}

/** Stated limits of every adapter (events.md §6). Beyond them: `LimitExceeded`. */
export const APPEND_LIMITS = { events: 500, bytes: 900_000 } as const;

/**
 * The port (product.md §6, store.md). Adapters: PostgreSQL, memory; EventStoreDB later. They share a contract suite, never code.
 * Global order: an event is visible to `readAll` and `subscribe` only when nothing can appear before it any more.
 */
export abstract class EventStore {
  /**
   * Appends all events or none.
   * The same append again (same stream, ids and expected revision) gives the first result.
   * @throws WrongExpectedRevision, LimitExceeded, UnstorableText, StoreUnavailable
   */
  abstract append(append: Append): Promise<Appended>;

  /** One stream of one organisation; empty when there is none, or when it belongs to another organisation. */
  abstract readStream(organisation: string, stream: string, slice?: StreamSlice): Promise<StoredEvent[]>;

  /** Everything in global order, in batches; ends at `until`. */
  abstract readAll(slice?: AllSlice): AsyncIterable<readonly StoredEvent[]>;

  /** As readAll, and then goes on with what is appended later, until the signal aborts. Batches are never empty. */
  abstract subscribe(options: {
    after?: Position;
    batch?: number;
    signal: AbortSignal;
  }): AsyncIterable<readonly StoredEvent[]>;

  /** Position of the newest event, or START when there is none. */
  abstract head(): Promise<Position>;

  /** Position of the last event with recordedAt <= instant (ISO 8601), or START. */
  abstract positionAt(instant: string): Promise<Position>;

  abstract close(): Promise<void>;
}
