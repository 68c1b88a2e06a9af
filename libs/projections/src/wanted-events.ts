import type { EventCatalogue, StoredEvent } from '@gensvar/kernel';

const NOBODY: ReadonlySet<string> = new Set();

/** Picks by stored type before anything is read: most events of a batch are of no interest to a view. */
export class WantedEvents {
  private readonly byStoredType = new Map<string, boolean>();

  constructor(
    private readonly catalogue: EventCatalogue,
    private readonly types: ReadonlySet<string>,
  ) {}

  of(batch: readonly StoredEvent[], parked: ReadonlySet<string> = NOBODY): StoredEvent[] {
    const wanted = batch.filter((event) => this.wants(event.type));
    return parked.size === 0 ? wanted : wanted.filter((event) => !parked.has(event.meta.org));
  }

  private wants(type: string): boolean {
    let wanted = this.byStoredType.get(type);
    if (wanted === undefined) this.byStoredType.set(type, (wanted = this.types.has(this.catalogue.newest(type))));
    return wanted;
  }
}
