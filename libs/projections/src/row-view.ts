import type { DomainEvent, EventDeclaration, RecordedEvent } from '@gensvar/kernel';
import { RowCache } from './row-cache';
import type { View, ViewSession } from './view';

/** A row of a row view: its key is (organisation, id). Every column is a member, null where empty. */
export interface ViewRow {
  organisation: string;
  id: string;
}

/** One table with one row per object, folded from events. */
export interface RowViewDefinition<Row extends ViewRow, Event extends DomainEvent> {
  readonly name: string;
  readonly table: string;
  readonly ddl: string;
  readonly events: readonly EventDeclaration[];
  readonly opens?: boolean;
  /** Id of the row that an event concerns. */
  key(event: RecordedEvent<Event>): string;
  /** The row after the event; undefined = no row. Must not change `row`. */
  evolve(row: Row | undefined, event: RecordedEvent<Event>, session: ViewSession): Row | undefined;
}

export function rowView<Row extends ViewRow, Event extends DomainEvent>(definition: RowViewDefinition<Row, Event>): View {
  const { table } = definition;

  const cacheOf = (session: ViewSession): RowCache<Row> => {
    let cache = session.memory.get(table) as RowCache<Row> | undefined;
    if (!cache) session.memory.set(table, (cache = new RowCache<Row>(table, session.rebuilding)));
    return cache;
  };

  return {
    name: definition.name,
    tables: [table],
    ddl: definition.ddl,
    events: new Set(definition.events.map((declaration) => declaration.type)),
    ...(definition.opens && { opens: true }),
    async project(events, session) {
      const cache = cacheOf(session);
      const keys = (events as readonly RecordedEvent<Event>[]).map((event) => definition.key(event));
      await cache.load(
        events.map((event, at) => ({ organisation: event.organisation, id: keys[at]! })),
        session,
      );
      (events as readonly RecordedEvent<Event>[]).forEach((event, at) => {
        cache.update(event.organisation, keys[at]!, (row) => definition.evolve(row, event, session));
      });
      await cache.relieve(session);
    },
    async flush(session) {
      await cacheOf(session).write(session);
    },
  };
}
