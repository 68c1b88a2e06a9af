import { testDatabase, type TestDatabase } from '@gensvar/database/testing';
import { newId } from '@gensvar/kernel';
import { Client } from 'pg';
import { EVENT_STORE_MIGRATIONS } from '../../migrations';
import { plainAppend } from '../../testing';
import { PostgresEventStore } from './postgres-event-store';

const DENIED = '42501';

/** ADR 0006: what each role may do with the store, whatever the program tries. */
describe('the roles of the store', () => {
  const [own, other] = [newId(), newId()];
  const [ours, theirs] = [plainAppend(own, 'none', 2), plainAppend(other)];
  let database: TestDatabase;
  let store: PostgresEventStore;
  let app: Client;
  let views: Client;
  beforeAll(async () => {
    database = await testDatabase(EVENT_STORE_MIGRATIONS);
    store = await PostgresEventStore.open(database);
    await store.append(ours);
    await store.append(theirs);
    app = await connect(database.appUrl);
    views = await connect(database.viewsUrl);
  });
  afterAll(async () => {
    await Promise.all([app?.end(), views?.end(), store?.close()]);
    await database?.drop();
  });

  const code = (client: Client, sql: string) =>
    client.query(sql).then(
      () => 'allowed',
      (error: { code: string }) => error.code,
    );
  const readAs = async (organisation: string | undefined, stream: string) => {
    await app.query('begin');
    if (organisation) await app.query(`select set_config('gensvar.organisation', $1, true)`, [organisation]);
    const { rowCount } = await app.query('select * from event_store.read_stream($1, 0, false, 10)', [stream]);
    await app.query('commit');
    return rowCount;
  };

  test.each([
    'select 1 from event_store.events',
    'insert into event_store.events default values',
    `update event_store.events set type = ''`,
    'delete from event_store.events',
    'truncate event_store.events',
    `select event_store.settle('', 0, '{}', 0)`,
    `alter function event_store.append_batch reset all`,
  ])('app may not: %s', async (sql) => {
    expect(await code(app, sql)).toBe(DENIED);
  });

  test('app reads a stream of the organisation it has set, and no other', async () => {
    expect(await readAs(own, ours.stream)).toBe(2);
    expect(await readAs(own, theirs.stream)).toBe(0);
    expect(await readAs(other, ours.stream)).toBe(0);
    expect(await readAs(undefined, ours.stream)).toBe(0);
  });

  test('app cannot slip the functions a table of its own', async () => {
    await app.query('create temp table events (like pg_catalog.pg_class)');
    await app.query('set search_path = pg_temp, public');
    expect(await readAs(own, ours.stream)).toBe(2);
    await app.query('reset search_path');
  });

  test('views read everything and ask for positions', async () => {
    expect((await views.query('select 1 from event_store.events')).rowCount).toBe(3);
    expect((await views.query('select event_store.head() as head')).rows).toEqual([{ head: '3' }]);
  });

  test.each([
    'insert into event_store.events default values',
    `update event_store.events set type = ''`,
    'delete from event_store.events',
    'truncate event_store.events',
    `select event_store.append('${own}', 'x', -1, '[]')`,
    `select event_store.append_batch('{}', '{}', '{}', '[]')`,
  ])('views may not: %s', async (sql) => {
    expect(await code(views, sql)).toBe(DENIED);
  });

  test('neither may make things in the schema', async () => {
    for (const client of [app, views]) expect(await code(client, 'create table event_store.mine ()')).toBe(DENIED);
  });
});

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}
