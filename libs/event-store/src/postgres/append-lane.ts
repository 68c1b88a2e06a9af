import { setTimeout as sleep } from 'node:timers/promises';
import { APPEND_CALLS, correlationsOf } from '@gensvar/kernel';
import { StoreUnavailable, WrongExpectedRevision } from '../errors';
import type { Append, Appended } from '../event-store';
import { AppendQueue, type Waiting } from './append-queue';
import { cut, failure } from './failure';
import type { HeldConnection } from './held-connection';
import { positionOf } from './stored-row';

const ONE = 'select event_store.append($1, $2, $3, $4)';
const MANY = 'select event_store.append_batch($1, $2, $3, $4)';

/**
 * The one lane of this process's appends: while a call is in flight, what arrives waits; then it goes out as one call
 * (store.md). After a cut connection the same appends are sent again: what had been stored is found by its ids.
 */
export class AppendLane {
  private readonly queue = new AppendQueue();
  private running: Promise<void> | undefined;
  private closed = false;

  /** @param patience milliseconds that an append may take, broken connections included */
  constructor(
    private readonly connection: HeldConnection,
    private readonly patience: number,
  ) {}

  async append(append: Append): Promise<Appended> {
    if (this.closed) throw new StoreUnavailable('The store is closed.');
    const appended = this.queue.add(append, this.patience);
    this.running ??= this.run();
    return appended;
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
    await this.connection.close();
  }

  private async run(): Promise<void> {
    // Appends of this very turn of the event loop go out together.
    await Promise.resolve();
    while (this.queue.length > 0) await this.settle(this.queue.take());
    this.running = undefined;
  }

  /** Answers every append of a batch; never throws. */
  private async settle(batch: Waiting[]): Promise<void> {
    let waiting = batch;
    for (let delay = 20; waiting.length > 0; delay = Math.min(delay * 2, 500)) {
      try {
        const places = await this.call(waiting);
        return waiting.forEach((one, at) => answer(one, Number(places[at])));
      } catch (error) {
        if (!cut(error)) return this.settleApart(waiting, error);
        this.connection.drop();
        await sleep(delay);
        waiting = waiting.filter((one) => hasTime(one, error));
      }
    }
  }

  /** One append that the database refuses must not fail its neighbours. */
  private async settleApart(waiting: Waiting[], error: unknown): Promise<void> {
    const known = failure(error, `an append to ${waiting[0]!.append.stream}`);
    if (waiting.length === 1 || known instanceof StoreUnavailable) return waiting.forEach((one) => one.failed(known));
    for (const one of waiting) await this.settle([one]);
  }

  private call(waiting: readonly Waiting[]): Promise<unknown[]> {
    const events = waiting.flatMap(({ append }) => append.events);
    const facts = { appends: waiting.length, events: events.length, correlations: correlationsOf(events) };
    return APPEND_CALLS.run(facts, () => (waiting.length === 1 ? this.sendOne(waiting[0]!) : this.sendMany(waiting)));
  }

  private async sendOne({ append, checked }: Waiting): Promise<unknown[]> {
    const values = [append.organisation, append.stream, expectedOf(append), `[${checked.json.join()}]`];
    const rows = await this.send<[string]>('append', ONE, values);
    return rows[0]!;
  }

  private async sendMany(batch: readonly Waiting[]): Promise<unknown[]> {
    const events: string[] = [];
    batch.forEach(({ append, checked }, at) => {
      const first = expectedOf(append) + 1;
      checked.json.forEach((json, n) => events.push(`{"a":${at + 1},"v":${first + n},"e":${json}}`));
    });
    const appends = batch.map(({ append }) => append);
    const values = [
      appends.map((append) => append.organisation),
      appends.map((append) => append.stream),
      appends.map(expectedOf),
      `[${events.join()}]`,
    ];
    const rows = await this.send<[string[]]>('append_batch', MANY, values);
    return rows[0]![0];
  }

  private send<Row extends unknown[]>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    return this.connection.query<Row>({ name, text, values, rowMode: 'array', query_timeout: this.patience });
  }
}

function expectedOf(append: Append): number {
  return append.expected === 'none' ? -1 : append.expected;
}

/** @param place what the append functions say: a position, or -2 - newest version for a conflict */
function answer({ append, done, failed }: Waiting, place: number): void {
  if (place > 0) done({ revision: expectedOf(append) + append.events.length, position: positionOf(place) });
  else failed(new WrongExpectedRevision(append.stream, append.expected, -2 - place));
}

function hasTime(one: Waiting, error: unknown): boolean {
  const left = performance.now() < one.deadline;
  if (!left) one.failed(failure(error, `an append to ${one.append.stream}`));
  return left;
}
