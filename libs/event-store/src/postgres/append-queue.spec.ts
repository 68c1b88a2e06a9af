import { newId } from '@gensvar/kernel';
import { plainAppend, plainEvent } from '../../testing';
import { LimitExceeded, StoreUnavailable } from '../errors';
import { AppendQueue } from './append-queue';

describe('the queue of appends', () => {
  const organisation = newId();
  const add = (
    queue: AppendQueue,
    ...append: Parameters<typeof plainAppend> extends [string, ...infer R] ? R : never
  ) => {
    const given = plainAppend(organisation, ...append);
    queue.add(given, 1_000).catch(() => undefined);
    return given;
  };

  test('a stream stands once in a batch, and its appends keep their order', () => {
    const queue = new AppendQueue();
    const [one, other] = [newId(), newId()];
    const given = [
      add(queue, 'none', 1, one),
      add(queue, 0, 1, one),
      add(queue, 'none', 1, other),
      add(queue, 1, 1, one),
      add(queue, 0, 1, other),
    ];
    const batches = [queue.take(), queue.take(), queue.take()].map((batch) =>
      batch.map(({ append }) => given.indexOf(append)),
    );
    expect(batches).toEqual([[0, 2], [1, 4], [3]]);
    expect(queue.length).toBe(0);
  });

  test('a batch is bounded in appends and in events', () => {
    const queue = new AppendQueue();
    for (let i = 0; i < 300; i++) add(queue);
    expect([queue.take().length, queue.take().length]).toEqual([256, 44]);
    for (let i = 0; i < 5; i++) add(queue, 'none', 500);
    expect([queue.take().length, queue.take().length]).toEqual([4, 1]);
  });

  test('a batch and the queue are bounded in bytes, and what was sent makes room', () => {
    const queue = new AppendQueue();
    const large = () => ({
      ...plainAppend(organisation),
      events: [plainEvent(organisation, { text: 'x'.repeat(890_000) })],
    });
    let count = 0;
    const fill = () => {
      for (; ; count++) queue.add(large(), 1_000).catch(() => undefined);
    };
    expect(fill).toThrow(StoreUnavailable);
    expect(count).toBe(71);
    expect(queue.take()).toHaveLength(4);
    void queue.add(large(), 1_000);
  });

  test('it is bounded in appends', () => {
    const queue = new AppendQueue();
    for (let i = 0; i < 10_000; i++) add(queue);
    expect(() => queue.add(plainAppend(organisation), 1_000)).toThrow(StoreUnavailable);
  });

  test('what is beyond the limits never enters', () => {
    const queue = new AppendQueue();
    expect(() => queue.add(plainAppend(organisation, 'none', 501), 1_000)).toThrow(LimitExceeded);
    expect(queue.length).toBe(0);
  });
});
