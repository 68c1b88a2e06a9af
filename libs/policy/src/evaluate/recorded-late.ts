import { type Placed, recordedMs } from '../facts/history';
import { copiedBy } from './pattern';
import type { Scope } from './scope';

/** In time, but the store learned of it after the due day: nobody's fault in an import, a demo or a carried copy. */
export function isRecordedLate(pieces: readonly Placed[], due: number, scope: Scope): boolean {
  return pieces.some(
    (piece) => piece.fact.origin === 'live' && recordedMs(piece) > due && (copiedBy(piece, scope) ?? null) === null,
  );
}
