import { randomUUID } from 'node:crypto';
import {
  declareEvent,
  DomainError,
  EventCatalogue,
  nameBasedId,
  newId,
  personal,
  type Decider,
  type EventOf,
} from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import { z } from 'zod';
import { MemoryEventStore } from '../testing/memory-event-store';
import { AdoptionsInForce, NoAdoptions } from './adoptions';
import { CommandRunner } from './command-runner';
import type { Append, Appended } from './event-store';
import type { Invocation } from './instruction';

const Opened = declareEvent(
  'jars.JarOpened.v1',
  z.object({ kind: z.string(), label: personal('content', z.string()) }),
);
const Added = declareEvent('jars.BeanAdded.v1', z.object({ beans: z.int() }));
type JarEvent = EventOf<typeof Opened> | EventOf<typeof Added>;
type JarCommand =
  | { type: 'Open'; kind: string; label?: string; body?: string }
  | { type: 'Add'; beans: number }
  | { type: 'FillTo'; beans: number };
interface Jar {
  readonly open: boolean;
  readonly beans: number;
}

const jars: Decider<Jar, JarCommand, JarEvent> = {
  module: 'jars',
  initial: { open: false, beans: 0 },
  decide(command, state) {
    switch (command.type) {
      case 'Open':
        if (command.kind === 'cracked') throw new DomainError('jars.cracked', 'Take a whole jar.');
        return [Opened.of({ kind: command.kind, label: command.label }, '2026-02-27')];
      case 'Add':
        return Array.from({ length: 2 }, () => Added.of({ beans: command.beans }));
      case 'FillTo':
        return state.beans >= command.beans ? [] : [Added.of({ beans: command.beans - state.beans })];
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'jars.JarOpened.v1':
        return { ...state, open: true };
      case 'jars.BeanAdded.v1':
        return { ...state, beans: state.beans + event.data.beans };
    }
  },
  opens: (event) => (event.type === 'jars.JarOpened.v1' ? { body: event.data.kind } : undefined),
};

class DigestingSealer extends ClearSealer {
  override digest(canonicalBody: string): Promise<string> {
    return super.digest(`digest of ${canonicalBody}`);
  }
}

/** Lets another writer in before each append, as often as asked. */
class ContendedStore extends MemoryEventStore {
  intrusions: (() => Promise<unknown>)[] = [];
  override async append(append: Append): Promise<Appended> {
    await this.intrusions.shift()?.();
    return super.append(append);
  }
}

