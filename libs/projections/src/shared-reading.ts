import type { EventStore } from '@gensvar/event-store';
import type { Position, StoredEvent } from '@gensvar/kernel';
import { Wake } from './wake';

type Batch = readonly StoredEvent[];

/** Batches of a reading that a slower or later reader still finds; who falls further behind reads by itself. */
const KEPT = 16;
/** Milliseconds that readers of the past wait for a slower one: less than reading everything once more would cost them. */
const PATIENCE = 5_000;
/** Read costs a quarter less than with the store's default: what is young dies young. */
const BATCH = 1_000;

/**
 * What the views of one runner read of the store, each event fetched and parsed once for all that come for it at about the
 * same time. Who follows waits for nobody; who reads the past waits a little for a slower one. The batches are everybody's:
 * who gets them never changes them.
 */
export class SharedReading {
  private readonly following = new Set<Reading>();
  private readonly past = new Set<Reading>();

  constructor(private readonly store: EventStore) {}

  /** As `EventStore.subscribe`. */
  async *subscribe({ after, signal }: { after: Position; signal: AbortSignal }): AsyncGenerator<Batch> {
    const open = (from: Position) => {
      const abort = new AbortController();
      const batches = this.store.subscribe({ after: from, batch: BATCH, signal: abort.signal });
      return new Reading(from, batches, 0, () => abort.abort());
    };
    yield* this.read(this.following, open, after, signal);
  }

  /** As `EventStore.readAll`, but it may end a little later than at `until`: where somebody reads on. */
  async *readAll({ after, until }: { after: Position; until: Position }): AsyncGenerator<Batch> {
    const open = (from: Position) =>
      new Reading(from, this.store.readAll({ after: from, until, batch: BATCH }), PATIENCE);
    while (after < until) {
      const begun = after;
      for await (const batch of this.read(this.past, open, after)) {
        after = batch.at(-1)!.position;
        yield batch;
      }
      // It ended where another one's `until` was: read on.
      if (after === begun) return;
    }
  }

  private async *read(
    readings: Set<Reading>,
    open: (from: Position) => Reading,
    after: Position,
    signal?: AbortSignal,
  ): AsyncGenerator<Batch> {
    const place = { after };
    let reading: Reading | undefined;
    const leave = async (left: Reading | undefined) => {
      if (!left?.leave(place)) return;
      readings.delete(left);
      await left.close();
    };
    try {
      while (!signal?.aborted) {
        const left = reading;
        if (!left?.holds(place.after) || left.isAlone) {
          const other = [...readings].find((one) => one !== left && one.holds(place.after) && !one.over);
          if (other || !left?.holds(place.after)) {
            // Joined before anything is waited for: two that come at once shall find each other.
            readings.add((reading = other ?? open(place.after)));
            reading.join(place);
            await leave(left);
          }
        }
        const batch = await unlessAborted(reading!.take(place), signal);
        if (batch === undefined) return;
        yield batch;
      }
    } finally {
      await leave(reading);
    }
  }
}

/** How far a reader has come. */
interface Place {
  after: Position;
}

/** One pass over the store in order, for all who stand in it. */
class Reading {
  /** Ended or failed: nobody joins any more. */
  over = false;
  private readonly readers = new Set<Place>();
  private readonly kept = new Map<Position, Batch>();
  private readonly batches: AsyncIterator<Batch>;
  private readonly moved = new Wake();
  private next: Promise<Batch | undefined> | undefined;

  constructor(
    /** Behind the newest batch. */
    private position: Position,
    batches: AsyncIterable<Batch>,
    private readonly patience: number,
    private readonly abort: () => void = () => undefined,
  ) {
    this.batches = batches[Symbol.asyncIterator]();
  }

  get isAlone(): boolean {
    return this.readers.size === 1;
  }

  holds(after: Position): boolean {
    return after === this.position || this.kept.has(after);
  }

  join(place: Place): void {
    this.readers.add(place);
  }

  /** @returns whether it was the last one */
  leave(place: Place): boolean {
    this.readers.delete(place);
    this.moved.wake();
    return this.readers.size === 0;
  }

  /** The batch behind a place, and the place moves; undefined at the end. @throws what the store threw, to everybody */
  async take(place: Place): Promise<Batch | undefined> {
    const batch = this.kept.get(place.after) ?? (await (this.next ??= this.fetch()));
    if (batch === undefined) return undefined;
    place.after = batch.at(-1)!.position;
    this.moved.wake();
    return batch;
  }

  async close(): Promise<void> {
    this.abort();
    await this.next?.catch(() => undefined);
    await this.batches.return?.();
  }

  private async fetch(): Promise<Batch | undefined> {
    const oldest = this.kept.size < KEPT ? undefined : this.kept.keys().next().value;
    if (oldest !== undefined) await this.waitFor(oldest);
    const { done, value } = await this.batches.next().catch((error: unknown) => {
      this.over = true;
      throw error;
    });
    this.over = done === true;
    if (done) return undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(this.position, value);
    this.position = value.at(-1)!.position;
    this.next = undefined;
    return value;
  }

  /** Until nobody stands at the oldest batch any more, or patience is over. */
  private async waitFor(oldest: Position): Promise<void> {
    const end = Date.now() + this.patience;
    while ([...this.readers].some(({ after }) => after === oldest) && Date.now() < end) {
      await this.moved.sleep(end - Date.now());
    }
  }
}

/** undefined as soon as the signal aborts; nothing is left behind on a signal that lives long. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T | undefined> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = () => resolve(undefined);
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
