import { randomBytes } from 'node:crypto';
import { pool, type EmbeddedServer } from '@gensvar/database';
import { EVENT_STORE_MIGRATIONS, PostgresEventStore, type Append } from '@gensvar/event-store';
import { INPUT_EVENTS, registerView } from '@gensvar/inputs';
import { EventCatalogue, newId, streamName, type DomainEvent } from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import { PROJECTIONS_MIGRATIONS, ViewRunner } from '@gensvar/projections';
import { median, milliseconds, type Bench, type BenchSetting } from './bench';
import { rebuildAll } from './rebuild-all';
import { storeUrls } from './store';

const INPUTS = 100_000;
const AT_ONCE = 1_000;
const ORGANISATIONS = Array.from({ length: 20 }, newId);
const OFFICERS = Array.from({ length: 300 }, newId);

/**
 * The register from 500,000 events, everything included (reading, folding, indexes, policies, the switch) ÷ one
 * INSERT … SELECT in PostgreSQL that folds the same events into the same rows of a table of the same shape. In `detail`
 * also all views of inputs with obligations, and what they are ÷ their floor.
 */
export const rebuildBench: Bench = {
  name: 'rebuild',
  async run(setting: BenchSetting) {
    const { server, rounds } = setting;
    const urls = await databaseOf(server);
    const store = await PostgresEventStore.open(urls);
    for (let made = 0; made < INPUTS; made += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => store.append(oneInput())));
    }
    const catalogue = new EventCatalogue(INPUT_EVENTS);
    const runner = ViewRunner.open({
      store,
      catalogue,
      sealer: new ClearSealer(),
      database: urls,
      views: [registerView],
    });
    const views = pool(urls.viewsUrl, { name: 'bench', size: 1, statementTimeout: 0 });
    const foldInSql = async () => {
      await views.query(
        `begin; set local search_path = bench_fold, pg_catalog; drop table if exists inputs_register_v2; ${registerView.ddl} ${FOLD}; commit`,
      );
    };
    const rebuild = () => runner.rebuild(registerView.name);
    await rebuild();
    await foldInSql();
    await compare(views);

    const ours: number[] = [];
    const sql: number[] = [];
    const turns = [
      async () => ours.push(await milliseconds(rebuild)),
      async () => sql.push(await milliseconds(foldInSql)),
    ];
    for (let round = 0; round < rounds; round++) {
      for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
    }
    await runner.close();
    await views.end();
    await store.close();
    const events = INPUTS * 5;
    const rate = (times: number[]) => Math.round((events * 1000) / median(times));
    return {
      ratio: median(sql.map((each, at) => each / ours[at]!)),
      rounds,
      detail: {
        ...{ events, rows: INPUTS, eventsPerSecond: rate(ours), sqlEventsPerSecond: rate(sql) },
        ...(await rebuildAll(setting)),
      },
    };
  },
};

async function databaseOf(server: EmbeddedServer): Promise<{ appUrl: string; viewsUrl: string }> {
  const urls = await storeUrls(server, [...EVENT_STORE_MIGRATIONS, ...PROJECTIONS_MIGRATIONS]);
  const owner = pool(server.ownerUrl, { name: 'bench', size: 1 });
  await owner.query('create schema bench_fold; grant usage, create on schema bench_fold to bench_views');
  await owner.end();
  return urls;
}

let made = 0;

