import { random } from './random';

test('no bytes come twice, nor zeroes, over the borders of blocks', () => {
  const drawn = Array.from({ length: 5_000 }, (_, at) => random([12, 16, 32][at % 3]!));
  expect(drawn.map((each) => each.length).slice(0, 3)).toEqual([12, 16, 32]);
  expect(new Set(drawn.map((each) => each.toString('hex'))).size).toBe(5_000);
  expect(new Set(drawn.map((each) => each.toString('hex', 0, 8))).size).toBe(5_000);
  expect(drawn.every((each) => each.some((byte) => byte !== 0))).toBe(true);
});
