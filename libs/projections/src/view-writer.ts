import {
  correlationsOf,
  groupBy,
  REACTIONS,
  type EventCatalogue,
  type Position,
  type RecordedEvent,
  type Sealer,
  type StoredEvent,
} from '@gensvar/kernel';
import type { Pool, PoolClient } from 'pg';
import { moveCheckpoint, OwnershipLost, type Hold } from './checkpoint';
import { failing, movePark, park, unpark, type FailingEvent, type Parked } from './parking';
import { retryable } from './retryable';
import { SqlViewSession, type ViewSchema } from './sql-session';
import { transaction } from './transaction';
import type { View, WorkProgress } from './view';
import { WantedEvents } from './wanted-events';

export interface WriterNeeds {
  readonly pool: Pool;
  readonly catalogue: EventCatalogue;
  readonly sealer: Sealer;
  /** Called once for each organisation that is parked, after the commit. */
  readonly onParked?: (name: string, event: FailingEvent, error: unknown) => void;
}

/** How long a fold in memory may go on without a word to the database. */
const FOLDING_TIMEOUT = '10min';

type Failure = readonly [event: FailingEvent, error: unknown];

/**
 * Writes one view's rows and moves its checkpoint, both in one transaction. An event that fails parks its organisation
 * for this view from there on; the others go on.
 */
export class ViewWriter {
  private memory = new Map<string, unknown>();
  private readonly parked: Set<string>;
  private readonly wanted: WantedEvents;
  /** Whether background work may wait: unknown at first, then after every batch with events of this view. */
  private workWaits: boolean;

  constructor(
    readonly view: View,
    private readonly hold: Hold,
    private readonly target: { readonly schema: ViewSchema; readonly holdsBack: boolean },
    private readonly needs: WriterNeeds,
    parked: readonly Parked[] = [],
  ) {
    this.parked = new Set(parked.map(({ organisation }) => organisation));
    this.wanted = new WantedEvents(needs.catalogue, view.events);
    this.workWaits = view.work !== undefined;
  }

  get position(): Position {
    return this.hold.position;
  }

  get hasWork(): boolean {
    return this.workWaits;
  }

  /**
   * Handles a batch and moves the checkpoint to its last event.
   * @throws OwnershipLost; what is `retryable`; where rows are held back also what an event made fail: begin again without.
   */
  async write(batch: readonly StoredEvent[]): Promise<void> {
    const to = batch[batch.length - 1]!.position;
    const events = this.pick(batch, this.parked);
    if (events.length === 0) return this.handle(to, events);
    const facts = { kind: 'view', name: this.hold.name, events: events.length, position: to } as const;
    return REACTIONS.run({ ...facts, correlations: correlationsOf(events) }, () => this.handle(to, events));
  }

  private async handle(to: Position, events: readonly StoredEvent[]): Promise<void> {
    try {
      const read = await this.read(events);
      await this.commit(to, (session) => this.project(read, session));
    } catch (error) {
      if (error instanceof OwnershipLost || retryable(error) || this.target.holdsBack) throw error;
      // One of them fails: go through the organisations one by one, and park the one that fails where it fails.
      await this.apart(to, events, this.hold.position);
    }
  }

  /**
   * Handles many batches and writes what they held back, all in one transaction: nobody reads a second set of tables
   * before it is whole. `onBatch` hears of each.
   * @throws as `write`, and what `onBatch` throws
   */
  async writeAll(
    batches: AsyncIterable<readonly StoredEvent[]>,
    onBatch: (events: number, at: Position) => void,
  ): Promise<void> {
    let at = this.hold.position;
    await this.commit(
      () => at,
      async (session, client) => {
        await client.query(`set local idle_in_transaction_session_timeout = '${FOLDING_TIMEOUT}'`);
        for await (const batch of batches) {
          const events = this.pick(batch, this.parked);
          await this.project(await this.read(events), session);
          at = batch[batch.length - 1]!.position;
          onBatch(batch.length, at);
        }
        await this.view.flush?.(session);
      },
    );
  }

  /**
   * Handles waiting events of a parked organisation, in order; with them everything of it up to `to` is handled.
   * @returns false when one of them fails again
   */
  async resume(parked: Parked, batch: readonly StoredEvent[], to: Position): Promise<boolean> {
    const events = this.pick(batch);
    const failures = await this.apart(this.hold.position, events, parked.after, (client) =>
      movePark(client, parked, to),
    );
    return failures.length === 0;
  }

