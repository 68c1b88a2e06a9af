import { Column, Entity, PrimaryColumn, type ColumnOptions } from 'typeorm';

/** Where the tables of views stand; a rebuild fills a second set in `rebuild`. */
export const VIEWS_SCHEMA = 'views';

/** Base of the entity of a row view: one row per object of an organisation. */
export abstract class ViewRow {
  @PrimaryColumn({ type: 'uuid' })
  organisation!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;
}

/** A table of a view. `table` is `<module>_<name>_vN`. */
export function ViewEntity(table: string): ClassDecorator {
  return Entity({ name: table, schema: VIEWS_SCHEMA, synchronize: false });
}

/** A timestamptz whose property is an ISO 8601 text in UTC with milliseconds, to a query as to `evolve`. */
export function InstantColumn(options: Omit<ColumnOptions, 'type' | 'transformer'> = {}): PropertyDecorator {
  return Column({
    ...options,
    type: 'timestamptz',
    transformer: {
      from: (value: Date | null) => (value === null ? null : value.toISOString()),
      to: (value: unknown) => value,
    },
  });
}
