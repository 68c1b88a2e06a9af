import { getMetadataArgsStorage } from 'typeorm';
import { columnOf, quoted, type TableColumn } from './column';
import { VIEWS_SCHEMA } from './view-entity';

// An entity's constructor takes nothing; abstract bases are found through it.
export type EntityClass<Row> = new () => Row;

/** An entity's table: the entity is the only declaration of it. */
export interface EntityTable {
  /** Unqualified. */
  readonly name: string;
  /** CREATE TABLE with its key, and its indexes; unqualified. */
  readonly ddl: string;
  /** The two of `ddl` apart: for a view that has large indexes made once its second set is filled. */
  readonly table: string;
  readonly indexes: string;
  readonly columns: readonly TableColumn[];
  readonly key: readonly TableColumn[];
}

/**
 * Reads `@ViewEntity`, columns (also of base classes), `@Index` and `@Unique` from TypeORM's metadata.
 * @throws TypeError when the class is no view entity, has no key or no `organisation uuid`, or has a column of another type.
 */
export function entityTable(entity: EntityClass<unknown>): EntityTable {
  const storage = getMetadataArgsStorage();
  const lineage = ancestry(entity);
  const table = storage.tables.find((args) => args.target === entity);
  if (table?.name === undefined || table.schema !== VIEWS_SCHEMA)
    throw new TypeError(`${entity.name} is not declared with @ViewEntity('table')`);

  const columns = lineage.flatMap((target) =>
    storage.columns.filter((args) => args.target === target).map((args) => columnOf(args, entity.name)),
  );
  const key = columns.filter((column) => column.primary);
  if (!columns.some(({ name, type }) => name === 'organisation' && type === 'uuid')) {
    throw new TypeError(`${entity.name} has no column organisation uuid: nobody could tell whose its rows are`);
  }
  if (key.length === 0) throw new TypeError(`${entity.name} has no primary column`);

  const named = (property: string): string => {
    const column = columns.find((candidate) => candidate.property === property);
    if (!column) throw new TypeError(`${entity.name}: an index names ${property}, which is no column`);
    return column.name;
  };
  const { name } = table;
  const made = createTable(name, columns, key);
  const statements: string[] = [];
  for (const index of storage.indices.filter((args) => lineage.includes(args.target))) {
    const on = listed(index.columns, entity.name).map(named);
    const unique = index.unique ? 'unique ' : '';
    statements.push(
      `create ${unique}index on ${quoted(name)} (${on.map(quoted).join(', ')})${index.where ? ` where ${index.where}` : ''};`,
    );
  }
  for (const unique of storage.uniques.filter((args) => lineage.includes(args.target))) {
    statements.push(
      `create unique index on ${quoted(name)} (${listed(unique.columns, entity.name).map(named).map(quoted).join(', ')});`,
    );
  }
  const indexes = statements.join('\n');
  return { name, ddl: [made, ...statements].join('\n'), table: made, indexes, columns, key };
}

/** From the base to the class itself: the order of columns. */
function ancestry(entity: EntityClass<unknown>): unknown[] {
  const classes: unknown[] = [];
  for (let at: unknown = entity; typeof at === 'function' && at !== Function.prototype; at = Object.getPrototypeOf(at))
    classes.unshift(at);
  return classes;
}

function createTable(name: string, columns: readonly TableColumn[], key: readonly TableColumn[]): string {
  const lines = columns.map(
    (column) =>
      `  ${quoted(column.name)} ${column.type}${column.nullable ? '' : ' not null'}${column.default === undefined ? '' : ` default ${column.default}`}`,
  );
  return `create table ${quoted(name)} (\n${lines.join(',\n')},\n  primary key (${key.map((column) => quoted(column.name)).join(', ')})\n);`;
}

function listed(columns: unknown, where: string): string[] {
  if (!Array.isArray(columns)) throw new TypeError(`${where}: name an index's columns in a list`);
  return columns as string[];
}
