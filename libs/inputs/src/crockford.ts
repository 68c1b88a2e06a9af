/** Crockford's base 32: no I, L, O or U, so that it can be read aloud and written by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The lowest `digits` × 5 bits of a number, in groups of five digits: `7K3M9-QX2TB`. */
export function crockford(bits: bigint, digits: number): string {
  let text = '';
  for (let left = bits, at = 0; at < digits; at++, left >>= 5n) text = ALPHABET[Number(left & 31n)]! + text;
  return (text.match(/.{1,5}/g) ?? []).join('-');
}

/** As it was made, however it was written: small letters, spaces, O for 0, I and L for 1. undefined: no such text. */
export function uncrockford(text: string, digits: number): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (plain.length !== digits || [...plain].some((digit) => !ALPHABET.includes(digit))) return undefined;
  return (plain.match(/.{1,5}/g) ?? []).join('-');
}
