import type { DataKey } from '@gensvar/kernel';

/**
 * The keys used last, unwrapped, in the memory of one process; emptied when they are destroyed anywhere (events.md §3).
 * While nobody tells of destructions it keeps nothing.
 */
export class KeyCache {
  private readonly byHandle = new Map<string, { readonly key: DataKey; slot?: string }>();
  private readonly bySlot = new Map<string, DataKey>();
  private destructions = 0;
  private suspended = true;

  /** @param limit keys kept at most */
  constructor(private readonly limit = 20_000) {}

  /** Taken before keys are read and handed to `keep`: a key destroyed in between must not be kept. */
  get generation(): number {
    return this.destructions;
  }

  get size(): number {
    return this.byHandle.size;
  }

  ofHandle(handle: string): DataKey | undefined {
    const entry = this.byHandle.get(handle);
    if (entry === undefined) return undefined;
    // Last used, last to go.
    this.byHandle.delete(handle);
    this.byHandle.set(handle, entry);
    return entry.key;
  }

  ofSlot(slot: string): DataKey | undefined {
    const key = this.bySlot.get(slot);
    return key && this.ofHandle(key.handle);
  }

  keep(key: DataKey, generation: number, slot?: string): void {
    if (this.suspended || generation !== this.destructions) return;
    const known = slot ?? this.byHandle.get(key.handle)?.slot;
    this.drop(key.handle);
    this.byHandle.set(key.handle, { key, slot: known });
    if (known !== undefined) this.bySlot.set(known, key);
    if (this.byHandle.size > this.limit) this.drop(this.byHandle.keys().next().value!);
  }

  forget(handles: readonly string[]): void {
    this.destructions++;
    for (const handle of handles) this.drop(handle);
  }

  /** Destructions may go unheard from now on. */
  suspend(): void {
    this.suspended = true;
    this.destructions++;
    this.byHandle.clear();
    this.bySlot.clear();
  }

  /** Destructions are heard again. */
  resume(): void {
    this.suspended = false;
  }

  private drop(handle: string): void {
    const entry = this.byHandle.get(handle);
    if (entry === undefined) return;
    this.byHandle.delete(handle);
    if (entry.slot !== undefined) this.bySlot.delete(entry.slot);
  }
}
