import { localDayOf } from '@gensvar/kernel';
import { crockford } from './crockford';

const DIGITS = 10;

/**
 * The number a sender gets with the acknowledgement: `2026-7K3M9-QX2TB`, the year of arrival and 50 bits of the input's
 * id. It is no secret and opens nothing; the same input has the same number whenever it is made.
 */
export function trackingNumber(input: string, arrivedAt: string): string {
  const bits = BigInt(`0x${input.replaceAll('-', '').slice(-16)}`);
  return `${localDayOf(arrivedAt).slice(0, 4)}-${crockford(bits, DIGITS)}`;
}
