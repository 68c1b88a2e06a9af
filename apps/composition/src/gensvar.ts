import { AppDatabase, openDatabase } from '@gensvar/database';
import { CommandRunner, type EventStore, PostgresEventStore } from '@gensvar/event-store';
import type { EventCatalogue } from '@gensvar/kernel';
import { PolicyAdoptions, takeCalendar } from '@gensvar/policy';
import { PrivacySealer } from '@gensvar/privacy';
import { type FailingEvent, ViewRunner } from '@gensvar/projections';
import { join } from 'node:path';
import { ENTITIES, enforcementOf, MIGRATIONS, viewsOf, type Words, words } from './modules';
import { processesOf } from './processes';
import type { Settings } from './settings';

/** The running service, without HTTP or command line around it. */
export interface Gensvar {
  readonly settings: Settings;
  readonly words: Words;
  readonly catalogue: EventCatalogue;
  readonly store: EventStore;
  readonly sealer: PrivacySealer;
  readonly adoptions: PolicyAdoptions;
  readonly runner: CommandRunner;
  /** The views as the app role sees them. */
  readonly app: AppDatabase;
  /** Not started: `start()` follows the store, `catchUp()` brings the views to its head. */
  readonly views: ViewRunner;
  /** Ends what was opened, in the order that loses nothing; the embedded database too, when nobody else uses it. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Lines for the operator. */
  readonly onLog?: (line: string) => void;
  readonly onParked?: (view: string, event: FailingEvent, error: unknown) => void;
  readonly onViewError?: (view: string, error: unknown) => void;
}

/**
 * Opens database, store, keys and views, and closes what it had opened when one of them fails.
 * @throws DomainError of each: the detail says what to do
 */
export async function openGensvar(settings: Settings, options: OpenOptions = {}): Promise<Gensvar> {
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    const database = await openDatabase({
      dataFolder: settings.GENSVAR_DATA,
      ownerUrl: settings.DATABASE_URL,
      appUrl: settings.DATABASE_APP_URL,
      viewsUrl: settings.DATABASE_VIEWS_URL,
      migrations: MIGRATIONS,
      onLog: options.onLog,
    });
    opened.push(() => database.close());
    const { appUrl, viewsUrl } = database;
    const kek = { file: join(settings.GENSVAR_DATA, 'kek'), value: settings.GENSVAR_KEK };
    const sealer = await PrivacySealer.open({ url: appUrl, kek });
    opened.push(() => sealer.close());
    const store = await PostgresEventStore.open({ appUrl, viewsUrl });
    opened.push(() => store.close());
    const app = await AppDatabase.open({ url: appUrl, entities: ENTITIES });
    opened.push(() => app.close());
    const known = words();
    const catalogue = known.events;
    const adoptions = new PolicyAdoptions(store, catalogue, known.library);
    const runner = new CommandRunner(store, sealer, catalogue, adoptions, enforcementOf(known, store, adoptions));
    const views: ViewRunner = ViewRunner.open({
      store,
      catalogue,
      sealer,
      database: { appUrl, viewsUrl },
      views: viewsOf(known),
      processes: processesOf({ runner, store, catalogue, sealer, app, views: () => views }),
      onParked: options.onParked,
      onError: options.onViewError,
    });
    opened.push(() => views.close());
    await takeCalendar(runner);
    return { settings, words: known, catalogue, store, sealer, adoptions, runner, app, views, close };
  } catch (error) {
    await close();
    throw error;
  }
}
