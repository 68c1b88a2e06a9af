import type { TableRows } from './table-rows';
import type { ViewSession } from './view';
import type { ViewRow } from './view-entity';

/** Rows that a rebuild keeps in memory before it writes and forgets them all. */
const KEPT = 300_000;

export interface Entry<Row> {
  organisation: string;
  id: string;
  row: Row | undefined;
  /** Whether a row with this key may stand in the table. */
  stored: boolean;
}

/**
 * Rows of one table between reading and writing. Live, it lives for one batch; where rows may be held back nobody else
 * writes the table, so that they are kept from batch to batch and written once.
 */
export class RowCache<Row extends ViewRow> {
  /** By organisation, then id: no key has to be put together for every event. */
  private readonly entries = new Map<string, Map<string, Entry<Row>>>();
  private size = 0;
  private readonly dirty = new Set<Entry<Row>>();
  /** While nothing was evicted from a rebuild's memory, a row that is not here does not exist. */
  private complete: boolean;

  constructor(
    private readonly rows: TableRows<Row>,
    holdsBack: boolean,
  ) {
    this.complete = holdsBack;
  }

  /** The entries of these keys, in their order. */
  async load(keys: readonly Pick<ViewRow, 'organisation' | 'id'>[], session: ViewSession): Promise<Entry<Row>[]> {
    const missing: Entry<Row>[] = [];
    const entries = keys.map(({ organisation, id }) => {
      const own = this.entriesOf(organisation);
      let entry = own.get(id);
      if (!entry) {
        entry = { organisation, id, row: undefined, stored: false };
        own.set(id, entry);
        missing.push(entry);
      }
      return entry;
    });
    this.size += missing.length;
    if (this.complete || missing.length === 0) return entries;
    for (const row of await this.rows.load(missing, session)) {
      const entry = this.entriesOf(row.organisation).get(row.id)!;
      entry.row = row;
      entry.stored = true;
    }
    return entries;
  }

  update(entry: Entry<Row>, row: Row | undefined): void {
    if (row === entry.row) return;
    if (row !== undefined && (row.organisation !== entry.organisation || row.id !== entry.id)) {
      throw new TypeError(`evolve gave a row of ${row.organisation}/${row.id} for ${entry.organisation}/${entry.id}`);
    }
    entry.row = row;
    this.dirty.add(entry);
  }

  /** After a batch: live, everything is written and forgotten; in a rebuild only when too much is kept. */
  async relieve(session: ViewSession): Promise<void> {
    if (session.holdsBack && this.size < KEPT) return;
    await this.write(session);
    this.entries.clear();
    this.size = 0;
    this.complete = false;
  }

  async write(session: ViewSession): Promise<void> {
    const fresh: Row[] = [];
    const changed: Row[] = [];
    const gone: Entry<Row>[] = [];
    for (const entry of this.dirty) {
      if (entry.row) (entry.stored || !session.holdsBack ? changed : fresh).push(entry.row);
      else if (entry.stored) gone.push(entry);
      entry.stored = entry.row !== undefined;
    }
    this.dirty.clear();
    await this.rows.remove(gone, session);
    await this.rows.copy(fresh, session);
    await this.rows.upsert(changed, session);
  }

  private entriesOf(organisation: string): Map<string, Entry<Row>> {
    let own = this.entries.get(organisation);
    if (!own) this.entries.set(organisation, (own = new Map()));
    return own;
  }
}
