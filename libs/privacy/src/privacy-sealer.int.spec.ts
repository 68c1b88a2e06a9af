import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asSuperuser, testDatabase, type TestDatabase } from '@gensvar/database/testing';
import { commitmentTo, FORGOTTEN, newId, streamName, type SealRequest, type StoredEvent } from '@gensvar/kernel';
import { Client } from 'pg';
import { PRIVACY_MIGRATIONS, PrivacySealer } from '.';

const ORGANISATION = newId();
const OTHER = newId();
const folder = mkdtempSync(join(tmpdir(), 'gensvar-privacy-'));
const file = join(folder, 'kek');
let database: TestDatabase;
let sealer: PrivacySealer;

beforeAll(async () => {
  database = await testDatabase(PRIVACY_MIGRATIONS);
  sealer = await PrivacySealer.open({ url: database.appUrl, kek: { file } });
});
afterAll(async () => {
  await sealer.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

function request(object = newId(), organisation = ORGANISATION): SealRequest {
  return {
    eventId: newId(),
    organisation,
    stream: streamName('inputs', organisation, object),
    subject: object,
    clear: { kind: 'question' },
    personal: [
      { path: '/sender/name', group: 'contact', value: 'Åsa Påhittad' },
      { path: '/sender/email', group: 'contact', value: 'asa@example.invalid' },
      { path: '/text', group: 'content', value: 'När öppnar badplatsen?' },
      { path: '/note', group: 'draft', value: { lines: [1, 'två'] } },
    ],
    actor: { id: newId(), role: 'public' },
    origin: 'live',
  };
}

const OPENED = {
  '/sender/name': 'Åsa Påhittad',
  '/sender/email': 'asa@example.invalid',
  '/text': 'När öppnar badplatsen?',
  '/note': { lines: [1, 'två'] },
};

/** Seals and gives the event as a store would. */
async function store(requested: SealRequest, by = sealer): Promise<StoredEvent> {
  const [sealed] = await by.seal([requested]);
  const { pd, ...commitments } = sealed!;
  const { eventId: id, clear: data, stream, actor, origin, organisation: org } = requested;
  const meta = { org, actor, origin, correlation: id, causation: id, ...commitments };
  const place = { stream, revision: 0, position: '01', recordedAt: '2026-03-02T08:00:00.000Z' };
  return { id, type: 'inputs.InputReceived.v1', data, ...(pd && { pd }), meta, ...place };
}

async function asOwner(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as Record<string, unknown>[];
}

test('seals by field group and opens again, in another process and without any cache too', async () => {
  const event = await store(request());
  expect(Object.keys(event.pd!).sort()).toEqual(['contact', 'content', 'draft']);
  expect(event.meta.sealed).toEqual(Object.keys(OPENED));
  expect(event.meta.cm).toHaveLength(5);
  expect(await sealer.open([event])).toEqual([OPENED]);
  const reader = await PrivacySealer.open({ url: database.viewsUrl, kek: { file } });
  expect(await reader.open([event, await store(request(newId(), OTHER))])).toEqual([OPENED, OPENED]);
  await reader.close();
});

test('an event without personal fields has no box and makes no key, but a salted commitment', async () => {
  const before = await asOwner('select count(*) from privacy.personal_key');
  const event = await store({ ...request(), personal: [] });
  expect(event).not.toHaveProperty('pd');
  expect(event.meta.cm).toHaveLength(1);
  expect(await sealer.open([event])).toEqual([{}]);
  expect(await asOwner('select count(*) from privacy.personal_key')).toEqual(before);
});

test('the disclosures open the commitments, drafts apart, and never come alike', async () => {
  const same = request();
  const [one, two] = [await store(same), await store(same)];
  const disclosed = (await sealer.disclose(one)).map(commitmentTo);
  expect(disclosed.sort()).toEqual(one.meta.cm.slice(0, 4).sort());
  expect(one.meta.cm.filter((cm) => two.meta.cm.includes(cm))).toEqual([]);
});

test('one key for each subject, stream and group, however many ask at once and in how many processes', async () => {
  const object = newId();
  const second = await PrivacySealer.open({ url: database.appUrl, kek: { file } });
  const events = await Promise.all(
    Array.from({ length: 40 }, (_, at) => store(request(object), at % 2 ? sealer : second)),
  );
  expect(new Set(events.map((event) => event.pd!.content!.h)).size).toBe(1);
  expect(new Set(events.flatMap((event) => Object.values(event.pd!).map((box) => box.h))).size).toBe(3);
  expect(await second.open(events)).toEqual(events.map(() => OPENED));
  await second.close();
});

test('many inputs at once, in two processes that meet the same slots in other orders, all get their keys', async () => {
  const objects = Array.from({ length: 100 }, () => newId());
  const second = await PrivacySealer.open({ url: database.appUrl, kek: { file } });
  const [here, there] = await Promise.all([
    Promise.all(objects.map((object) => store(request(object)))),
    Promise.all([...objects].reverse().map((object) => store(request(object), second))),
  ]);
  expect(await sealer.open([...here, ...there])).toEqual([...here, ...there].map(() => OPENED));
  await second.close();
});

test('a destroyed key makes its fields FORGOTTEN, the others stay, and what is sealed later has a new key', async () => {
  const requested = request();
  const event = await store(requested);
  expect(await sealer.destroyKeys(ORGANISATION, { handles: [event.pd!.contact!.h] })).toEqual([event.pd!.contact!.h]);
  const contactGone = { ...OPENED, '/sender/name': FORGOTTEN, '/sender/email': FORGOTTEN };
  expect(await sealer.open([event])).toEqual([contactGone]);
  const later = await store({ ...requested, eventId: newId() });
  expect(later.pd!.contact!.h).not.toBe(event.pd!.contact!.h);
  expect(later.pd!.content!.h).toBe(event.pd!.content!.h);
  expect(await sealer.open([event, later])).toEqual([contactGone, OPENED]);
});

test('a whole subject is destroyed, in its organisation only', async () => {
  const object = newId();
  const event = await store(request(object));
  expect(await sealer.destroyKeys(OTHER, { subject: object })).toEqual([]);
  expect(await sealer.destroyKeys(ORGANISATION, { subject: object })).toHaveLength(3);
  expect(Object.values((await sealer.open([event]))[0]!)).toEqual([FORGOTTEN, FORGOTTEN, FORGOTTEN, FORGOTTEN]);
});

test('the caches of other processes are emptied by the destruction', async () => {
  const other = await PrivacySealer.open({ url: database.appUrl, kek: { file } });
  const event = await store(request(), other);
  expect(await other.open([event])).toEqual([OPENED]);
  await sealer.destroyKeys(ORGANISATION, { subject: event.stream.slice(-36) });
  const forgotten = async () => (await other.open([event]))[0]!['/text'] === FORGOTTEN;
  while (!(await forgotten())) await new Promise((next) => setImmediate(next));
  await other.close();
});

test('while the connection that tells of destructions is cut, nothing is served from the cache', async () => {
  const other = await PrivacySealer.open({ url: database.appUrl, kek: { file } });
  const event = await store(request(), other);
  await asSuperuser(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = '${database.name}' and application_name = 'gensvar keys listen'`,
  );
  await sealer.destroyKeys(ORGANISATION, { subject: event.stream.slice(-36) });
  const forgotten = async () => (await other.open([event]))[0]!['/text'] === FORGOTTEN;
  while (!(await forgotten())) await new Promise((next) => setImmediate(next));
  await other.close();
});

test('a key on hold is not destroyed, nor any with it', async () => {
  const object = newId();
  const event = await store(request(object));
  await asOwner(`update privacy.personal_key set hold_count = 1 where handle = '${event.pd!.content!.h}'`);
  await expect(sealer.destroyKeys(ORGANISATION, { subject: object })).rejects.toThrow('privacy.on-hold');
  expect(await sealer.open([event])).toEqual([OPENED]);
});

test('keys of another organisation are out of reach', async () => {
  const event = await store(request());
  const other = await PrivacySealer.open({ url: database.appUrl, kek: { file } });
  const [opened] = await other.open([{ ...event, meta: { ...event.meta, org: OTHER } }]);
  expect(opened!['/text']).toEqual(FORGOTTEN);
  await other.close();
});

test('a box moved to another event or changed by a bit is told from a forgotten one', async () => {
  const event = await store(request());
  await expect(sealer.open([{ ...event, id: newId() }])).rejects.toThrow('privacy.box-damaged');
  const bytes = Buffer.from(event.pd!.content!.box, 'base64');
  bytes[20]! ^= 1;
  const pd = { ...event.pd, content: { ...event.pd!.content!, box: bytes.toString('base64') } };
  await expect(sealer.open([{ ...event, pd }])).rejects.toThrow('privacy.box-damaged');
});

test('the digest of a body is the same in every process and no plain hash', async () => {
  const digest = await sealer.digest('{"a":1}');
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(await sealer.digest('{"a":2}')).not.toBe(digest);
  const other = await PrivacySealer.open({ url: database.viewsUrl, kek: { file } });
  expect(await other.digest('{"a":1}')).toBe(digest);
  await other.close();
});

test('neither app nor views reads or writes the tables', async () => {
  for (const url of [database.appUrl, database.viewsUrl]) {
    const client = new Client({ connectionString: url });
    await client.connect();
    for (const sql of [
      'select * from privacy.personal_key',
      'delete from privacy.personal_key',
      'update privacy.personal_key set hold_count = 0',
      'select * from privacy.key_epoch',
    ]) {
      await expect(client.query(sql)).rejects.toThrow('permission denied');
    }
    await client.end();
  }
});

test('no unwrapped key is in the table', async () => {
  const [row] = await asOwner(
    'select min(length(wrapped)) as least, max(length(wrapped)) as most from privacy.personal_key',
  );
  expect(row).toEqual({ least: 60, most: 60 });
});

describe('a lost key-encryption key', () => {
  const open = (kek: { file?: string; value?: string }) => PrivacySealer.open({ url: database.appUrl, kek });

  test('missing: refuses to start, says so and makes none', async () => {
    const gone = join(folder, 'gone');
    await expect(open({ file: gone })).rejects.toThrow(`privacy.kek-missing: The database holds keys, but the`);
    await expect(open({ file: gone })).rejects.toThrow(gone);
  });

  test('wrong: refuses to start and changes nothing', async () => {
    const epoch = await asOwner('select * from privacy.key_epoch');
    const value = Buffer.alloc(32, 1).toString('base64');
    await expect(open({ file, value })).rejects.toThrow('privacy.kek-wrong');
    expect(await asOwner('select * from privacy.key_epoch')).toEqual(epoch);
  });

  test('a table of keys without an epoch is not taken for an empty database', async () => {
    const damaged = await testDatabase(PRIVACY_MIGRATIONS);
    const first = await PrivacySealer.open({ url: damaged.appUrl, kek: { file: join(folder, 'damaged') } });
    await store(request(), first);
    await first.close();
    const client = new Client({ connectionString: damaged.ownerUrl });
    await client.connect();
    await client.query('delete from privacy.key_epoch');
    await client.end();
    const again = PrivacySealer.open({ url: damaged.appUrl, kek: { file: join(folder, 'damaged') } });
    await expect(again).rejects.toThrow('privacy.kek-missing');
    await damaged.drop();
  });
});

test('two processes at first start agree on one key', async () => {
  const fresh = await testDatabase(PRIVACY_MIGRATIONS);
  const kek = { file: join(folder, 'shared') };
  const both = await Promise.all([1, 2].map(() => PrivacySealer.open({ url: fresh.appUrl, kek })));
  const event = await store(request(), both[0]);
  expect(await both[1]!.open([event])).toEqual([OPENED]);
  await Promise.all(both.map((each) => each.close()));
  await fresh.drop();
});

test('an unreachable database is unavailable, with a time to try again', async () => {
  const lost = PrivacySealer.open({ url: 'postgres://nobody@127.0.0.1:1/none', kek: { file } });
  await expect(lost).rejects.toMatchObject({
    code: 'privacy.unavailable',
    kind: 'unavailable',
    extra: { retryAfter: 2 },
  });
});
