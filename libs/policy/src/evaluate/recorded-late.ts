import { type Placed, recordedMs } from '../facts/history';
import type { Scope } from './scope';

/** In time, but the store learned of it after the due day: nobody's fault in an import, a demo or a carried copy. */
export function isRecordedLate(pieces: readonly Placed[], due: number, { bound }: Scope): boolean {
  const isCarried = ({ fact }: Placed): boolean => {
    const field = bound.catalogue.facts.get(fact.name)?.carried;
    return field !== undefined && (fact.fields[field] ?? null) !== null;
  };
  return pieces.some((piece) => piece.fact.origin === 'live' && recordedMs(piece) > due && !isCarried(piece));
}