describe('the command runner', () => {
  const organisation = randomUUID();
  const actor = { id: randomUUID(), role: 'officer' };
  const catalogue = new EventCatalogue([Opened, Added]);
  const as = (more: Partial<Invocation> = {}): Invocation => ({ organisation, actor, origin: 'live', ...more });
  const keyed = (key: string, body: unknown, more: Partial<Invocation> = {}) =>
    as({ key: nameBasedId(key), body, ...more });
  let store: ContendedStore;
  let runner: CommandRunner;
  const open = async (more: Partial<Invocation> = {}) =>
    (await runner.create(jars, { type: 'Open', kind: 'glass' }, as(more))).id;
  const stream = (id: string) => store.readStream(organisation, `jars-${organisation}-${id}`);
  const add = (id: string, beans: number, invocation = as()) =>
    runner.update(jars, id, { type: 'Add', beans }, invocation);

  beforeEach(() => {
    store = new ContendedStore();
    runner = new CommandRunner(store, new DigestingSealer(), catalogue, new NoAdoptions());
  });

  test('creates an object and dresses its event', async () => {
    const command: JarCommand = { type: 'Open', kind: 'glass', label: 'Beans of Anna' };
    const result = await runner.create(
      jars,
      command,
      keyed('a', { kind: 'glass' }, { subject: 'subject-1', causation: 'c-1' }),
    );
    const [event] = await stream(result.id);
    expect(result).toEqual({ id: nameBasedId('a'), revision: 0, position: event!.position });
    expect(event).toMatchObject({
      type: 'jars.JarOpened.v1',
      data: { kind: 'glass' },
      pd: { content: { h: 'subject-1', box: '{"/label":"Beans of Anna"}' } },
      meta: {
        org: organisation,
        actor,
        origin: 'live',
        occurredAt: '2026-02-27',
        key: nameBasedId('a'),
        body: 'digest of {"kind":"glass"}',
        correlation: nameBasedId('a'),
        causation: 'c-1',
        sealed: ['/label'],
      },
    });
    expect(JSON.stringify(event!.data)).not.toContain('Anna');
    expect(event!.meta).not.toHaveProperty('policies');
  });

  test('without a key each creation is a new object, without key or body in its envelope', async () => {
    const ids = [await open(), await open()];
    expect(new Set(ids).size).toBe(2);
    expect((await stream(ids[0]!))[0]!.meta).not.toHaveProperty('key');
    expect((await stream(ids[0]!))[0]!.meta).not.toHaveProperty('body');
  });

  test('an id that is taken is refused, unless the key says it is the same command', async () => {
    const id = await open();
    await expect(runner.create(jars, { type: 'Open', kind: 'glass' }, as(), id)).rejects.toMatchObject({
      code: 'jars.exists',
      kind: 'conflict',
    });
  });

  test('notes the adoptions in force on the event that opens a subject, and on no other', async () => {
    const asked: unknown[] = [];
    class Adopted extends AdoptionsInForce {
      override async at(...question: unknown[]) {
        asked.push(question);
        return [{ adoption: 'a-1', pack: 'servicelofte', version: '1', hash: 'h' }];
      }
    }
    runner = new CommandRunner(store, new ClearSealer(), catalogue, new Adopted());
    const id = await open({ now: '2026-03-31T22:30:00.000Z' });
    await add(id, 1);
    expect(asked).toEqual([[organisation, 'glass', '2026-04-01']]);
    const policies = (await stream(id)).map((event) => event.meta.policies);
    expect(policies).toEqual([
      [{ adoption: 'a-1', pack: 'servicelofte', version: '1', hash: 'h' }],
      undefined,
      undefined,
    ]);
  });

  test('gives a decider that asks what was adopted, and reads it for no other', async () => {
    let reads = 0;
    class Counted extends NoAdoptions {
      override async values() {
        reads++;
        return () => 7;
      }
    }
    runner = new CommandRunner(store, new ClearSealer(), catalogue, new Counted());
    const id = await open();
    const asking: typeof jars = {
      ...jars,
      asksAdopted: (command) => command.type === 'FillTo',
      decide: (command, state, { adopted, ...context }) =>
        jars.decide(
          { ...command, beans: adopted?.('beans', { body: 'b', day: '2026-03-01' }) ?? 1 } as JarCommand,
          state,
          context,
        ),
    };
    const result = await runner.update(asking, id, { type: 'FillTo', beans: 0 }, as());
    expect([reads, (await runner.load(jars, organisation, id))?.state.beans]).toEqual([1, 7]);
    await runner.update(asking, id, { type: 'Add', beans: 0 }, as());
    expect(reads).toBe(1);
    expect(result.id).toBe(id);
  });

  test('events of one command share correlation and causation', async () => {
    const id = await open();
    await add(id, 1);
    const [, first, second] = await stream(id);
    expect(first!.meta.correlation).toBe(second!.meta.correlation);
    expect(first!.meta.causation).toBe(second!.meta.causation);
    expect((await stream(id))[0]!.meta.correlation).not.toBe(first!.meta.correlation);
  });

  test('updates a folded object and loads its state', async () => {
    const id = await open();
    const result = await add(id, 3);
    expect(result).toEqual({ id, revision: 2, position: (await stream(id))[2]!.position });
    expect(await runner.load(jars, organisation, id)).toEqual({
      state: { open: true, beans: 6 },
      revision: 2,
      position: result.position,
    });
    expect(await runner.load(jars, organisation, newId())).toBeUndefined();
    expect(await runner.load(jars, newId(), id)).toBeUndefined();
  });

  test('an object whose id is known before it exists is made by its first command, whoever comes first', async () => {
    const id = newId();
    const fill = (beans: number, more: Partial<Invocation> = {}) =>
      runner.createOrUpdate(jars, id, { type: 'FillTo', beans }, as(more));
    store.intrusions = [() => fill(2)];
    expect(await fill(3)).toMatchObject({ id, revision: 1 });
    expect((await stream(id)).map((event) => event.data)).toEqual([{ beans: 2 }, { beans: 1 }]);
    expect(await fill(3)).toMatchObject({ revision: 1 });
    await expect(fill(4, { ifMatch: 0 })).rejects.toMatchObject({ code: 'concurrency.stale', kind: 'stale' });
    expect(await stream(id)).toHaveLength(2);
  });

  test('a command that makes no event answers with the newest revision', async () => {
    const id = await open();
    const added = await add(id, 3);
    expect(await runner.update(jars, id, { type: 'FillTo', beans: 2 }, as())).toEqual({ ...added });
    expect(await stream(id)).toHaveLength(3);
  });

  test('a missing object, or one of another organisation, is not found', async () => {
    const id = await open();
    await expect(add(newId(), 1)).rejects.toMatchObject({ code: 'jars.not-found', kind: 'not-found' });
    await expect(add(id, 1, as({ organisation: newId() }))).rejects.toMatchObject({ code: 'jars.not-found' });
  });

  test('a refusal of the decider changes nothing', async () => {
    await expect(runner.create(jars, { type: 'Open', kind: 'cracked' }, as())).rejects.toMatchObject({
      code: 'jars.cracked',
    });
    expect(await store.head()).toBe('');
  });

  test('U+0000 and lone surrogates are refused, in payload and body', async () => {
    const label = 'a\u0000';
    const refused = { code: 'event-store.unstorable-text', kind: 'invalid' };
    await expect(runner.create(jars, { type: 'Open', kind: 'glass', label }, as())).rejects.toMatchObject(refused);
    await expect(
      runner.create(jars, { type: 'Open', kind: 'g' }, keyed('k', { label: '\ud800' })),
    ).rejects.toMatchObject(refused);
    expect(await store.head()).toBe('');
  });

  describe('idempotency', () => {
    class Body {
      constructor(readonly kind: string) {}
    }
    const create = (key: string, kind: string) =>
      runner.create(jars, { type: 'Open', kind }, keyed(key, new Body(kind)));

    test('the same creation again gives the first answer, also after later events', async () => {
      const first = await create('a', 'glass');
      await add(first.id, 1);
      expect(await create('a', 'glass')).toEqual(first);
      expect(await stream(first.id)).toHaveLength(3);
    });

    test('another body under the same key is refused', async () => {
      await create('a', 'glass');
      await expect(create('a', 'clay')).rejects.toMatchObject({ code: 'idempotency.body-differs', kind: 'invalid' });
    });

    test('a creation that would be refused today still gives its first answer', async () => {
      const first = await create('a', 'glass');
      const again = runner.create(jars, { type: 'Open', kind: 'cracked' }, keyed('a', new Body('glass')));
      expect(await again).toEqual(first);
    });

    test('two creations at once: the loser answers as the winner', async () => {
      const [one, other] = await Promise.all([create('a', 'glass'), create('a', 'glass')]);
      expect(one).toEqual(other);
      expect(await stream(one.id)).toHaveLength(1);
    });

    test('two creations at once with unlike bodies: the loser is refused', async () => {
      const outcomes = await Promise.allSettled([create('a', 'glass'), create('a', 'clay')]);
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('the same update again gives the place of its last event', async () => {
      const id = await open();
      const first = await add(id, 1, keyed('u', { beans: 1 }, { ifMatch: 0 }));
      await add(id, 5);
      // Its revision has passed since: the repetition is answered all the same.
      expect(await add(id, 1, keyed('u', { beans: 1 }, { ifMatch: 0 }))).toEqual(first);
      expect(first.revision).toBe(2);
      await expect(add(id, 2, keyed('u', { beans: 2 }))).rejects.toMatchObject({ code: 'idempotency.body-differs' });
      expect(await stream(id)).toHaveLength(5);
    });

    test('two updates at once under one key write once', async () => {
      const id = await open();
      const [one, other] = await Promise.all([1, 2].map(() => add(id, 1, keyed('u', { beans: 1 }))));
      expect(one).toEqual(other);
      expect(await stream(id)).toHaveLength(3);
    });
  });

  describe('concurrency', () => {
    test('without ifMatch a command is decided anew on what somebody else wrote', async () => {
      const id = await open();
      const other = new CommandRunner(store, new ClearSealer(), catalogue, new NoAdoptions());
      store.intrusions = [() => other.update(jars, id, { type: 'Add', beans: 2 }, as())];
      const result = await runner.update(jars, id, { type: 'FillTo', beans: 10 }, as());
      expect(result.revision).toBe(3);
      expect((await runner.load(jars, organisation, id))!.state.beans).toBe(10);
    });

    test('a stale ifMatch is refused and says what changed', async () => {
      const id = await open();
      await add(id, 1);
      const stale = {
        code: 'concurrency.stale',
        kind: 'stale',
        extra: { revision: 2, changed: ['jars.BeanAdded.v1', 'jars.BeanAdded.v1'] },
      };
      await expect(add(id, 1, as({ ifMatch: 0 }))).rejects.toMatchObject(stale);
      await expect(add(id, 1, as({ ifMatch: 9 }))).rejects.toMatchObject({
        code: 'concurrency.stale',
        extra: { changed: [] },
      });
      expect((await add(id, 1, as({ ifMatch: 2 }))).revision).toBe(4);
    });

    test('with ifMatch a conflict at the append is stale, not tried again', async () => {
      const id = await open();
      store.intrusions = [() => add(id, 7)];
      await expect(add(id, 1, as({ ifMatch: 0 }))).rejects.toMatchObject({ code: 'concurrency.stale' });
      expect(await stream(id)).toHaveLength(3);
    });

    test('a stream written by others again and again is given up as a conflict', async () => {
      const id = await open();
      const other = new CommandRunner(store, new ClearSealer(), catalogue, new NoAdoptions());
      const intrude = () => {
        const pending = store.intrusions;
        store.intrusions = [];
        return other.update(jars, id, { type: 'Add', beans: 1 }, as()).finally(() => (store.intrusions = pending));
      };
      store.intrusions = Array.from({ length: 20 }, () => intrude);
      await expect(add(id, 1)).rejects.toMatchObject({ code: 'event-store.wrong-expected-revision', kind: 'conflict' });
    });
  });
});
