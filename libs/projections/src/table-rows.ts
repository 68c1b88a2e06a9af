import { quoted, selected, type TableColumn } from './column';
import { copyLine, type CopyForm } from './copy-text';
import type { EntityTable } from './entity-table';
import type { ViewSession } from './view';

type Values = Readonly<Record<string, unknown>>;
/** Any object with the key's properties. */
type Key = object;

const WRITTEN_AT_ONCE = 5_000;

/** Reads and writes rows of an entity's table within a view's session. Rows have the entity's property names. */
export class TableRows<Row extends object> {
  private readonly select: string;
  private readonly upsertSql: string;
  private readonly removeSql: string;
  private readonly forms: readonly CopyForm[];
  private readonly columnNames: readonly string[];
  private readonly renamed: boolean;

  constructor(readonly table: EntityTable) {
    const { columns, key } = table;
    const name = quoted(table.name);
    const keyNames = key.map((column) => quoted(column.name));
    const unnested = key.map((column, at) => `$${at + 1}::${column.type}[]`).join(', ');
    const joined = keyNames.map((column, at) => `t.${column} = k.k${at}`).join(' and ');
    const aliases = key.map((_, at) => `k${at}`).join(', ');
    const others = columns.filter((column) => !column.primary).map((column) => quoted(column.name));
    const update = others.map((column) => `${column} = excluded.${column}`).join(', ');

    // The list of keys is joined inside, so that the outer names are the table's alone.
    this.select = `select ${columns.map(selected).join(', ')} from (select t.* from ${name} t join (select distinct * from unnest(${unnested})) k(${aliases}) on ${joined}) t`;
    this.removeSql = `delete from ${name} t using unnest(${unnested}) k(${aliases}) where ${joined}`;
    this.upsertSql =
      `insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb) ` +
      `on conflict (${keyNames.join(', ')}) do ${update === '' ? 'nothing' : `update set ${update}`}`;
    this.forms = columns.map(formOf);
    this.columnNames = columns.map((column) => quoted(column.name));
    this.renamed = columns.some((column) => column.name !== column.property);
  }

  /** Rows with these keys (objects with the key's properties), in no order. */
  async load(keys: readonly Key[], session: ViewSession): Promise<Row[]> {
    if (keys.length === 0) return [];
    const found = await session.query<Record<string, unknown>>(this.select, this.keyColumns(keys));
    return found.map((row) => this.fromColumns(row));
  }

  async upsert(rows: readonly Row[], session: ViewSession): Promise<void> {
    for (let at = 0; at < rows.length; at += WRITTEN_AT_ONCE) {
      const piece = rows.slice(at, at + WRITTEN_AT_ONCE).map((row) => this.toColumns(row as Values));
      await session.query(this.upsertSql, [JSON.stringify(piece)]);
    }
  }

  async remove(keys: readonly Key[], session: ViewSession): Promise<void> {
    if (keys.length > 0) await session.query(this.removeSql, this.keyColumns(keys));
  }

  /** Rows that certainly do not stand there yet: the fastest way in. */
  async copy(rows: readonly Row[], session: ViewSession): Promise<void> {
    if (rows.length > 0) await session.copyIn(quoted(this.table.name), this.columnNames, this.lines(rows));
  }

  private *lines(rows: readonly Row[]): Generator<string> {
    const properties = this.table.columns.map((column) => column.property);
    for (const row of rows as readonly Values[]) {
      yield copyLine(
        properties.map((property) => row[property]),
        this.forms,
      );
    }
  }

  private keyColumns(keys: readonly Key[]): unknown[][] {
    return this.table.key.map((column) => (keys as readonly Values[]).map((key) => key[column.property]));
  }

  private fromColumns(row: Record<string, unknown>): Row {
    if (!this.renamed) return row as Row;
    return Object.fromEntries(this.table.columns.map((column) => [column.property, row[column.name]])) as Row;
  }

  private toColumns(row: Values): Values {
    if (!this.renamed) return row;
    return Object.fromEntries(this.table.columns.map((column) => [column.name, row[column.property]]));
  }
}

function formOf(column: TableColumn): CopyForm {
  if (column.type === 'jsonb') return 'json';
  return column.type.endsWith('[]') ? 'array' : 'plain';
}
