import { StoreUnavailable } from '../errors';
import type { Append, Appended } from '../event-store';
import { checkAppend, type CheckedAppend } from '../limits';

/** An append on its way, and whom to tell. */
export interface Waiting {
  readonly append: Append;
  readonly checked: CheckedAppend;
  /** Milliseconds (performance.now) after which it is given up. */
  readonly deadline: number;
  readonly done: (appended: Appended) => void;
  readonly failed: (error: Error) => void;
}

/** Most of one call. Under load a batch holds what came while the last was under way: these bounds are far above that. */
const BATCH = { appends: 256, events: 2_000, bytes: 4_000_000 };
/** Most that waits. Beyond: StoreUnavailable, before memory is at stake. */
const QUEUE = { appends: 10_000, bytes: 64_000_000 };

/** Appends that wait while a call is in flight (store.md, adaptive group commit). */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private bytes = 0;

  get length(): number {
    return this.waiting.length;
  }

  /** @throws what checkAppend throws, StoreUnavailable when full */
  add(append: Append, patience: number): Promise<Appended> {
    const checked = checkAppend(append);
    if (this.waiting.length >= QUEUE.appends || this.bytes + checked.bytes > QUEUE.bytes) {
      throw new StoreUnavailable('Too many appends wait for the database. Try again.');
    }
    this.bytes += checked.bytes;
    const deadline = performance.now() + patience;
    return new Promise((done, failed) => this.waiting.push({ append, checked, deadline, done, failed }));
  }

  /** The next call's appends, first come first: no stream twice, and a stream's appends in their order. */
  take(): Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const streams = new Set<string>();
    let [events, bytes, at] = [0, 0, 0];
    for (; at < this.waiting.length && batch.length < BATCH.appends; at++) {
      const next = this.waiting[at]!;
      if (streams.has(next.append.stream)) {
        later.push(next);
        continue;
      }
      events += next.append.events.length;
      bytes += next.checked.bytes;
      if (batch.length > 0 && (events > BATCH.events || bytes > BATCH.bytes)) break;
      streams.add(next.append.stream);
      batch.push(next);
      this.bytes -= next.checked.bytes;
    }
    this.waiting = later.length === 0 ? this.waiting.slice(at) : [...later, ...this.waiting.slice(at)];
    return batch;
  }
}
