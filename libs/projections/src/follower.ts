import { START } from '@gensvar/event-store';
import { DomainError, type Position, type StoredEvent } from '@gensvar/kernel';
import { confirmHold, OwnershipLost, takeHold, type Hold, type Owner } from './checkpoint';
import { errorText, readParked } from './parking';
import { prepareView } from './prepare-view';
import type { Process } from './process';
import { ProcessWriter } from './process-writer';
import { schemaOf } from './protect';
import { rebuildView, type RebuildNeeds, type RebuildProgress } from './rebuild';
import type { View } from './view';
import { ViewWriter } from './view-writer';
import { Wake } from './wake';

export type FollowerState = 'stopped' | 'standing-by' | 'building' | 'following' | 'failing';

export interface FollowerNeeds extends RebuildNeeds {
  owner(): Promise<Owner>;
  /** Milliseconds between retries of parked organisations. */
  readonly retryEvery: number;
  readonly onError?: (name: string, error: unknown) => void;
}

const STAND_BY = 300;
/** How often an owner without events looks whether it still is one. */
const AT_REST = 3_000;
const BACK_OFF = { first: 100, most: 10_000 } as const;

type Writer = ViewWriter | ProcessWriter;

/** Keeps one view or process at the store's head: takes it over, resumes what is parked, and starts again after failures. */
export class Follower {
  state: FollowerState = 'stopped';
  /** Why it fails; undefined once it goes on. */
  error: unknown;
  /** Failures in a row. */
  failures = 0;
  building: RebuildProgress | undefined;
  private readonly wake = new Wake();
  private retryAt = 0;

  constructor(
    readonly followed: { readonly view: View } | { readonly process: Process },
    private readonly needs: FollowerNeeds,
  ) {}

  get name(): string {
    return 'view' in this.followed ? this.followed.view.name : this.followed.process.name;
  }

  retryParked(): void {
    this.retryAt = 0;
    this.wake.wake();
  }

  /** Runs until the signal aborts. Never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    const onAbort = () => this.wake.wake();
    signal.addEventListener('abort', onAbort);
    while (!signal.aborted) {
      try {
        await this.follow(signal);
      } catch (error) {
        if (error instanceof OwnershipLost || signal.aborted) continue;
        this.state = 'failing';
        this.error = error;
        this.needs.onError?.(this.name, error);
        const wait = Math.min(BACK_OFF.first * 2 ** this.failures++, BACK_OFF.most);
        await this.wake.sleep(wait * (0.5 + Math.random() / 2));
      }
    }
    signal.removeEventListener('abort', onAbort);
    this.state = 'stopped';
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const hold = await this.takeOver(signal);
    if (!hold) return;
    const writer = await this.writerOf(hold, signal);
    if (!writer) return;
    this.state = 'following';
    this.retryAt = 0;
    const reading = new AbortController();
    const subscribed = this.needs.reading.subscribe({
      after: hold.position,
      signal: AbortSignal.any([signal, reading.signal]),
    });
    const batches = subscribed[Symbol.asyncIterator]();
    let next = arriving(batches, this.wake);
    try {
      for (;;) {
        if (Date.now() >= this.retryAt) await this.resumeParked(writer);
        if (writer.hasWork) await writer.work();
        this.failures = 0;
        this.error = undefined;
        if (!next.arrived && !writer.hasWork) {
          await this.wake.sleep(Math.min(Math.max(this.retryAt - Date.now(), 1), AT_REST));
        }
        if (signal.aborted) return;
        if (!next.arrived) {
          await confirmHold(this.needs.pool, hold);
          continue;
        }
        const { done, value } = await next.promise;
        if (done)
          throw new DomainError('projections.subscription-ended', 'The store ended a subscription.', 'unavailable');
        next = arriving(batches, this.wake);
        await writer.write(value);
      }
    } finally {
      reading.abort();
      await next.promise.catch(() => undefined);
      await batches.return(undefined);
    }
  }

  private async takeOver(signal: AbortSignal): Promise<Hold | undefined> {
    const { pool, store } = this.needs;
    while (!signal.aborted) {
      const begin: Position =
        'process' in this.followed && this.followed.process.begins === 'now' ? await store.head() : START;
      const hold = await takeHold(pool, this.name, await this.needs.owner(), begin);
      if (hold) return hold;
      this.state = 'standing-by';
      this.failures = 0;
      this.error = undefined;
      await this.wake.sleep(STAND_BY);
    }
    return undefined;
  }

  /** undefined when a rebuild came between: take over again. */
  private async writerOf(hold: Hold, signal: AbortSignal): Promise<Writer | undefined> {
    const { pool, store, appRole } = this.needs;
    if ('process' in this.followed)
      return new ProcessWriter(this.followed.process, hold, this.needs, await readParked(pool, hold.name));
    const { view } = this.followed;
    await prepareView(pool, view, hold, appRole);
    // A new view is built as a rebuild is: that is many times faster than following.
    if (hold.position === START && (await store.head()) !== START) {
      await this.build(view, signal);
      return undefined;
    }
    return new ViewWriter(
      view,
      hold,
      { schema: schemaOf(view), holdsBack: false },
      this.needs,
      await readParked(pool, hold.name),
    );
  }

  private async build(view: View, signal: AbortSignal): Promise<void> {
    this.state = 'building';
    try {
      await rebuildView(view, this.needs, (progress) => {
        if (signal.aborted) throw new OwnershipLost(view.name);
        this.building = progress;
      });
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'projections.rebuild-running')) throw error;
      await this.wake.sleep(STAND_BY);
    } finally {
      this.building = undefined;
    }
  }

  private async resumeParked(writer: Writer): Promise<void> {
    for (const parked of await readParked(this.needs.pool, this.name)) {
      const mine = (event: StoredEvent) => event.meta.org === parked.organisation && event.position >= parked.position;
      let goesOn = true;
      for await (const batch of this.needs.store.readAll({ after: parked.after, until: writer.position })) {
        const waiting = batch.filter(mine);
        if (waiting.length > 0) goesOn = await writer.resume(parked, waiting, batch[batch.length - 1]!.position);
        if (!goesOn) break;
      }
      if (goesOn) await writer.unpark(parked.organisation);
    }
    this.retryAt = Date.now() + this.needs.retryEvery;
  }
}

interface Arriving {
  arrived: boolean;
  readonly promise: Promise<IteratorResult<readonly StoredEvent[]>>;
}

/** Asks for the next batch while the last is handled, and wakes who sleeps when it comes. */
function arriving(batches: AsyncIterator<readonly StoredEvent[]>, wake: Wake): Arriving {
  const promise = batches.next();
  const next: Arriving = { arrived: false, promise };
  const settle = () => {
    next.arrived = true;
    wake.wake();
  };
  promise.then(settle, settle);
  return next;
}

export function stateOf(follower: Follower): { state: FollowerState; error: string | null } {
  return { state: follower.state, error: follower.error === undefined ? null : errorText(follower.error) };
}
