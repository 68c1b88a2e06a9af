import { KeysUnavailable } from './errors';
import { KeyLane } from './key-lane';
import { slotName, type KeySlot } from './key-table';

const slot = (subject: string): KeySlot => ({ organisation: 'o', stream: 's', subject, group: 'content' });
const keyFor = (each: KeySlot) => ({ handle: slotName(each), key: Buffer.alloc(32) });

test('what arrives while a write is in flight goes out together, each slot once', async () => {
  const batches: string[][] = [];
  const gates: (() => void)[] = [];
  const lane = new KeyLane(async (slots) => {
    batches.push(slots.map((each) => each.subject));
    await new Promise<void>((open) => gates.push(open));
    return slots.map(keyFor);
  });
  const first = lane.keyOf(slot('a'));
  await Promise.resolve();
  await Promise.resolve();
  const others = [lane.keyOf(slot('b')), lane.keyOf(slot('c')), lane.keyOf(slot('b')), lane.keyOf(slot('a'))];
  gates[0]!();
  await first;
  while (gates.length < 2) await Promise.resolve();
  gates[1]!();
  const [b, , again] = await Promise.all(others);
  expect(batches).toEqual([['a'], ['b', 'c']]);
  expect(again).toBe(b);
});

test('a slot that the table refuses fails alone', async () => {
  const lane = new KeyLane(async (slots) => {
    if (slots.some((each) => each.subject === 'bad')) throw new Error('refused');
    return slots.map(keyFor);
  });
  const results = await Promise.allSettled(['a', 'bad', 'b'].map((subject) => lane.keyOf(slot(subject))));
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('an unreachable table is asked once, and the lane works again afterwards', async () => {
  let calls = 0;
  const lane = new KeyLane(async (slots) => {
    if (++calls === 1) throw new KeysUnavailable('gone');
    return slots.map(keyFor);
  });
  const results = await Promise.allSettled(['a', 'b'].map((subject) => lane.keyOf(slot(subject))));
  expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected']);
  expect(calls).toBe(1);
  await expect(lane.keyOf(slot('a'))).resolves.toEqual(keyFor(slot('a')));
});

test('more than the queue holds is refused as overload', async () => {
  const lane = new KeyLane(async (slots) => slots.map(keyFor));
  const asked = Array.from({ length: 20_001 }, (_, at) => lane.keyOf(slot(String(at))));
  await expect(asked.at(-1)).rejects.toBeInstanceOf(KeysUnavailable);
  await expect(Promise.all(asked.slice(0, -1))).resolves.toHaveLength(20_000);
});
