import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@gensvar/database/testing';
import { AdoptionsInForce, CommandRunner, EVENT_STORE_MIGRATIONS, PostgresEventStore } from '@gensvar/event-store';
import {
  commitmentTo,
  declareEvent,
  EventCatalogue,
  FORGOTTEN,
  newId,
  personal,
  type Decider,
  type EventOf,
  type PolicyReference,
  type StoredEvent,
} from '@gensvar/kernel';
import { PRIVACY_MIGRATIONS, PrivacySealer } from '@gensvar/privacy';
import { Client } from 'pg';
import { z } from 'zod';
import { EntryMaker, type Reference } from './entry-maker';

const Adopted = declareEvent('letters.PromiseAdopted.v1', z.object({ pack: z.string() }));
const Received = declareEvent(
  'letters.LetterReceived.v1',
  z.object({
    sender: z.object({ reachable: z.boolean(), name: personal('contact', z.string()) }),
    text: personal('content', z.string()),
    note: personal('draft', z.string()),
  }),
);
const Answered = declareEvent('letters.LetterAnswered.v1', z.object({ text: personal('content', z.string()) }));
type LetterEvent = EventOf<typeof Adopted> | EventOf<typeof Received> | EventOf<typeof Answered>;

/** Writes what it is told: what is tried here is what becomes of the events. */
const letters: Decider<number, readonly LetterEvent[], LetterEvent> = {
  module: 'letters',
  initial: 0,
  decide: (events) => events,
  evolve: (count) => count + 1,
  opens: (event) => (event.type === Received.type ? { body: undefined } : undefined),
};

const organisation = newId();
const folder = mkdtempSync(join(tmpdir(), 'gensvar-ledger-'));
const WORDS = {
  name: 'Åsa Påhittad-Qvarnbäck',
  text: 'Xylofonbadet vid Zebraviken',
  note: 'Hemligt utkast om wokpannor',
};
let database: TestDatabase;
let store: PostgresEventStore;
let sealer: PrivacySealer;
const adopted: PolicyReference[] = [];

class Adoptions extends AdoptionsInForce {
  override async at(): Promise<readonly PolicyReference[]> {
    return adopted;
  }
}

beforeAll(async () => {
  database = await testDatabase([...EVENT_STORE_MIGRATIONS, ...PRIVACY_MIGRATIONS]);
  store = await PostgresEventStore.open(database);
  sealer = await PrivacySealer.open({ url: database.appUrl, kek: { file: join(folder, 'kek') } });
  await writeLetters();
});
afterAll(async () => {
  await sealer.close();
  await store.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function writeLetters(): Promise<void> {
  const runner = new CommandRunner(store, sealer, new EventCatalogue([Adopted, Received, Answered]), new Adoptions());
  const invocation = { organisation, actor: { id: newId(), role: 'registrar' }, origin: 'live' } as const;
  const adoption = await runner.create(letters, [Adopted.of({ pack: 'servicelofte' })], invocation);
  const stream = `letters-${organisation}-${adoption.id}`;
  const [event] = await store.readStream(organisation, stream);
  adopted.push({ adoption: event!.id, pack: 'servicelofte', version: '1', hash: 'aGFzaA==' });
  for (let i = 0; i < 10; i++) {
    const sender = { reachable: true, name: WORDS.name };
    const received = Received.of({ sender, text: `${WORDS.text} ${i}`, note: WORDS.note }, '2026-02-27');
    const { id } = await runner.create(letters, [received], { ...invocation, key: newId(), body: { i } });
    if (i % 2) await runner.update(letters, id, [Answered.of({ text: `${WORDS.text}: svar` })], invocation);
  }
}

async function stored(): Promise<StoredEvent[]> {
  const all: StoredEvent[] = [];
  for await (const batch of store.readAll()) all.push(...batch);
  return all;
}

/** An answer refers to the first event of its stream. */
function remake(events: readonly StoredEvent[]): string[] {
  const first = new Map<string, string>();
  const refersTo = (event: StoredEvent): Reference[] => {
    if (!first.has(event.stream)) first.set(event.stream, event.id);
    return event.type === Answered.type ? [['answers', first.get(event.stream)!]] : [];
  };
  const maker = new EntryMaker(refersTo);
  return events.map((event) => maker.next(event).entry);
}

test('nothing personal is in clear in any table', async () => {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['event_store.events', 'privacy.personal_key']),
  );
  const dump: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
    dump.push(...rows.map(({ row }) => row));
  }
  await client.end();
  expect(dump.length).toBeGreaterThan(16);
  const all = dump.join('\n');
  expect(all).toContain('/sender/name');
  for (const words of Object.values(WORDS)) {
    for (const word of words.split(/[ -]/).filter((each) => each.length > 4)) {
      for (const form of [word, JSON.stringify(word).slice(1, -1), Buffer.from(word).toString('hex')]) {
        expect(all).not.toContain(form);
      }
      // Base64 has three forms of a word, by where it begins; the inner characters are the same whatever is around.
      for (const shift of [0, 1, 2]) {
        const inner = Buffer.from(' '.repeat(shift) + word)
          .toString('base64')
          .slice(4, -4);
        if (inner.length >= 8) expect(all).not.toContain(inner);
      }
    }
  }
});

test('the commitments of every event open by what its holder is shown', async () => {
  for (const event of await stored()) {
    const drafts = event.meta.sealed.filter((path) => path === '/note').length;
    const opened = (await sealer.disclose(event)).map(commitmentTo);
    expect(event.meta.cm).toEqual(expect.arrayContaining(opened));
    expect(opened).toHaveLength(event.meta.cm.length - drafts);
    expect(opened[0]).toBe(event.meta.cm[0]);
  }
});

test('the entries are remade byte for byte, also when every key is destroyed', async () => {
  const events = await stored();
  const entries = remake(events);
  expect(entries).toHaveLength(16);
  expect(remake(await stored())).toEqual(entries);
  const received = entries.find((entry) => entry.includes(Received.type))!;
  expect(JSON.parse(received)).toMatchObject({ on: '2026-02-27', policies: [{ adoption: adopted[0]!.adoption }] });
  expect(entries.filter((entry) => entry.includes('"rel":"answers"'))).toHaveLength(5);

  const handles = events.flatMap((event) => Object.values(event.pd ?? {}).map((box) => box.h));
  await sealer.destroyKeys(organisation, { handles });
  const erased = await stored();
  const opened = await sealer.open(erased);
  expect(opened.flatMap((fields) => Object.values(fields)).every((value) => value === FORGOTTEN)).toBe(true);
  expect(remake(erased)).toEqual(entries);
  expect((await sealer.disclose(erased[1]!)).map(commitmentTo)).toEqual([erased[1]!.meta.cm[0]]);
});
