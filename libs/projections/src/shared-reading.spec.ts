import { setImmediate } from 'node:timers/promises';
import type { Append } from '@gensvar/event-store';
import { MemoryEventStore } from '@gensvar/event-store/testing';
import { newId, streamName, type StoredEvent } from '@gensvar/kernel';
import { SharedReading } from './shared-reading';

const organisation = newId();

async function storeOf(events: number): Promise<MemoryEventStore> {
  const store = new MemoryEventStore();
  for (let at = 0; at < events; at += 500) await store.append(notes(Math.min(500, events - at)));
  return store;
}

function notes(count: number): Append {
  const actor = { id: organisation, role: 'officer' };
  const events = Array.from({ length: count }, () => {
    const id = newId();
    const meta = { org: organisation, actor, origin: 'live' as const, correlation: id, causation: id };
    return { id, type: 'notes.NoteWritten.v1', data: {}, meta: { ...meta, sealed: [], cm: [], salt: '' } };
  });
  return { organisation, stream: streamName('notes', organisation, newId()), expected: 'none', events };
}

async function all(batches: AsyncIterable<readonly StoredEvent[]>): Promise<string[]> {
  const ids: string[] = [];
  for await (const batch of batches) ids.push(...batch.map(({ id }) => id));
  return ids;
}

describe('SharedReading', () => {
  it('reads the past once for all who come for it, and each gets every event in order', async () => {
    const store = await storeOf(30_000);
    const readAll = jest.spyOn(store, 'readAll');
    const reading = new SharedReading(store);
    const until = await store.head();
    const readers = await Promise.all([1, 2, 3].map(() => all(reading.readAll({ after: '', until }))));
    expect(readAll).toHaveBeenCalledTimes(1);
    const expected = await all(store.readAll());
    expect(expected).toHaveLength(30_000);
    for (const ids of readers) expect(ids).toEqual(expected);
  });

  it('waits for a slower reader of the past', async () => {
    const store = await storeOf(30_000);
    const readAll = jest.spyOn(store, 'readAll');
    const reading = new SharedReading(store);
    const until = await store.head();
    const slow = reading.readAll({ after: '', until });
    await slow.next();
    const quick = reading.readAll({ after: '', until });
    for (let batch = 0; batch < 17; batch++) await quick.next();
    const ahead = all(quick);
    await setImmediate();
    const own = await all(slow);
    expect([own.length, (await ahead).length]).toEqual([29_000, 13_000]);
    expect(readAll).toHaveBeenCalledTimes(1);
  });

  it('goes on when a reader leaves, and reads on to what a later reader asks for', async () => {
    const store = await storeOf(20_000);
    const reading = new SharedReading(store);
    const first = reading.readAll({ after: '', until: await store.head() });
    await first.next();
    await store.append(notes(1));
    const later = all(reading.readAll({ after: '', until: await store.head() }));
    await first.return(undefined);
    expect(await later).toEqual(await all(store.readAll()));
  });

  it('follows once for all, and who follows waits for nobody', async () => {
    const store = await storeOf(40_000);
    const subscribe = jest.spyOn(store, 'subscribe');
    const reading = new SharedReading(store);
    const abort = new AbortController();
    const follow = () => reading.subscribe({ after: '', signal: abort.signal });
    const slow = follow();
    await slow.next();
    let [events, own] = [0, 1_000];
    for await (const batch of follow()) if ((events += batch.length) === 40_000) break;
    for await (const batch of slow) if ((own += batch.length) === 40_000) break;
    expect(subscribe).toHaveBeenCalledTimes(2);
    const waiting = follow();
    await all(readUntilHead(waiting, 40_000));
    const next = follow().next();
    abort.abort();
    await next;
    expect((await waiting.next()).done).toBe(true);
  });

  it('tells everybody when the store fails, and begins anew for who comes again', async () => {
    const store = await storeOf(3_000);
    const until = await store.head();
    const reading = new SharedReading(store);
    jest.spyOn(store, 'readAll').mockImplementationOnce(() => failing());
    const failures = [1, 2].map(() =>
      all(reading.readAll({ after: '', until })).catch((error: Error) => error.message),
    );
    expect(await Promise.all(failures)).toEqual(['away', 'away']);
    expect(await all(reading.readAll({ after: '', until }))).toHaveLength(3_000);
  });
});

async function* readUntilHead(batches: AsyncGenerator<readonly StoredEvent[]>, events: number) {
  for (let seen = 0; seen < events;) {
    const { value } = (await batches.next()) as IteratorYieldResult<readonly StoredEvent[]>;
    seen += value.length;
    yield value;
  }
}

function failing(): AsyncGenerator<readonly StoredEvent[]> {
  const next = () => Promise.reject(new Error('away'));
  return { [Symbol.asyncIterator]: () => ({ next }) } as unknown as AsyncGenerator<readonly StoredEvent[]>;
}
