import type { DomainEvent, EventDeclaration, RecordedEvent } from '@gensvar/kernel';
import { entityTable, type EntityClass } from './entity-table';
import { RowCache } from './row-cache';
import { TableRows } from './table-rows';
import type { View, ViewSession } from './view';
import type { ViewRow } from './view-entity';

/** One table with one row per object, folded from events. */
export interface RowViewDefinition<Row extends ViewRow, Event extends DomainEvent> {
  /** `<module>.<name>.vN` */
  readonly name: string;
  /** Declared with `@ViewEntity`, extends `ViewRow`. */
  readonly entity: EntityClass<Row>;
  readonly events: readonly EventDeclaration[];
  readonly opens?: boolean;
  /** Id of the row that an event concerns. */
  key(event: RecordedEvent<Event>): string;
  /**
   * The row after the event: pure, and never changes `row`. undefined = no row; the same row = nothing changed.
   * Properties left out are NULL. Instants are ISO 8601 text with milliseconds in UTC.
   */
  evolve(row: Row | undefined, event: RecordedEvent<Event>): Row | undefined;
}

/** @throws TypeError when the entity does not fit (entityTable), or its key is not (organisation, id). */
export function rowView<Row extends ViewRow, Event extends DomainEvent>(
  definition: RowViewDefinition<Row, Event>,
): View {
  const table = entityTable(definition.entity);
  if (table.key.map((column) => column.name).join() !== 'organisation,id') {
    throw new TypeError(`${definition.entity.name}: the key of a row view is (organisation, id)`);
  }
  const rows = new TableRows<Row>(table);

  const cacheOf = (session: ViewSession): RowCache<Row> => {
    let cache = session.memory.get(table.name) as RowCache<Row> | undefined;
    if (!cache) session.memory.set(table.name, (cache = new RowCache<Row>(rows, session.holdsBack)));
    return cache;
  };

  return {
    name: definition.name,
    tables: [table.name],
    ddl: table.ddl,
    events: new Set(definition.events.map((declaration) => declaration.type)),
    ...(definition.opens && { opens: true }),
    async project(events, session) {
      const cache = cacheOf(session);
      const own = events as readonly RecordedEvent<Event>[];
      const keys = own.map((event) => ({ organisation: event.organisation, id: definition.key(event) }));
      const entries = await cache.load(keys, session);
      own.forEach((event, at) => {
        const entry = entries[at]!;
        cache.update(entry, definition.evolve(entry.row, event));
      });
      await cache.relieve(session);
    },
    async flush(session) {
      await cacheOf(session).write(session);
    },
  };
}
