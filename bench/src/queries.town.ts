import { AppDatabase, migrate } from '@gensvar/database';
import { EVENT_STORE_MIGRATIONS, PostgresEventStore } from '@gensvar/event-store';
import { INPUT_EVENTS, INPUTS_ENTITIES, INPUTS_VIEWS } from '@gensvar/inputs';
import { EventCatalogue, newId, parseStreamName } from '@gensvar/kernel';
import { PRIVACY_MIGRATIONS, type PrivacySealer } from '@gensvar/privacy';
import { PROJECTIONS_MIGRATIONS, ViewRunner } from '@gensvar/projections';
import type { BenchSetting } from './bench';
import { appendsOf, livesOf, type Town } from './lives';
import { copyEvents } from './queries.copy';
import { Dice, worded } from './queries.words';
import { openSealer } from './sealed';
import { ROLES, storeUrls } from './store';

/** Of the organisation that is asked; the other nine have a fiftieth of it each. */
export const INPUTS = Number(process.env.GENSVAR_BENCH_INPUTS ?? 100_000);
const OTHERS = 9;
const AT_ONCE = 2_000;

/** A database with ten organisations, their inputs received, handled and viewed. */
export interface AskedTown {
  readonly town: Town;
  /** The body that holds two thirds of its inputs: the caller's. */
  readonly body: string;
  readonly inputs: readonly string[];
  readonly events: number;
  readonly store: PostgresEventStore;
  readonly catalogue: EventCatalogue;
  readonly sealer: PrivacySealer;
  readonly app: AppDatabase;
  close(): Promise<void>;
}

/** Sealed as the service does and written by COPY; the views are built as the service builds new ones. */
export async function fillTown(setting: BenchSetting): Promise<AskedTown> {
  const { server } = setting;
  const migrations = [...EVENT_STORE_MIGRATIONS, ...PRIVACY_MIGRATIONS, ...PROJECTIONS_MIGRATIONS];
  const urls = await storeUrls(server, migrations);
  await migrate(server.ownerUrl, ROLES, migrations);
  const store = await PostgresEventStore.open(urls);
  const sealer = await openSealer(setting);
  const catalogue = new EventCatalogue(INPUT_EVENTS);
  const town = newTown();
  const inputs = new Set<string>();
  let events = 0;
  const lives = async function* () {
    const dice = new Dice();
    for (const one of [town, ...Array.from({ length: OTHERS }, newTown)]) {
      const happenings = worded(livesOf(one === town ? INPUTS : Math.ceil(INPUTS / 50), one), dice);
      const revisions = new Map<string, number>();
      for (let at = 0; at < happenings.length; at += AT_ONCE) {
        const appends = await appendsOf(happenings.slice(at, at + AT_ONCE), one, sealer, revisions);
        if (one === town) {
          for (const { stream } of appends) inputs.add(parseStreamName(stream).object);
          events += appends.reduce((sum, append) => sum + append.events.length, 0);
        }
        yield appends;
      }
    }
  };
  told('events');
  await copyEvents(server.ownerUrl, lives());
  told('views');
  const runner = ViewRunner.open({ store, catalogue, sealer, database: urls, views: INPUTS_VIEWS });
  for (const name of runner.names) {
    await runner.rebuild(name);
    told(name);
  }
  await runner.close();
  const app = await AppDatabase.open({ url: urls.appUrl, entities: [...INPUTS_ENTITIES], poolSize: 2 });
  return {
    ...{ town, body: town.bodies[0]!, inputs: [...inputs], events, store, catalogue, sealer, app },
    close: async () => {
      await app.close();
      await sealer.close();
      await store.close();
    },
  };
}

function newTown(): Town {
  const ids = (count: number) => Array.from({ length: count }, () => newId());
  const [large, ...small] = ids(3);
  const bodies = [large!, large!, large!, large!, ...small];
  return { organisation: newId(), bodies, units: ids(12), officers: ids(40), policies: [] };
}

function told(what: string): void {
  process.stderr.write(`  ${(performance.now() / 1000).toFixed(0)} s: ${what}\n`);
}
