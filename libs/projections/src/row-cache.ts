import type { ViewRow } from './row-view';
import type { ViewSession } from './view';

/** Changed rows held back by a rebuild before they are written, and rows kept for the next batch. */
const HELD_BACK = 50_000;
const KEPT = 400_000;
const WRITTEN_AT_ONCE = 5_000;

interface Entry<Row> {
  row: Row | undefined;
  /** Whether a row with this key may stand in the table. */
  stored: boolean;
}

/**
 * Rows of one table between reading and writing. Live, it lives for one batch; in a rebuild nobody else writes the
 * table, so that rows are kept in memory from batch to batch and most are written once.
 */
export class RowCache<Row extends ViewRow> {
  private readonly entries = new Map<string, Entry<Row>>();
  private readonly dirty = new Set<string>();
  /** While nothing was evicted from a rebuild's memory, a row that is not here does not exist. */
  private complete: boolean;

  constructor(
    private readonly table: string,
    rebuilding: boolean,
  ) {
    this.complete = rebuilding;
  }

  async load(keys: readonly ViewRow[], session: ViewSession): Promise<void> {
    const missing = keys.filter((key) => !this.entries.has(text(key)));
    if (missing.length === 0) return;
    const found = this.complete
      ? []
      : await session.query<{ row: Row }>(
          `select to_jsonb(t) as row from ${this.table} t
             join (select distinct * from unnest($1::uuid[], $2::uuid[])) k(o, i) on t.organisation = k.o and t.id = k.i`,
          [missing.map((key) => key.organisation), missing.map((key) => key.id)],
        );
    for (const key of missing) this.entries.set(text(key), { row: undefined, stored: false });
    for (const { row } of found) this.entries.set(text(row), { row, stored: true });
  }

  update(organisation: string, id: string, change: (row: Row | undefined) => Row | undefined): void {
    const key = text({ organisation, id });
    const entry = this.entries.get(key)!;
    entry.row = change(entry.row);
    this.dirty.add(key);
  }

  /** After a batch: live, everything is written and forgotten; in a rebuild only what grows too large. */
  async relieve(session: ViewSession): Promise<void> {
    if (!session.rebuilding || this.dirty.size > HELD_BACK) await this.write(session);
    if (!session.rebuilding) this.entries.clear();
    else if (this.entries.size > KEPT) {
      await this.write(session);
      this.entries.clear();
      this.complete = false;
    }
  }

  async write(session: ViewSession): Promise<void> {
    const changed: Row[] = [];
    const gone: string[] = [];
    for (const key of this.dirty) {
      const entry = this.entries.get(key)!;
      if (entry.row) changed.push(entry.row);
      else if (entry.stored) gone.push(key);
      entry.stored = entry.row !== undefined;
    }
    this.dirty.clear();
    if (gone.length > 0) await session.query(`delete from ${this.table} where organisation || '/' || id = any($1)`, [gone]);
    for (let at = 0; at < changed.length; at += WRITTEN_AT_ONCE) {
      await session.query(
        `insert into ${this.table} select * from jsonb_populate_recordset(null::${this.table}, $1::jsonb)
           on conflict (organisation, id) do update set ${assignments(changed[at]!)}`,
        [JSON.stringify(changed.slice(at, at + WRITTEN_AT_ONCE))],
      );
    }
  }
}

function text(key: ViewRow): string {
  return `${key.organisation}/${key.id}`;
}

function assignments(row: object): string {
  return Object.keys(row)
    .filter((column) => column !== 'organisation' && column !== 'id')
    .map((column) => `"${column}" = excluded."${column}"`)
    .join(', ');
}
