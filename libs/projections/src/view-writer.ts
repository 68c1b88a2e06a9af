import type { EventCatalogue, Opened, Position, RecordedEvent, Sealer, StoredEvent } from '@gensvar/kernel';
import { unavailable } from './availability';
import { moveCheckpoint, OwnershipLost, type Hold } from './checkpoint';
import { park, unpark, type Parked } from './parking';
import { SqlViewSession, type ViewSchema } from './sql-session';
import { transaction } from './transaction';
import type { View, WorkProgress } from './view';
import type { Pool, PoolClient } from 'pg';

export interface WriterNeeds {
  readonly pool: Pool;
  readonly catalogue: EventCatalogue;
  readonly sealer: Sealer;
  /** Called once for each organisation that is parked. */
  readonly onParked?: (view: string, event: RecordedEvent, error: unknown) => void;
}

/**
 * Writes one view's rows and moves its checkpoint, both in one transaction. An event that fails parks its organisation
 * for this view from there on; the others go on.
 */
export class ViewWriter {
  private memory = new Map<string, unknown>();
  /** Organisations parked for this view, by id. */
  private readonly parked = new Set<string>();

  constructor(
    readonly view: View,
    private readonly hold: Hold,
    private readonly schema: ViewSchema,
    private readonly needs: WriterNeeds,
    parked: readonly Parked[],
  ) {
    for (const { organisation } of parked) this.parked.add(organisation);
  }

  get position(): Position {
    return this.hold.position;
  }

  /** Handles a batch and moves the checkpoint to its last event. @throws OwnershipLost, DomainError `unavailable` */
  async write(batch: readonly StoredEvent[]): Promise<void> {
    const to = batch[batch.length - 1]!.position;
    const events = this.wanted(batch).filter((event) => !this.parked.has(event.organisation));
    const opened = await this.open(batch, events);
    try {
      await this.commit(to, opened, (session) => this.project(events, session));
    } catch (error) {
      this.memory = new Map();
      if (error instanceof OwnershipLost || unavailable(error)) throw error;
      // One of them fails: go through the organisations one by one, and park the one that fails where it fails.
      await this.commit(to, opened, (session, client) => this.projectApart(events, session, client));
    }
  }

  /** Tries a parked organisation again, in order, with what was recorded from its failing event to the checkpoint. */
  async resume(organisation: string, batch: readonly StoredEvent[]): Promise<void> {
    const events = this.wanted(batch).filter((event) => event.organisation === organisation);
    const opened = await this.open(batch, events);
    await this.commit(this.hold.position, opened, async (session, client) => {
      await unpark(client, this.view.name, organisation);
      this.parked.delete(organisation);
      await this.projectApart(events, session, client);
    });
  }

  /** One piece of the view's background work; null when there is none. */
  async work(): Promise<WorkProgress | null> {
    let progress: WorkProgress | null = null;
    if (!this.view.work) return null;
    await this.commit(this.hold.position, new Map(), async (session) => {
      progress = await this.view.work!(session);
    });
    return progress;
  }

  /** Runs in the caller's transaction, without moving the checkpoint: the last lap of a rebuild. */
  async writeWithin(client: PoolClient, batch: readonly StoredEvent[]): Promise<void> {
    const events = this.wanted(batch).filter((event) => !this.parked.has(event.organisation));
    const session = new SqlViewSession(client, this.schema, this.memory, await this.open(batch, events));
    await session.enter();
    await this.project(events, session);
    await this.view.flush?.(session);
  }

  /** Writes what is held back in memory. */
  async flush(): Promise<void> {
    await this.commit(this.hold.position, new Map(), async (session) => this.view.flush?.(session));
  }

  private async commit(
    to: Position,
    opened: ReadonlyMap<string, Opened>,
    work: (session: SqlViewSession, client: PoolClient) => Promise<void>,
  ): Promise<void> {
    await transaction(this.needs.pool, async (client) => {
      const session = new SqlViewSession(client, this.schema, this.memory, opened);
      await session.enter();
      await work(session, client);
      if (!session.rebuilding) await this.view.flush?.(session);
      await moveCheckpoint(client, this.hold, to);
    });
    this.hold.position = to;
  }

  private wanted(batch: readonly StoredEvent[]): RecordedEvent[] {
    const { catalogue } = this.needs;
    return batch
      .filter((event) => catalogue.knows(event.type))
      .map((event) => catalogue.read(event))
      .filter((event) => this.view.events.has(event.type));
  }

  private async open(batch: readonly StoredEvent[], events: readonly RecordedEvent[]): Promise<Map<string, Opened>> {
    if (!this.view.opens) return new Map();
    const wanted = new Set(events.map((event) => event.id));
    const boxes = batch.filter((event) => wanted.has(event.id));
    const opened = await this.needs.sealer.open(boxes);
    return new Map(boxes.map((event, at) => [event.id, opened[at]!]));
  }

  private async project(events: readonly RecordedEvent[], session: SqlViewSession): Promise<void> {
    if (events.length > 0) await this.view.project(events, session);
  }

  private async projectApart(events: readonly RecordedEvent[], session: SqlViewSession, client: PoolClient): Promise<void> {
    for (const [organisation, own] of Map.groupBy(events, (event) => event.organisation)) {
      for (const event of own) {
        await client.query('savepoint one_event');
        try {
          await this.project([event], session);
          await this.view.flush?.(session);
        } catch (error) {
          if (unavailable(error)) throw error;
          session.memory.clear();
          await client.query('rollback to savepoint one_event');
          await park(client, this.view.name, event, error);
          this.parked.add(organisation);
          this.needs.onParked?.(this.view.name, event, error);
          break;
        }
      }
    }
  }
}
