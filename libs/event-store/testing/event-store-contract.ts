import { newId, streamName, type NewEvent, type Position, type StoredEvent } from '@gensvar/kernel';
import { LimitExceeded, UnstorableText, WrongExpectedRevision } from '../src/errors';
import { START, type Append, type EventStore, type ExpectedRevision } from '../src/event-store';

/** An event that says nothing, with `data` as given. */
export function plainEvent(organisation: string, data: Record<string, unknown> = {}, type = 'test.Noted.v1'): NewEvent {
  const actor = { id: newId(), role: 'officer' };
  return {
    id: newId(),
    type,
    data,
    meta: {
      org: organisation,
      actor,
      origin: 'live',
      correlation: newId(),
      causation: newId(),
      sealed: [],
      cm: [],
      salt: '',
    },
  };
}

/** An append of `count` plain events, to a new stream by default. */
export function plainAppend(
  organisation: string,
  expected: ExpectedRevision = 'none',
  count = 1,
  object = newId(),
): Append {
  const events = Array.from({ length: count }, (_, at) => plainEvent(organisation, { at }));
  return { organisation, stream: streamName('test', organisation, object), expected, events };
}

/** Everything a store holds after a position. */
export async function readEverything(store: EventStore, after?: Position, batch?: number): Promise<StoredEvent[]> {
  const found: StoredEvent[] = [];
  for await (const events of store.readAll({ ...(after !== undefined && { after }), ...(batch && { batch }) }))
    found.push(...events);
  return found;
}

/** Follows a store from a position until `enough`. */
export async function follow(
  store: EventStore,
  options: { after?: Position; batch?: number },
  enough: (found: readonly StoredEvent[]) => boolean,
): Promise<StoredEvent[]> {
  const found: StoredEvent[] = [];
  const stop = new AbortController();
  for await (const events of store.subscribe({ ...options, signal: stop.signal })) {
    found.push(...events);
    if (enough(found)) stop.abort();
  }
  return found;
}

