import { localDayOf } from '@gensvar/kernel';

/** Crockford's base 32: no I, L, O or U, so that it can be read aloud and written by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS = 10;

/**
 * The number a sender gets with the acknowledgement: `2026-7K3M9-QX2TB`, the year of arrival and 50 bits of the input's
 * id. It is no secret and opens nothing; the same input has the same number whenever it is made.
 */
export function trackingNumber(input: string, arrivedAt: string): string {
  let bits = BigInt(`0x${input.replaceAll('-', '').slice(-16)}`);
  let text = '';
  for (let at = 0; at < DIGITS; at++, bits >>= 5n) text = ALPHABET[Number(bits & 31n)]! + text;
  return `${localDayOf(arrivedAt).slice(0, 4)}-${text.slice(0, 5)}-${text.slice(5)}`;
}
