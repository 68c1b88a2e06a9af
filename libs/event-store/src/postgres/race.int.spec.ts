import { fork } from 'node:child_process';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@gensvar/database/testing';
import { newId, type StoredEvent } from '@gensvar/kernel';
import { EVENT_STORE_MIGRATIONS } from '../../migrations';
import { follow, plainAppend, readEverything } from '../../testing';
import { START, type EventStore } from '../event-store';
import { PostgresEventStore } from './postgres-event-store';

const TESTING = join(__dirname, '../../testing');
const MILLISECONDS = '4000';

/** What other stores lose here: store.md, "Peers lose events". */
describe('six writers in three processes, with pauses and rollbacks', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await testDatabase(EVENT_STORE_MIGRATIONS);
    store = await PostgresEventStore.open({ ...database, interval: 50 });
  });
  afterAll(async () => {
    await store?.close();
    await database?.drop();
  });

  test('readers that follow miss nothing, see nothing twice and keep the order', async () => {
    const last = plainAppend(newId());
    const isLast = (found: readonly StoredEvent[]) => found.at(-1)?.id === last.events[0]!.id;
    const reading = [
      poll(store, 7, isLast),
      poll(store, 500, isLast),
      follow(store, { batch: 1 }, isLast),
      follow(store, { batch: 100 }, isLast),
    ];
    const stored = (await Promise.all([1, 2, 3].map(() => writer(database)))).flat();
    await store.append(last);
    const found = await Promise.all(reading);
    const everything = await readEverything(store);

    expect(stored.length).toBeGreaterThan(500);
    expect(everything.map((event) => event.id).sort()).toEqual([...stored, last.events[0]!.id].sort());
    const positions = everything.map((event) => event.position);
    expect(positions).toEqual([...new Set(positions)].sort());
    // Rolled-back appends have left holes, and readers pass them.
    expect(Number.parseInt(positions.at(-1)!, 16)).toBeGreaterThan(positions.length);
    for (const events of found) expect(events.map((event) => event.position)).toEqual(positions);
    const times = everything.map((event) => event.recordedAt);
    expect(times).toEqual([...times].sort());
    const revisions = new Map<string, number>();
    for (const { stream, revision } of everything) {
      expect(revision).toBe((revisions.get(stream) ?? -1) + 1);
      revisions.set(stream, revision);
    }
  });
});

/** Reads everything after what it has, again and again. */
async function poll(store: EventStore, batch: number, enough: (found: readonly StoredEvent[]) => boolean) {
  const found: StoredEvent[] = [];
  while (!enough(found)) {
    for await (const events of store.readAll({ after: found.at(-1)?.position ?? START, batch })) found.push(...events);
  }
  return found;
}

/** Runs a writing process to its end; ids of the events it has stored. */
function writer({ appUrl, viewsUrl }: TestDatabase): Promise<string[]> {
  const execArgv = ['-r', join(__dirname, '../../../../tools/register-typescript.cjs')];
  const child = fork(join(TESTING, 'race-writer.ts'), [appUrl, viewsUrl, MILLISECONDS], { execArgv });
  return new Promise((done, failed) => {
    let stored: string[] | undefined;
    child.on('message', (ids) => (stored = ids as string[]));
    child.on('error', failed);
    child.on('exit', (code) =>
      stored && code === 0 ? done(stored) : failed(new Error(`a writer ended with ${code}`)),
    );
  });
}
