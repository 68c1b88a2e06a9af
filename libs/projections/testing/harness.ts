import { AppDatabase, type MigrationClass } from '@gensvar/database';
import { testDatabase, type TestDatabase } from '@gensvar/database/testing';
import type { EventStore } from '@gensvar/event-store';
import { MemoryEventStore } from '@gensvar/event-store/testing';
import type { DomainEvent, EventCatalogue, Position, Sealer } from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import {
  PROJECTIONS_MIGRATIONS,
  ViewRunner,
  type EntityClass,
  type FailingEvent,
  type Process,
  type View,
} from '../src';
import { Recorder, type RecordOptions } from './record';

export interface HarnessOptions {
  readonly catalogue: EventCatalogue;
  readonly views: readonly View[];
  readonly processes?: readonly Process[];
  /** TypeORM entities that `app` queries. */
  readonly entities?: readonly EntityClass<object>[];
  /** Default: a clear one, with no keys. */
  readonly sealer?: Sealer | ((database: TestDatabase) => Promise<Sealer>);
  /** Besides those of projections. */
  readonly migrations?: readonly MigrationClass[];
  /** Default: a memory store. */
  readonly store?: EventStore | ((database: TestDatabase) => Promise<EventStore>);
  readonly retryEvery?: number;
}

/** A fresh database, a store, a runner that does not run yet, and the app role's view of it. `close` it after the spec. */
export interface Harness {
  readonly database: TestDatabase;
  readonly store: EventStore;
  readonly runner: ViewRunner;
  readonly app: AppDatabase;
  /** What was parked, in order. */
  readonly parked: { readonly name: string; readonly event: FailingEvent; readonly error: unknown }[];
  /** Appends events to an object's stream as they are; gives the last one's position. */
  record(
    organisation: string,
    object: string,
    events: readonly DomainEvent[],
    options?: RecordOptions,
  ): Promise<Position>;
  /** Until the views hold everything recorded. */
  catchUp(): Promise<void>;
  /** Another runner on the same database and store (of other views, if said); closed with the harness. */
  anotherRunner(views?: readonly View[]): ViewRunner;
  close(): Promise<void>;
}

export async function projectionHarness(options: HarnessOptions): Promise<Harness> {
  const { catalogue, views, processes = [] } = options;
  const database = await testDatabase([...PROJECTIONS_MIGRATIONS, ...(options.migrations ?? [])]);
  const store =
    typeof options.store === 'function' ? await options.store(database) : (options.store ?? new MemoryEventStore());
  const sealer =
    typeof options.sealer === 'function' ? await options.sealer(database) : (options.sealer ?? new ClearSealer());
  const app = await AppDatabase.open({ url: database.appUrl, entities: [...(options.entities ?? [])], poolSize: 2 });
  const recorder = new Recorder(store, catalogue, sealer);
  const parked: Harness['parked'] = [];
  const runners: ViewRunner[] = [];
  const anotherRunner = (followed = views) => {
    const runner = ViewRunner.open({
      ...{ store, catalogue, sealer, database, views: followed, processes },
      ...(options.retryEvery !== undefined && { retryEvery: options.retryEvery }),
      onParked: (name, event, error) => parked.push({ name, event, error }),
    });
    runners.push(runner);
    return runner;
  };
  const runner = anotherRunner();
  return {
    ...{ database, store, runner, app, parked, anotherRunner },
    record: (organisation, object, events, how) => recorder.record(organisation, object, events, how),
    catchUp: () => runner.catchUp({ timeout: 30_000 }),
    close: async () => {
      for (const open of runners) await open.close();
      await app.close();
      await store.close();
      await database.drop();
    },
  };
}