  /** The organisation has nothing waiting any more. */
  async unpark(organisation: string): Promise<void> {
    await this.commit(this.hold.position, (_, client) => unpark(client, this.hold.name, organisation));
    this.parked.delete(organisation);
  }

  /** One piece of the view's background work; null when there is none left. */
  async work(): Promise<WorkProgress | null> {
    if (!this.view.work) return null;
    let progress: WorkProgress | null = null;
    await this.commit(
      this.hold.position,
      async (session) => {
        progress = await this.view.work!(session);
      },
      () => progress,
    );
    this.workWaits = progress !== null;
    return progress;
  }

  /** Runs in the caller's transaction, without moving the checkpoint: the last lap of a rebuild. */
  async writeWithin(client: PoolClient, batch: readonly StoredEvent[]): Promise<void> {
    const session = this.session(client);
    await session.enter();
    const events = this.pick(batch, this.parked);
    await this.project(await this.read(events), session);
    await this.view.flush?.(session);
  }

  /** The events of a batch that this view takes: they may bring background work. */
  private pick(batch: readonly StoredEvent[], without?: ReadonlySet<string>): StoredEvent[] {
    const events = this.wanted.of(batch, without);
    if (events.length > 0 && this.view.work) this.workWaits = true;
    return events;
  }

  private session(client: PoolClient): SqlViewSession {
    return new SqlViewSession(client, this.target.schema, this.memory, this.target.holdsBack);
  }

  private async commit(
    to: Position | (() => Position),
    work: (session: SqlViewSession, client: PoolClient) => Promise<void>,
    waits: () => WorkProgress | 'waits' | null | undefined = () => (this.workWaits ? 'waits' : undefined),
  ): Promise<void> {
    let position = this.hold.position;
    try {
      await transaction(this.needs.pool, async (client) => {
        const session = this.session(client);
        await session.enter();
        await work(session, client);
        if (!session.holdsBack) await this.view.flush?.(session);
        position = typeof to === 'function' ? to() : to;
        await moveCheckpoint(client, this.hold, position, waits());
      });
    } catch (error) {
      // What it holds may never have been written.
      this.memory = new Map();
      throw error;
    }
    this.hold.position = position;
  }

  /** @param after a position before the first of these events, where a failing one is read from again. */
  private async apart(
    to: Position,
    events: readonly StoredEvent[],
    after: Position,
    handled?: (client: PoolClient) => Promise<void>,
  ): Promise<Failure[]> {
    const failures: Failure[] = [];
    await this.commit(to, async (session, client) => {
      failures.length = 0;
      for (const own of groupBy(events, (event) => event.meta.org).values()) {
        const failure = await this.oneByOne(own, after, session, client);
        if (failure) failures.push(failure);
      }
      if (failures.length === 0) await handled?.(client);
    });
    for (const [event, error] of failures) {
      this.parked.add(event.organisation);
      this.needs.onParked?.(this.hold.name, event, error);
    }
    return failures;
  }

  private async oneByOne(
    own: readonly StoredEvent[],
    after: Position,
    session: SqlViewSession,
    client: PoolClient,
  ): Promise<Failure | undefined> {
    let last = after;
    for (const event of own) {
      await client.query('savepoint one_event');
      try {
        await this.project(await this.read([event]), session);
        await this.view.flush?.(session);
        await client.query('release savepoint one_event');
        last = event.position;
      } catch (error) {
        if (retryable(error)) throw error;
        session.memory.clear();
        await client.query('rollback to savepoint one_event');
        await park(client, this.hold.name, failing(event), last, error);
        return [failing(event), error];
      }
    }
    return undefined;
  }

  private async read(events: readonly StoredEvent[]): Promise<RecordedEvent[]> {
    const { catalogue, sealer } = this.needs;
    if (!this.view.opens) return events.map((event) => catalogue.read(event));
    const opened = await sealer.open(events);
    return events.map((event, at) => catalogue.read(event, opened[at]));
  }

  private async project(events: readonly RecordedEvent[], session: SqlViewSession): Promise<void> {
    if (events.length > 0) await this.view.project(events, session);
  }
}
