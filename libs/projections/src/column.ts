import type { ColumnMetadataArgs } from 'typeorm/metadata-args/ColumnMetadataArgs';

/** One column of an entity's table. */
export interface TableColumn {
  readonly property: string;
  /** Unquoted. */
  readonly name: string;
  /** PostgreSQL type, with `[]` for arrays. */
  readonly type: string;
  readonly nullable: boolean;
  readonly primary: boolean;
  readonly default: string | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  uuid: 'uuid',
  text: 'text',
  string: 'text',
  varchar: 'text',
  'character varying': 'text',
  bool: 'boolean',
  boolean: 'boolean',
  int: 'integer',
  int4: 'integer',
  integer: 'integer',
  number: 'integer',
  smallint: 'smallint',
  bigint: 'bigint',
  int8: 'bigint',
  numeric: 'numeric',
  decimal: 'numeric',
  float8: 'double precision',
  'double precision': 'double precision',
  date: 'date',
  timestamptz: 'timestamptz',
  'timestamp with time zone': 'timestamptz',
  jsonb: 'jsonb',
};

/** @throws TypeError for a type that has no one form in JSON, in COPY and in an entity's property. */
export function columnOf(args: ColumnMetadataArgs, where: string): TableColumn {
  const { options, propertyName: property } = args;
  const declared = (typeof options.type === 'function' ? options.type.name : String(options.type)).toLowerCase();
  const type = TYPES[declared];
  const refuse = (why: string): never => {
    throw new TypeError(`${where}.${property}: ${why}`);
  };
  if (type === undefined)
    return refuse(`a view has no column of type ${declared}; say one of ${Object.keys(TYPES).join(', ')}`);
  if (type === 'timestamptz' && !options.transformer) refuse('declare instants with InstantColumn');
  if (options.array && !['text', 'uuid', 'integer'].includes(type)) refuse('arrays are of text, uuid or integer');
  return {
    property,
    name: options.name ?? property,
    type: options.array ? `${type}[]` : type,
    nullable: options.nullable ?? false,
    primary: options.primary ?? false,
    default: defaultOf(options.default),
  };
}

function defaultOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'function') return String((value as () => unknown)());
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return `'${String(value).replaceAll("'", "''")}'`;
}

/**
 * The column in a SELECT, in the form its property has: instants as ISO text with milliseconds, days, bigint and numeric
 * as text. What a row read back looks like must not differ from the row that was written.
 */
export function selected(column: TableColumn): string {
  const name = quoted(column.name);
  switch (column.type) {
    case 'timestamptz':
      return `to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${name}`;
    case 'date':
      return `to_char(${name}, 'YYYY-MM-DD') as ${name}`;
    case 'bigint':
    case 'numeric':
      return `${name}::text as ${name}`;
    default:
      return name;
  }
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
