import { AsyncLocalStorage } from 'node:async_hooks';
import { correlationsOf, type EndedStep, Steps } from './steps';

const steps = new Steps<{ name: string }, number>('gensvar.spec');

describe('steps', () => {
  test('do their work whether or not anybody listens', async () => {
    await expect(steps.run({ name: 'one' }, async () => 1)).resolves.toBe(1);
    const error = new Error('no');
    await expect(steps.run({ name: 'two' }, () => Promise.reject(error))).rejects.toBe(error);
  });

  test('are told when they are over, with what came of them, until the listener leaves', async () => {
    const heard: EndedStep<{ name: string }, number>[] = [];
    const leave = steps.onEnd((step) => heard.push(step));
    await steps.run({ name: 'one' }, async () => 1);
    const error = new Error('no');
    await steps.run({ name: 'two' }, () => Promise.reject(error)).catch(() => undefined);
    leave();
    await steps.run({ name: 'three' }, async () => 3);
    expect(heard).toEqual([
      { facts: { name: 'one' }, result: 1, begun: expect.any(Number), milliseconds: expect.any(Number) },
      { facts: { name: 'two' }, error, begun: expect.any(Number), milliseconds: expect.any(Number) },
    ]);
  });

  test('run inside what a listener gives them, each in its own', async () => {
    const store = new AsyncLocalStorage<unknown>();
    const left: unknown[] = [];
    const end = steps.within(
      store,
      ({ name }) => `${store.getStore() ?? 'outside'} > ${name}`,
      (entered, { result }) => left.push([entered, result]),
    );
    const inner = () => steps.run({ name: 'inner' }, async () => String(store.getStore()).length);
    await Promise.all([steps.run({ name: 'a' }, inner), steps.run({ name: 'b' }, inner)]);
    expect(store.getStore()).toBeUndefined();
    end();
    await steps.run({ name: 'later' }, async () => {
      expect(store.getStore()).toBeUndefined();
      return 0;
    });
    expect(left).toEqual(
      expect.arrayContaining([
        ['outside > a > inner', 19],
        ['outside > a', 19],
        ['outside > b > inner', 19],
        ['outside > b', 19],
      ]),
    );
    expect(left).toHaveLength(4);
  });
});

describe('correlationsOf', () => {
  test('names each once, and no more than 32', () => {
    const events = Array.from({ length: 100 }, (_, at) => ({ meta: { correlation: `c${at >> 1}` } }));
    const found = correlationsOf(events);
    expect(found).toHaveLength(32);
    expect(found.slice(0, 2)).toEqual(['c0', 'c1']);
  });
});