/** What every adapter promises (product.md §6). `open` gives an empty store. */
export function eventStoreContract(name: string, open: () => Promise<EventStore>): void {
  describe(`the store port, ${name}`, () => {
    const organisation = newId();
    let store: EventStore;

    beforeAll(async () => {
      store = await open();
    });
    afterAll(async () => {
      await store?.close();
    });

    test('an empty store stands at the start', async () => {
      const empty = await store.head();
      const there = await readEverything(store);
      expect({ empty, there, at: await store.positionAt('2100-01-01T00:00:00.000Z') }).toEqual({
        empty: START,
        there: [],
        at: START,
      });
    });

    test('what was appended is read back as it was, with its place', async () => {
      const append = plainAppend(organisation, 'none', 3);
      const full: NewEvent = {
        ...append.events[0]!,
        data: { text: 'Å \\u0000 “quoted” \n\t 😀', nested: { list: [1, null, true, { a: '' }] }, negative: -7 },
        pd: { contact: { h: newId(), box: 'AAAA' } },
        meta: { ...append.events[0]!.meta, occurredAt: '2026-01-02', key: newId(), body: 'abc', sealed: ['/name'] },
      };
      const events = [full, ...append.events.slice(1)];
      const appended = await store.append({ ...append, events });
      const stored = await store.readStream(organisation, append.stream);
      expect(stored.map(({ stream: _s, revision: _r, position: _p, recordedAt: _t, ...event }) => event)).toEqual(
        events,
      );
      expect(stored.map((event) => [event.stream, event.revision])).toEqual([0, 1, 2].map((at) => [append.stream, at]));
      expect(appended).toEqual({ revision: 2, position: stored[2]!.position });
      for (const event of stored) expect(new Date(event.recordedAt).toISOString()).toBe(event.recordedAt);
    });

    test('positions are text of one width that rises, and recordedAt never falls', async () => {
      for (let i = 0; i < 5; i++) await store.append(plainAppend(organisation, 'none', 2));
      const all = await readEverything(store);
      expect(new Set(all.map((event) => event.position.length)).size).toBe(1);
      expect(all.map((event) => event.position)).toEqual([...new Set(all.map((event) => event.position))].sort());
      expect(all.map((event) => event.recordedAt)).toEqual(all.map((event) => event.recordedAt).sort());
      expect(await store.head()).toBe(all.at(-1)!.position);
    });

    test('expected none refuses a stream that exists, and an exact revision any other', async () => {
      const first = plainAppend(organisation);
      await store.append(first);
      const before = await store.head();
      const wrong: [ExpectedRevision, number][] = [
        ['none', 0],
        [1, 0],
        [7, 0],
      ];
      for (const [expected, actual] of wrong) {
        const error = await store
          .append({ ...plainAppend(organisation), stream: first.stream, expected })
          .catch((e: unknown) => e);
        expect(error).toBeInstanceOf(WrongExpectedRevision);
        expect(error).toMatchObject({ actual, kind: 'conflict' });
      }
      const missing = await store.append(plainAppend(organisation, 0)).catch((e: unknown) => e);
      expect(missing).toMatchObject({ actual: -1 });
      expect(await store.head()).toBe(before);
    });

    test('the same append again gives the first result and writes nothing', async () => {
      const first = plainAppend(organisation, 'none', 2);
      const second: Append = { ...plainAppend(organisation, 1, 2), stream: first.stream };
      const results = [await store.append(first), await store.append(second)];
      const later: Append = { ...plainAppend(organisation, 3), stream: first.stream };
      await store.append(later);
      const head = await store.head();
      expect([await store.append(first), await store.append(second)]).toEqual(results);
      // A beginning of what is stored is there; more than what is stored is not.
      expect(await store.append({ ...second, events: second.events.slice(0, 1) })).toMatchObject({ revision: 2 });
      const more: Append = { ...second, events: [...second.events, plainEvent(organisation)] };
      await expect(store.append(more)).rejects.toBeInstanceOf(WrongExpectedRevision);
      expect(await store.head()).toBe(head);
    });

    test('the same ids in another stream are another append', async () => {
      const first = plainAppend(organisation);
      await store.append(first);
      const other = await store.append({ ...first, stream: plainAppend(organisation).stream });
      expect(other.revision).toBe(0);
    });

    test('of many writers of one revision exactly one wins', async () => {
      const object = newId();
      const tries = Array.from({ length: 20 }, () => store.append(plainAppend(organisation, 'none', 1, object)));
      const outcomes = await Promise.allSettled(tries);
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused).toHaveLength(19);
      for (const { reason } of refused) expect(reason).toBeInstanceOf(WrongExpectedRevision);
    });

    test('two appends of one stream, given at once and in order, both go in', async () => {
      const object = newId();
      const results = await Promise.all([
        store.append(plainAppend(organisation, 'none', 2, object)),
        store.append(plainAppend(organisation, 1, 1, object)),
      ]);
      expect(results.map((result) => result.revision)).toEqual([1, 2]);
    });

    test('a stream is read from a revision, forward and backward, with a limit', async () => {
      const { stream, ...append } = plainAppend(organisation, 'none', 5);
      await store.append({ ...append, stream });
      const revisions = async (
        ...slice: Parameters<EventStore['readStream']> extends [string, string, ...infer S] ? S : never
      ) => (await store.readStream(organisation, stream, ...slice)).map((event) => event.revision);
      expect(await revisions()).toEqual([0, 1, 2, 3, 4]);
      expect(await revisions({ from: 3 })).toEqual([3, 4]);
      expect(await revisions({ from: 1, limit: 2 })).toEqual([1, 2]);
      expect(await revisions({ direction: 'backward' })).toEqual([4, 3, 2, 1, 0]);
      expect(await revisions({ direction: 'backward', limit: 1 })).toEqual([4]);
      expect(await revisions({ direction: 'backward', from: 2 })).toEqual([2, 1, 0]);
      expect(await revisions({ from: 9 })).toEqual([]);
      expect(await revisions({ direction: 'backward', from: 9 })).toEqual([4, 3, 2, 1, 0]);
      expect(await revisions({ limit: 0 })).toEqual([]);
    });

    test('a stream that is not there, or is of another organisation, is empty', async () => {
      const append = plainAppend(organisation);
      await store.append(append);
      expect(await store.readStream(organisation, plainAppend(organisation).stream)).toEqual([]);
      expect(await store.readStream(newId(), append.stream)).toEqual([]);
    });

    test('everything is read in order, between positions, in batches', async () => {
      const all = await readEverything(store);
      const [a, b] = [all[2]!.position, all[6]!.position];
      const batches: number[] = [];
      const found: StoredEvent[] = [];
      for await (const batch of store.readAll({ after: a, until: b, batch: 3 })) {
        batches.push(batch.length);
        found.push(...batch);
      }
      expect(found).toEqual(all.slice(3, 7));
      expect(batches).toEqual([3, 1]);
      expect(await readEverything(store, all.at(-1)!.position)).toEqual([]);
      expect(await readEverything(store, START, 4)).toEqual(all);
    });

    test('a reader may stop half-way', async () => {
      for await (const batch of store.readAll({ batch: 1 })) {
        expect(batch).toHaveLength(1);
        break;
      }
      expect((await readEverything(store)).length).toBeGreaterThan(1);
    });

    test('a subscription gives what is there and then what comes, until it is stopped', async () => {
      const after = await store.head();
      await store.append(plainAppend(organisation, 'none', 2));
      const following = follow(store, { after, batch: 2 }, (found) => found.length >= 7);
      await store.append(plainAppend(organisation, 'none', 2));
      for (let i = 0; i < 3; i++) await store.append(plainAppend(organisation));
      expect(await following).toEqual(await readEverything(store, after));
    });

    test('a stopped subscription ends though nothing comes', async () => {
      const stop = new AbortController();
      const ending = (async () => {
        for await (const events of store.subscribe({ after: await store.head(), signal: stop.signal }))
          throw new Error(`${events.length} events`);
      })();
      stop.abort();
      await ending;
    });

    test('an instant resolves to the last event recorded by then', async () => {
      const all = await readEverything(store);
      for (const event of all) {
        const last = all.findLast((other) => other.recordedAt <= event.recordedAt)!;
        expect(await store.positionAt(event.recordedAt)).toBe(last.position);
      }
      expect(await store.positionAt('1999-01-01T00:00:00.000Z')).toBe(START);
      expect(await store.positionAt('2999-01-01T00:00:00.000Z')).toBe(all.at(-1)!.position);
    });

    test('beyond the limits nothing is appended', async () => {
      const head = await store.head();
      const large = { ...plainAppend(organisation), events: [plainEvent(organisation, { text: 'å'.repeat(450_000) })] };
      for (const append of [plainAppend(organisation, 'none', 0), plainAppend(organisation, 'none', 501), large]) {
        const error = await store.append(append).catch((e: unknown) => e);
        expect(error).toBeInstanceOf(LimitExceeded);
        expect(error).toMatchObject({ kind: 'too-large' });
      }
      expect(await store.head()).toBe(head);
      await store.append(plainAppend(organisation, 'none', 500));
    });

    test('U+0000, lone surrogates and what JSON cannot hold are refused, and neighbours go in', async () => {
      const withText = (text: string) => ({
        ...plainAppend(organisation),
        events: [plainEvent(organisation, { text })],
      });
      const tries = ['a\u0000b', '\u0000', '\\\u0000', '\ud800'].map((text) => store.append(withText(text)));
      const neighbour = store.append(withText('\\u0000 \\\\u0000'));
      for (const outcome of await Promise.allSettled(tries)) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(UnstorableText) });
      }
      await neighbour;
      const big = { ...plainAppend(organisation), events: [plainEvent(organisation, { big: 1n })] };
      await expect(store.append(big)).rejects.toBeInstanceOf(TypeError);
      await expect(store.append({ ...plainAppend(organisation), organisation: newId() })).rejects.toBeInstanceOf(
        TypeError,
      );
    });
  });
}