/** An input's whole life in five events, each of its kind once. */
function oneInput(): Append {
  const at = made++;
  const organisation = ORGANISATIONS[at % ORGANISATIONS.length]!;
  const actor = { id: OFFICERS[at % OFFICERS.length]!, role: 'officer' };
  const pick = <T>(values: readonly T[]) => values[at % values.length]!;
  const events: (Pick<DomainEvent, 'data' | 'occurredAt'> & { type: string })[] = [
    {
      type: 'inputs.InputReceived.v1',
      data: {
        kind: pick(['enquiry', 'complaint', 'suggestion']),
        channel: pick(['web', 'desk', 'email', 'phone', 'letter']),
        addressee: 'administration',
        body: OFFICERS[at % 7]!,
        sender: pick(['named', 'anonymous']),
        reachable: at % 3 !== 0,
        language: 'sv',
        parts: 1,
        flags: at % 11 === 0 ? ['late'] : [],
        deemedArrivalDate: '2026-03-02',
      },
      occurredAt: '2026-03-02',
    },
    { type: 'inputs.InputAcknowledged.v1', data: { mode: 'email', number: `GS-${at}` } },
    {
      type: 'inputs.InputAssigned.v1',
      data: { unit: OFFICERS[(at * 7) % OFFICERS.length], officer: OFFICERS[(at * 13) % OFFICERS.length] },
    },
    {
      type: 'inputs.AnswerGiven.v1',
      data: {
        stance: pick(['agreed', 'declined', 'partly']),
        mode: 'email',
        by: 'officer',
        covers: [1],
        nextStep: 'none',
      },
      occurredAt: '2026-03-09T10:00:00.000Z',
    },
    { type: 'inputs.InputClosed.v1', data: { reason: 'handled' } },
  ];
  const correlation = newId();
  return {
    organisation,
    stream: streamName('inputs', organisation, newId()),
    expected: 'none',
    events: events.map(({ type, data, occurredAt }) => ({
      ...{ id: newId(), type, data },
      meta: {
        ...{
          org: organisation,
          actor,
          origin: 'live' as const,
          correlation,
          causation: correlation,
          sealed: ['/text'],
        },
        ...(occurredAt !== undefined && { occurredAt }),
        cm: [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')],
        salt: randomBytes(16).toString('base64url'),
      },
    })),
  };
}

/** What happened when: a day counts from its 00:00 in Stockholm. */
const AT = `coalesce((case when length(metadata->>'occurredAt') = 10 then ((metadata->>'occurredAt')::timestamp at time zone 'Europe/Stockholm')
  else (metadata->>'occurredAt')::timestamptz end), recorded_at)`;
const of = (type: string) => `filter (where type = 'inputs.${type}.v1')`;
const RECEIPT = of('InputReceived');

/** Good for these histories only (each kind of event once): as fast as SQL can be. */
const FOLD = `
insert into inputs_register_v2 (organisation, id, kind, channel, sender, reachable, body, unit, officer, number, flags, parts, unanswered,
    state, questions, reminders, answers, deliveries, stance, arrived_at, acknowledged_at, answered_at, closed_at, active_at, revision)
  select organisation, right(stream_id, 36)::uuid, max(data->>'kind') ${RECEIPT}, max(data->>'channel') ${RECEIPT}, max(data->>'sender') ${RECEIPT},
    bool_or((data->>'reachable')::boolean) ${RECEIPT}, (max(data->>'body') ${RECEIPT})::uuid,
    (max(data->>'unit') ${of('InputAssigned')})::uuid, (max(data->>'officer') ${of('InputAssigned')})::uuid,
    max(data->>'number') ${of('InputAcknowledged')},
    (select coalesce(array_agg(f), '{}') from jsonb_array_elements_text((array_agg(data->'flags') ${RECEIPT})[1]) f),
    max((data->>'parts')::int) ${RECEIPT}, '{}', 'closed', 0, 0,
    jsonb_agg(jsonb_build_object('event', event_id, 'by', data->'by', 'covers', data->'covers', 'stance', data->'stance',
      'occurredAt', metadata->'occurredAt', 'retracted', false)) ${of('AnswerGiven')}, '[]', max(data->>'stance') ${of('AnswerGiven')},
    max(${AT}) ${RECEIPT}, max(${AT}) ${of('InputAcknowledged')}, max(${AT}) ${of('AnswerGiven')}, max(${AT}) ${of('InputClosed')}, date_trunc('milliseconds', max(recorded_at)), max(version)
  from event_store.events where type like 'inputs.%' group by organisation, stream_id`;

async function compare(views: ReturnType<typeof pool>): Promise<void> {
  const { rows } = await views.query<{ count: number; other: number }>(
    `select (select count(*)::int from views.inputs_register_v2) as count,
            (select count(*)::int from (table views.inputs_register_v2 except table bench_fold.inputs_register_v2) d) as other`,
  );
  const { count, other } = rows[0]!;
  if (count !== INPUTS || other !== 0) throw new Error(`${count} rows, ${other} of them other than SQL's`);
}
