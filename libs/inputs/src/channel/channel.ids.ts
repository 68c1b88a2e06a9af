import { nameBasedId } from '@gensvar/kernel';
import type { Addressee } from '../input.words';

/**
 * A body has one channel a way in and kind of addressee, so a receipt finds its channel without a view that may lag
 * behind. Storage format.
 */
export function channelId(body: string, way: string, addressee: Addressee): string {
  const leadsTo = addressee === 'electedRepresentative' ? addressee : 'official';
  return nameBasedId('channel', body, way, leadsTo);
}
