import { randomFillSync } from 'node:crypto';

const block = Buffer.alloc(8_192);
let at = block.length;

/** Random bytes for keys, salts and vectors. Drawn in blocks: a call of its own for each was a third of the cost of sealing. */
export function random(bytes: number): Buffer {
  if (at + bytes > block.length) {
    randomFillSync(block);
    at = 0;
  }
  const drawn = Buffer.from(block.subarray(at, at + bytes));
  // What was given away stays nowhere else.
  block.fill(0, at, at + bytes);
  at += bytes;
  return drawn;
}
