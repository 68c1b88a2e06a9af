import { AppDatabase } from '@gensvar/database';
import { EVENT_STORE_MIGRATIONS, PostgresEventStore, type Append } from '@gensvar/event-store';
import { dialogueFacts } from '@gensvar/dialogues';
import { channelFacts, INPUT_EVENTS, inputFacts, inputFactSource } from '@gensvar/inputs';
import { EventCatalogue, newId, streamName, type DomainEvent } from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import {
  adoptionsId,
  Calendar,
  catalogueOf,
  ObligationQueries,
  obligationsView,
  PackAdopted,
  PackLibrary,
  POLICY_ENTITIES,
  POLICY_EVENTS,
  shippedPacks,
  SWEDISH_CALENDAR,
} from '@gensvar/policy';
import { PROJECTIONS_MIGRATIONS, ViewRunner } from '@gensvar/projections';
import type { Bench, BenchSetting } from './bench';
import { median, milliseconds } from './bench';
import { storeUrls } from './store';

const INPUTS = Number(process.env.GENSVAR_BENCH_INPUTS ?? 100_000);
const AT_ONCE = 1_000;
const ORGANISATION = newId();
const DAY = 86_400_000;
const FIRST = Date.UTC(2024, 0, 8, 7);
const CEILING_SECONDS = 60;

/**
 * A later adoption that changes every due date of 100,000 inputs with six events each: seconds until the last one is
 * judged anew, old rows closed (ratio: 60 s ÷ ours). Every round is another adoption on the same store, whose tables grow
 * with what was known before. In `detail` also the first build of the obligations view, events/s.
 */
export const rederiveBench: Bench = {
  name: 'rederive',
  async run({ server, rounds }: BenchSetting) {
    const urls = await storeUrls(server, [...EVENT_STORE_MIGRATIONS, ...PROJECTIONS_MIGRATIONS]);
    const store = await PostgresEventStore.open(urls);
    const facts = catalogueOf([inputFacts, channelFacts, dialogueFacts]);
    const library = new PackLibrary(shippedPacks(facts));
    const law = { library, catalogue: facts, calendar: new Calendar(SWEDISH_CALENDAR) };
    const runner = ViewRunner.open({
      store,
      catalogue: new EventCatalogue([...INPUT_EVENTS, ...POLICY_EVENTS]),
      sealer: new ClearSealer(),
      database: urls,
      views: [obligationsView([inputFactSource], law)],
    });
    const app = await AppDatabase.open({ url: urls.appUrl, entities: POLICY_ENTITIES });
    const queries = new ObligationQueries(app, store, library);
    let adoptions = 0;
    const adopt = (days: number) => store.append(adoption(library, days, adoptions++));
    await adopt(10);
    for (let made = 0; made < INPUTS; made += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => store.append(oneInput(made + at))));
    }
    const built = await milliseconds(() => runner.catchUp());
    const derived: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await adopt(round % 2 === 0 ? 5 : 10);
      derived.push(await milliseconds(() => runner.catchUp()));
    }
    const { total } = await queries.counts({ organisation: ORGANISATION, rule: 'servicelofte.answer' });
    if (total !== INPUTS) throw new Error(`expected ${INPUTS} obligations, found ${total}`);
    await runner.close();
    await app.close();
    await store.close();
    const seconds = median(derived) / 1000;
    return {
      ratio: CEILING_SECONDS / seconds,
      rounds,
      detail: {
        inputs: INPUTS,
        rederivationSeconds: Number(seconds.toFixed(1)),
        slowestSeconds: Number((Math.max(...derived) / 1000).toFixed(1)),
        buildEventsPerSecond: Math.round((INPUTS * 6_000) / built),
      },
    };
  },
};

function append(module: string, object: string, expected: Append['expected'], events: readonly DomainEvent[]): Append {
  const actor = { id: ORGANISATION, role: 'officer' };
  return {
    organisation: ORGANISATION,
    stream: streamName(module, ORGANISATION, object),
    expected,
    events: events.map(({ type, data, occurredAt }) => {
      const id = newId();
      const meta = {
        org: ORGANISATION,
        actor,
        origin: 'import' as const,
        correlation: id,
        causation: id,
        sealed: [],
        cm: [],
        salt: '',
      };
      return { id, type, data, meta: { ...meta, ...(occurredAt !== undefined && { occurredAt }) } };
    }),
  };
}

function adoption(library: PackLibrary, days: number, revision: number): Append {
  const pack = library.packs.find(({ id }) => id === 'servicelofte')!;
  const parameters = ['acknowledge', 'notice', 'answer', 'handle', 'forward'].map((rule, at) => ({
    name: `${rule}WithinWorkingDays`,
    value: days + at,
  }));
  const { id, version, hash } = pack;
  const event = PackAdopted.of({
    pack: id,
    version,
    hash,
    body: ORGANISATION,
    level: 'executiveBoard',
    from: '2020-01-01',
    parameters,
  });
  return append('policy', adoptionsId(ORGANISATION), revision === 0 ? 'none' : revision - 1, [event]);
}

/** Received, acknowledged, assigned, two activities, closed: as an imported case. */
function oneInput(n: number): Append {
  const received = FIRST + (n % 700) * DAY + (n % 480) * 60_000;
  const event = (name: string, days: number, data: Record<string, unknown>): DomainEvent => ({
    type: `inputs.${name}.v1`,
    data,
    occurredAt: new Date(received + days * DAY).toISOString(),
  });
  return append('inputs', newId(), 'none', [
    event('InputReceived', 0, {
      kind: 'enquiry',
      channel: 'web',
      sender: 'named',
      reachable: true,
      parts: 1,
      unit: 'u1',
      body: 'b1',
    }),
    event('InputAssigned', 0, { unit: 'u1', officer: 'o1' }),
    event('InputAcknowledged', n % 14, { mode: 'letter' }),
    event('ActivityNoted', (n % 14) + 1, { activity: 'T06', group: 'g', resource: 'r' }),
    event('ActivityNoted', (n % 14) + 2, { activity: 'T10', group: 'g', resource: 'r' }),
    event('InputClosed', (n % 14) + 3, { reason: 'imported' }),
  ]);
}
