import { once, EventEmitter } from 'node:events';
import { parseInstant, type NewEvent, type Position, type StoredEvent } from '@gensvar/kernel';
import { WrongExpectedRevision } from '../src/errors';
import { EventStore, START, type AllSlice, type Append, type Appended, type StreamSlice } from '../src/event-store';
import { checkAppend } from '../src/limits';

const BATCH = 5_000;

/** Keeps everything in memory, for specs. `now` is its clock (ISO 8601 in UTC): it may be set, but the order never falls. */
export class MemoryEventStore extends EventStore {
  private readonly events: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly appended = new EventEmitter().setMaxListeners(0);
  private readonly now: () => string;

  constructor(options: { now?: () => string } = {}) {
    super();
    this.now = options.now ?? (() => new Date().toISOString());
  }

  override async append(append: Append): Promise<Appended> {
    const { json } = checkAppend(append);
    const stream = this.streams.get(append.stream) ?? [];
    const first = append.expected === 'none' ? 0 : append.expected + 1;
    const there = stream.slice(first, first + append.events.length);
    if (stream.length !== first) {
      const again =
        there.length === append.events.length && there.every((event, at) => event.id === append.events[at]!.id);
      if (!again) throw new WrongExpectedRevision(append.stream, append.expected, stream.length - 1);
      return placeOf(there.at(-1)!);
    }
    const recordedAt = this.recordingTime();
    for (const [at, text] of json.entries()) {
      // Through JSON and back, so that a spec sees what a database would give.
      const event = JSON.parse(text) as NewEvent;
      const position = (this.events.length + 1).toString(16).padStart(16, '0');
      const stored: StoredEvent = freeze({
        ...event,
        stream: append.stream,
        revision: first + at,
        position,
        recordedAt,
      });
      this.events.push(stored);
      stream.push(stored);
    }
    this.streams.set(append.stream, stream);
    this.appended.emit('appended');
    return placeOf(stream.at(-1)!);
  }

  override async readStream(organisation: string, stream: string, slice: StreamSlice = {}): Promise<StoredEvent[]> {
    const all = (this.streams.get(stream) ?? []).filter((event) => event.meta.org === organisation);
    const { direction = 'forward', from, limit } = slice;
    const chosen = direction === 'forward' ? all.slice(from ?? 0) : all.slice(0, (from ?? all.length) + 1).reverse();
    return chosen.slice(0, limit);
  }

  override async *readAll(slice: AllSlice = {}): AsyncIterable<readonly StoredEvent[]> {
    const until = slice.until ?? (await this.head());
    for (let after = slice.after ?? START; ;) {
      const batch = this.after(after, slice.batch).filter((event) => event.position <= until);
      if (batch.length === 0) return;
      yield batch;
      after = batch.at(-1)!.position;
    }
  }

  override async *subscribe(options: {
    after?: Position;
    batch?: number;
    signal: AbortSignal;
  }): AsyncIterable<readonly StoredEvent[]> {
    const { signal } = options;
    for (let after = options.after ?? START; !signal.aborted;) {
      const batch = this.after(after, options.batch);
      if (batch.length === 0) await once(this.appended, 'appended', { signal }).catch(() => undefined);
      else {
        yield batch;
        after = batch.at(-1)!.position;
      }
    }
  }

  override async head(): Promise<Position> {
    return this.events.at(-1)?.position ?? START;
  }

  override async positionAt(instant: string): Promise<Position> {
    const ms = parseInstant(instant);
    return this.events.findLast((event) => parseInstant(event.recordedAt) <= ms)?.position ?? START;
  }

  override async close(): Promise<void> {}

  private after(position: Position, batch = BATCH): StoredEvent[] {
    const from = position === START ? 0 : Number.parseInt(position, 16);
    return this.events.slice(from, from + batch);
  }

  private recordingTime(): string {
    const now = new Date(this.now()).toISOString();
    const last = this.events.at(-1)?.recordedAt ?? now;
    return now < last ? last : now;
  }
}

function placeOf(event: StoredEvent): Appended {
  return { revision: event.revision, position: event.position };
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
