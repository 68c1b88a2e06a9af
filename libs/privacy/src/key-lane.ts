import { unavailable } from '@gensvar/database';
import type { DataKey } from '@gensvar/kernel';
import { KeysUnavailable } from './errors';
import { slotName, type KeySlot } from './key-table';

interface Waiting {
  readonly slot: KeySlot;
  readonly done: (key: DataKey) => void;
  readonly failed: (error: unknown) => void;
}

const BATCH = 500;
const QUEUE = 20_000;

/**
 * Adaptive group commit of key rows, as the store's of events (store.md): while one insert is in flight, others queue and
 * go out together. One lane a process.
 */
export class KeyLane {
  private queue: Waiting[] = [];
  private readonly pending = new Map<string, Promise<DataKey>>();
  private running = false;

  /** @param write get or create, one key for each slot, in order */
  constructor(private readonly write: (slots: readonly KeySlot[]) => Promise<readonly DataKey[]>) {}

  /** The slot's key, durable. Asked for twice at once, it is made once. @throws KeysUnavailable */
  keyOf(slot: KeySlot): Promise<DataKey> {
    const name = slotName(slot);
    if (name.split('\n').length !== 3) return Promise.reject(new TypeError(`no subject holds a line break: ${name}`));
    const known = this.pending.get(name);
    if (known) return known;
    if (this.queue.length >= QUEUE) {
      return Promise.reject(new KeysUnavailable('Too many keys are waiting to be made. Try again.'));
    }
    const key = new Promise<DataKey>((done, failed) => this.queue.push({ slot, done, failed }));
    this.pending.set(name, key);
    const settled = () => void this.pending.delete(name);
    key.then(settled, settled);
    if (!this.running) void this.run();
    return key;
  }

  private async run(): Promise<void> {
    this.running = true;
    // What one command needs is asked for in one go: let it all arrive before the first batch leaves.
    await Promise.resolve();
    while (this.queue.length > 0) {
      const batch = this.queue.slice(0, BATCH);
      this.queue = this.queue.slice(BATCH);
      await this.send(batch);
    }
    this.running = false;
  }

  private async send(batch: readonly Waiting[]): Promise<void> {
    try {
      const keys = await this.write(batch.map(({ slot }) => slot));
      batch.forEach(({ done }, at) => done(keys[at]!));
    } catch (error) {
      // One slot that the table refuses must not fail its neighbours.
      if (batch.length > 1 && !unavailable(error)) for (const waiting of batch) await this.send([waiting]);
      else batch.forEach(({ failed }) => failed(error));
    }
  }
}
