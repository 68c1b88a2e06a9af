import { pool } from '@gensvar/database';
import {
  clearDisclosure,
  disclosureText,
  DomainError,
  openDisclosures,
  openEvent,
  Sealer,
  sealEvent,
  type DataKey,
  type Opened,
  type Randomness,
  type Sealed,
  type SealRequest,
  type StoredEvent,
} from '@gensvar/kernel';
import type { Pool } from 'pg';
import { DestructionListener } from './destruction-listener';
import { KeyCache } from './key-cache';
import type { KekSource } from './key-encryption-key';
import { KeyLane } from './key-lane';
import { KeyRing } from './key-ring';
import { KeyTable, slotName, type KeyChoice, type KeySlot } from './key-table';
import { random } from './random';

const RANDOM: Randomness = { salt: () => random(16).toString('base64url'), iv: () => random(12) };

/** Handles asked for in one query. */
const READ_BATCH = 5_000;

export interface PrivacySealerOptions {
  /** Of the app role; of the views role for a process that only opens. */
  readonly url: string;
  readonly kek: KekSource;
  /** Unwrapped keys kept in memory; default 20,000. */
  readonly cached?: number;
}

/** Seals and opens events under keys that can be destroyed (ADR 0004, events.md §2–5, ledger-and-privacy.md §4). */
export class PrivacySealer extends Sealer {
  private readonly lane: KeyLane;

  private constructor(
    private readonly pools: readonly Pool[],
    private readonly table: KeyTable,
    private readonly ring: KeyRing,
    private readonly cache: KeyCache,
    private readonly listener: DestructionListener,
  ) {
    super();
    this.lane = new KeyLane((slots) => this.makeKeys(slots));
  }

  /** @throws DomainError `privacy.kek-missing`, `privacy.kek-wrong`, `privacy.kek-malformed`; KeysUnavailable */
  static async open({ url, kek, cached }: PrivacySealerOptions): Promise<PrivacySealer> {
    const writes = pool(url, { name: 'keys', size: 1 });
    const reads = pool(url, { name: 'keys read', size: 2 });
    const listening = pool(url, { name: 'keys listen', size: 1 });
    const pools = [writes, reads, listening];
    try {
      const table = new KeyTable(writes, reads);
      const ring = await KeyRing.open(table, kek);
      const cache = new KeyCache(cached);
      const listener = new DestructionListener(listening, cache);
      await listener.start();
      return new PrivacySealer(pools, table, ring, cache, listener);
    } catch (error) {
      await Promise.all(pools.map((each) => each.end()));
      throw error;
    }
  }

  /** @throws KeysUnavailable; TypeError when a value is outside the canonical subset */
  override async seal(requests: readonly SealRequest[]): Promise<Sealed[]> {
    const keys = new Map<string, DataKey>();
    const making: Promise<unknown>[] = [];
    for (const { organisation, subject, stream, personal } of requests) {
      for (const { group } of personal) {
        const slot = { organisation, subject, stream, group };
        const name = slotName(slot);
        if (keys.has(name)) continue;
        const cached = this.cache.ofSlot(name);
        if (cached) keys.set(name, cached);
        else making.push(this.lane.keyOf(slot).then((key) => keys.set(name, key)));
      }
    }
    await Promise.all(making);
    return requests.map((request) => {
      const { subject, stream } = request;
      return sealEvent(request, (group) => keys.get(slotName({ subject, stream, group }))!, RANDOM);
    });
  }

  /** @throws DomainError `privacy.box-damaged` for a box that its key does not open; KeysUnavailable */
  override async open(events: readonly StoredEvent[]): Promise<Opened[]> {
    const keys = await this.keysOf(events);
    return events.map((event) => undamaged(event, () => openEvent(event, (handle) => keys.get(handle)?.key)));
  }

  override async digest(canonicalBody: string): Promise<string> {
    return this.ring.digest(canonicalBody);
  }

  /**
   * What opens an event's commitments: the clear part's disclosure, then those of the fields whose key is there, drafts
   * apart, which no receipt or proof may hold (events.md §2). @throws as `open`
   */
  async disclose(event: StoredEvent): Promise<string[]> {
    const keys = await this.keysOf([event]);
    const { draft: _, ...pd } = event.pd ?? {};
    const fields = undamaged(event, () => openDisclosures({ ...event, pd }, (handle) => keys.get(handle)?.key));
    return [
      clearDisclosure(event.meta.salt, { ...event.meta, data: event.data }),
      ...fields.map((field) => disclosureText(...field)),
    ];
  }

  /**
   * Destroys keys: what they sealed is forgotten from now on, in every process. Records nothing and asks no rule; the
   * erasure workflow does that before. @returns handles of the keys that were there
   * @throws DomainError `privacy.on-hold`, and then none is destroyed; KeysUnavailable
   */
  async destroyKeys(organisation: string, choice: KeyChoice): Promise<string[]> {
    const destroyed = await this.table.destroy(organisation, choice);
    this.cache.forget(destroyed);
    return destroyed;
  }

  async close(): Promise<void> {
    this.listener.stop();
    await Promise.all(this.pools.map((each) => each.end()));
  }

  private async makeKeys(slots: readonly KeySlot[]): Promise<DataKey[]> {
    const generation = this.cache.generation;
    const made = slots.map((slot) => ({ slot, ...this.ring.make() }));
    const rows = await this.table.create(
      this.ring.epoch,
      made.map(({ slot, kept }) => ({ ...slot, ...kept })),
    );
    return made.map(({ slot, key }) => {
      const name = slotName(slot);
      const there = rows.get(name);
      const current = there ? this.ring.unwrap(there) : key;
      this.cache.keep(current, generation, name);
      return current;
    });
  }

  /** The keys of the events' boxes that are there, by handle. */
  private async keysOf(events: readonly StoredEvent[]): Promise<Map<string, DataKey>> {
    const keys = new Map<string, DataKey>();
    const missing = new Map<string, Set<string>>();
    for (const { pd, meta } of events) {
      for (const { h } of Object.values(pd ?? {})) {
        const cached = this.cache.ofHandle(h);
        if (cached) keys.set(h, cached);
        else missing.set(meta.org, (missing.get(meta.org) ?? new Set()).add(h));
      }
    }
    for (const [organisation, handles] of missing) await this.read(organisation, [...handles], keys);
    return keys;
  }

  private async read(organisation: string, handles: readonly string[], into: Map<string, DataKey>): Promise<void> {
    for (let from = 0; from < handles.length; from += READ_BATCH) {
      const generation = this.cache.generation;
      for (const row of await this.table.read(organisation, handles.slice(from, from + READ_BATCH))) {
        const key = this.ring.unwrap(row);
        into.set(key.handle, key);
        this.cache.keep(key, generation);
      }
    }
  }
}

function undamaged<T>(event: StoredEvent, open: () => T): T {
  try {
    return open();
  } catch {
    throw new DomainError(
      'privacy.box-damaged',
      `A sealed box of the event ${event.id} is not what was sealed for it. Restore the event from a backup.`,
    );
  }
}
