import { setTimeout as pause } from 'node:timers/promises';
import { START, type EventStore } from '@gensvar/event-store';
import { DomainError, type Position, type StoredEvent } from '@gensvar/kernel';
import { moveCheckpoint, OwnershipLost, releaseHolds, takeHold, type Hold, type Owner } from './checkpoint';
import type { Presence } from './presence';
import { dropTables, indexSecondSet, makeTables } from './protect';
import { retryable } from './retryable';
import type { SharedReading } from './shared-reading';
import { switchTables } from './switch-tables';
import { transaction } from './transaction';
import { makeFunctions } from './view-functions';
import type { View, WorkProgress } from './view';
import { ViewWriter, type WriterNeeds } from './view-writer';

export interface RebuildNeeds extends WriterNeeds {
  readonly store: EventStore;
  readonly reading: SharedReading;
  readonly appRole: string;
  readonly presence: Presence;
}

/** For progress bars. */
export interface RebuildProgress {
  readonly phase: 'events' | 'work' | 'switching';
  /** Events read so far. */
  readonly events: number;
  /** Share of the store's order that is behind, 0 to 1. */
  readonly fraction: number;
  /** In the phase `work`. */
  readonly work?: WorkProgress;
}

const MOST_SWITCHES = 200;
const LONGEST_PAUSE = 2_000;

/**
 * Fills a second set of a view's tables from the start and puts it in the place of the first, while the live one goes on.
 * What a crash left behind is thrown away by the next rebuild.
 * @throws DomainError `projections.rebuild-running` (another one is at it), `projections.rebuild-locked` (readers never let go)
 */
export async function rebuildView(
  view: View,
  needs: RebuildNeeds,
  onProgress: (progress: RebuildProgress) => void = () => undefined,
): Promise<void> {
  const owner = await needs.presence.owner();
  try {
    await new Rebuild(view, needs, owner, onProgress, true).run().catch(async (error: unknown) => {
      if (error instanceof OwnershipLost || error instanceof DomainError || retryable(error)) throw error;
      // Some event fails, and with rows held back nobody knows which: again, writing each batch, which parks it.
      await new Rebuild(view, needs, owner, onProgress, false).run();
    });
  } finally {
    needs.presence.forget(owner.id);
    await releaseHolds(needs.pool, owner.id).catch(() => undefined);
  }
}

class Rebuild {
  private events = 0;

  constructor(
    private readonly view: View,
    private readonly needs: RebuildNeeds,
    private readonly owner: Owner,
    private readonly onProgress: (progress: RebuildProgress) => void,
    private readonly holdsBack: boolean,
  ) {}

  async run(): Promise<void> {
    const { pool, store, reading } = this.needs;
    let head = await store.head();
    // Reads before it has tables: rebuilds that begin at once shall meet.
    let batches = begun(reading.readAll({ after: START, until: head }));
    try {
      const hold = await this.begin();
      const writer = new ViewWriter(this.view, hold, { schema: 'rebuild', holdsBack: this.holdsBack }, this.needs);
      for (let attempt = 0; attempt < MOST_SWITCHES; attempt++) {
        await this.write(batches, head, writer);
        if (attempt === 0) await transaction(pool, (client) => indexSecondSet(client, this.view));
        this.onProgress({ phase: 'switching', events: this.events, fraction: 1 });
        if (await switchTables(pool, store, writer, hold)) return;
        await pause(Math.min(20 * 1.5 ** attempt, LONGEST_PAUSE));
        head = await store.head();
        batches = begun(reading.readAll({ after: writer.position, until: head }));
      }
    } finally {
      await batches.return();
    }
    throw new DomainError(
      'projections.rebuild-locked',
      `The tables of ${this.view.name} could not be switched: somebody holds a lock on them. End long transactions and rebuild again.`,
      'conflict',
    );
  }

  /** A clean second set of tables. */
  private async begin(): Promise<Hold> {
    const { pool, appRole } = this.needs;
    const hold = await takeHold(pool, `${this.view.name}/rebuild`, this.owner);
    if (!hold) {
      throw new DomainError(
        'projections.rebuild-running',
        `${this.view.name} is being rebuilt already. Wait for it.`,
        'conflict',
      );
    }
    await transaction(pool, async (client) => {
      await makeFunctions(client, this.view, appRole);
      await dropTables(client, this.view, 'rebuild');
      await makeTables(client, this.view, 'rebuild', appRole);
      await client.query('delete from projection.parked where name = $1', [hold.name]);
      await moveCheckpoint(client, hold, START);
    });
    hold.position = START;
    return hold;
  }

  private async write(
    batches: AsyncIterable<readonly StoredEvent[]>,
    head: Position,
    writer: ViewWriter,
  ): Promise<void> {
    const told = (events: number, position: Position) => {
      this.events += events;
      this.onProgress({ phase: 'events', events: this.events, fraction: fractionOf(position, head) });
    };
    if (this.holdsBack) await writer.writeAll(batches, told);
    else {
      for await (const batch of batches) {
        await writer.write(batch);
        told(batch.length, writer.position);
      }
    }
    if (!writer.hasWork) return;
    for (let work = await writer.work(); work; work = await writer.work()) {
      this.onProgress({ phase: 'work', events: this.events, fraction: 1, work });
    }
  }
}

/** Asks for the first at once. */
function begun<T>(items: AsyncGenerator<T>) {
  let first: Promise<IteratorResult<T>> | undefined = items.next();
  first.catch(() => undefined);
  const next = () => {
    const asked = first ?? items.next();
    first = undefined;
    return asked;
  };
  const end = () => items.return(undefined);
  return { next, return: end, [Symbol.asyncIterator]: () => ({ next, return: end }) };
}

/** Positions are opaque, but their order is that of their bytes: good enough for a progress bar. */
function fractionOf(position: Position, head: Position): number {
  const [at, end] = [numberOf(position), numberOf(head)];
  return end === 0n ? 1 : Math.min(1, Number((at * 10_000n) / end) / 10_000);
}

function numberOf(position: Position): bigint {
  return position === START
    ? 0n
    : BigInt(`0x${/^[0-9a-f]+$/i.test(position) ? position : Buffer.from(position).toString('hex')}`);
}
