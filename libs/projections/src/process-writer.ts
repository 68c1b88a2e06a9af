import { REACTIONS, type Position, type StoredEvent } from '@gensvar/kernel';
import type { PoolClient } from 'pg';
import { moveCheckpoint, type Hold } from './checkpoint';
import { failing, movePark, park, unpark, type Parked } from './parking';
import type { Process } from './process';
import { retryable } from './retryable';
import { transaction } from './transaction';
import type { WriterNeeds } from './view-writer';
import { WantedEvents } from './wanted-events';

/**
 * Delivers events to a process at least once and moves its checkpoint after each. An event that fails parks its
 * organisation for this process, so that effects keep the order of their causes.
 */
export class ProcessWriter {
  readonly hasWork = false;
  private readonly parked: Set<string>;
  private readonly wanted: WantedEvents;

  constructor(
    private readonly process: Process,
    private readonly hold: Hold,
    private readonly needs: Pick<WriterNeeds, 'pool' | 'catalogue' | 'onParked'>,
    parked: readonly Parked[],
  ) {
    this.parked = new Set(parked.map(({ organisation }) => organisation));
    this.wanted = new WantedEvents(needs.catalogue, process.events);
  }

  get position(): Position {
    return this.hold.position;
  }

  /** @throws OwnershipLost, and what is `retryable`: then the event comes again. */
  async write(batch: readonly StoredEvent[]): Promise<void> {
    for (const event of this.mine(batch)) {
      if (this.parked.has(event.meta.org)) continue;
      await this.deliver(event, this.hold.position, event.position);
    }
    const end = batch[batch.length - 1]!.position;
    if (this.hold.position !== end) await this.commit(end);
  }

  /** @returns false when one of the waiting events fails again */
  async resume(parked: Parked, batch: readonly StoredEvent[], to: Position): Promise<boolean> {
    let after = parked.after;
    for (const event of this.mine(batch)) {
      const moved = (client: PoolClient) => movePark(client, parked, event.position);
      if (!(await this.deliver(event, after, this.hold.position, moved))) return false;
      after = event.position;
    }
    await this.commit(this.hold.position, (client) => movePark(client, parked, to));
    return true;
  }

  async unpark(organisation: string): Promise<void> {
    await this.commit(this.hold.position, (client) => unpark(client, this.hold.name, organisation));
    this.parked.delete(organisation);
  }

  async work(): Promise<null> {
    return null;
  }

  private mine(batch: readonly StoredEvent[]): StoredEvent[] {
    return this.wanted.of(batch).filter((event) => !this.process.tellsOutside || event.meta.origin === 'live');
  }

  private async deliver(
    event: StoredEvent,
    after: Position,
    to: Position,
    handled?: (client: PoolClient) => Promise<void>,
  ): Promise<boolean> {
    try {
      const { correlation } = event.meta;
      await REACTIONS.run(
        { kind: 'process', name: this.hold.name, events: 1, position: event.position, correlations: [correlation] },
        () => this.process.handle(this.needs.catalogue.read(event)),
      );
    } catch (error) {
      if (retryable(error)) throw error;
      await this.commit(to, (client) => park(client, this.hold.name, failing(event), after, error));
      this.parked.add(event.meta.org);
      this.needs.onParked?.(this.hold.name, failing(event), error);
      return false;
    }
    await this.commit(to, handled);
    return true;
  }

  private async commit(to: Position, work?: (client: PoolClient) => Promise<void>): Promise<void> {
    await transaction(this.needs.pool, async (client) => {
      await work?.(client);
      await moveCheckpoint(client, this.hold, to);
    });
    this.hold.position = to;
  }
}
