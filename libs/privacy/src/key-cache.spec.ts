import { KeyCache } from './key-cache';

const key = (handle: string) => ({ handle, key: Buffer.from(handle) });

function listening(limit?: number): KeyCache {
  const cache = new KeyCache(limit);
  cache.resume();
  return cache;
}

test('keeps a key by handle and by slot, and the least used goes first', () => {
  const cache = listening(2);
  cache.keep(key('a'), cache.generation, 'slot a');
  cache.keep(key('b'), cache.generation);
  expect(cache.ofSlot('slot a')?.handle).toBe('a');
  cache.keep(key('c'), cache.generation);
  expect(cache.ofHandle('b')).toBeUndefined();
  expect([cache.ofHandle('a')?.handle, cache.ofHandle('c')?.handle, cache.size]).toEqual(['a', 'c', 2]);
  cache.keep(key('d'), cache.generation);
  expect(cache.ofSlot('slot a')).toBeUndefined();
});

test('a key read again by handle alone keeps its slot', () => {
  const cache = listening();
  cache.keep(key('a'), cache.generation, 'slot a');
  cache.keep(key('a'), cache.generation);
  expect(cache.ofSlot('slot a')?.handle).toBe('a');
});

test('a destroyed key is gone, and one destroyed while it was read is not kept', () => {
  const cache = listening();
  cache.keep(key('a'), cache.generation, 'slot a');
  const generation = cache.generation;
  cache.forget(['a', 'b']);
  cache.keep(key('b'), generation, 'slot b');
  expect([cache.ofHandle('a'), cache.ofSlot('slot a'), cache.ofHandle('b'), cache.size]).toEqual([
    undefined,
    undefined,
    undefined,
    0,
  ]);
});

test('keeps nothing while destructions go unheard', () => {
  const cache = listening();
  cache.keep(key('a'), cache.generation, 'slot a');
  const generation = cache.generation;
  cache.suspend();
  cache.keep(key('b'), cache.generation);
  expect(cache.size).toBe(0);
  cache.resume();
  cache.keep(key('c'), generation);
  expect(cache.size).toBe(0);
  cache.keep(key('d'), cache.generation);
  expect(cache.size).toBe(1);
});
