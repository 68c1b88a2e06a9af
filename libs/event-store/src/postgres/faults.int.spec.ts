import { testDatabase, type TestDatabase } from '@gensvar/database/testing';
import { newId } from '@gensvar/kernel';
import { Client } from 'pg';
import { EVENT_STORE_MIGRATIONS } from '../../migrations';
import { follow, plainAppend, plainEvent, readEverything } from '../../testing';
import { FlakyProxy } from '../../testing/flaky-proxy';
import { StoreUnavailable } from '../errors';
import { PostgresEventStore } from './postgres-event-store';

describe('the PostgreSQL store when things break', () => {
  const organisation = newId();
  let database: TestDatabase;
  let proxy: FlakyProxy;
  let store: PostgresEventStore;
  const open = (patience: number) =>
    PostgresEventStore.open({
      appUrl: proxy.through(database.appUrl),
      viewsUrl: proxy.through(database.viewsUrl),
      interval: 20,
      patience,
    });

  beforeAll(async () => {
    database = await testDatabase(EVENT_STORE_MIGRATIONS);
    proxy = await FlakyProxy.open(database.appUrl);
    store = await open(20_000);
  });
  afterAll(async () => {
    await store?.close();
    await proxy?.down();
    await database?.drop();
  });

  test('an append whose answer was lost is stored once, and answered', async () => {
    const before = (await readEverything(store)).length;
    await store.append(plainAppend(organisation));
    proxy.cutNextAnswer();
    const append = plainAppend(organisation, 'none', 3);
    const appended = await store.append(append);
    const stored = await store.readStream(organisation, append.stream);
    expect(appended).toEqual({ revision: 2, position: stored[2]!.position });
    expect((await readEverything(store)).length).toBe(before + 4);
  });

  test('so is a batch of them', async () => {
    await store.append(plainAppend(organisation));
    const before = (await readEverything(store)).length;
    proxy.cutNextAnswer();
    const appended = await Promise.all(Array.from({ length: 20 }, () => store.append(plainAppend(organisation))));
    expect(new Set(appended.map(({ position }) => position)).size).toBe(20);
    expect((await readEverything(store)).length).toBe(before + 20);
  });

  test('a server process that is ended costs latency only', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('select pg_advisory_lock(4713282210)');
    const waiting = [1, 2, 3].map(() => store.append(plainAppend(organisation)));
    const app = new Client({ connectionString: database.appUrl });
    await app.connect();
    const end = `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'gensvar store appends' and wait_event_type = 'Lock' and datname = current_database()`;
    for (let ended = 0; ended === 0;) ended = (await app.query(end)).rowCount!;
    await owner.query('select pg_advisory_unlock(4713282210)');
    expect((await Promise.all(waiting)).map(({ revision }) => revision)).toEqual([0, 0, 0]);
    await Promise.all([owner.end(), app.end()]);
  });

  test('one append that the database refuses fails alone', async () => {
    await store.append(plainAppend(organisation));
    const poison = { ...plainAppend(organisation), events: [{ ...plainEvent(organisation), id: 'no uuid' }] };
    const appends = [plainAppend(organisation), poison, plainAppend(organisation)];
    const outcomes = await Promise.allSettled(appends.map((append) => store.append(append)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({
      reason: { message: expect.stringMatching(/^the database refused an append to/) },
    });
  });

  test('a server that cannot be reached is StoreUnavailable for everybody, and is found again', async () => {
    const impatient = await open(200);
    const after = await store.head();
    const following = follow(store, { after }, (found) => found.length === 2);
    await store.append(plainAppend(organisation));
    await store.append(plainAppend(organisation));
    const seen = await following;
    await proxy.down();
    const tries = [
      impatient.append(plainAppend(organisation)),
      impatient.readStream(organisation, plainAppend(organisation).stream),
      impatient.head(),
      readEverything(impatient),
      open(200),
    ];
    for (const outcome of await Promise.allSettled(tries)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { kind: 'unavailable', extra: { retryAfter: 2 } } });
      expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(StoreUnavailable);
    }
    const patient = store.append(plainAppend(organisation));
    const followingStill = follow(store, { after: seen.at(-1)!.position }, (found) => found.length === 2);
    await proxy.up();
    await patient;
    await store.append(plainAppend(organisation));
    // A patience this short may run out on a busy machine: it is the finding that counts.
    while (!(await impatient.head().catch(() => undefined)));
    await followingStill;
    await impatient.close();
  });

  test('an append lock that somebody holds too long is StoreUnavailable, and nothing is stored', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const impatient = await open(300);
    const head = await store.head();
    await owner.query('select pg_advisory_lock(4713282210)');
    const append = plainAppend(organisation);
    await expect(impatient.append(append)).rejects.toBeInstanceOf(StoreUnavailable);
    await owner.query('select pg_advisory_unlock(4713282210)');
    expect(await store.head()).toBe(head);
    expect(await store.append(append)).toMatchObject({ revision: 0 });
    await Promise.all([impatient.close(), owner.end()]);
  });

  test('a closed store takes nothing and its subscriptions end', async () => {
    const closing = await open(1_000);
    const following = follow(closing, { after: await closing.head() }, () => false);
    const last = closing.append(plainAppend(organisation));
    await closing.close();
    await last;
    await following;
    await expect(closing.append(plainAppend(organisation))).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
