import { nameBasedId } from '@gensvar/kernel';

/**
 * Reads of an input's personal parts are kept in a stream of their own: reading moves no revision that an officer's
 * If-Match holds. Storage format.
 */
export function readsId(input: string): string {
  return nameBasedId(input, 'reads');
}
