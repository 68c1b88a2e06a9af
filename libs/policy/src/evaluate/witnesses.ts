import type { Placed } from '../facts/history';
import type { Evidence } from './evidence';
import type { Witness } from './obligation';
import type { Matcher } from './pattern';
import type { Pauses } from './pauses';
import type { Scope } from './scope';

export function witness({ fact }: Placed, role: Witness['role']): Witness {
  return { event: fact.eventId, fact: fact.name, role, on: fact.occurredAt, recordedAt: fact.recordedAt };
}

/** Facts that undid what would have excused the duty: the history names why it lives again. */
export function undone(unless: Matcher, scope: Scope): Witness[] {
  const by = new Set<Placed>();
  for (const placed of scope.history.facts) {
    if (!unless.matches(placed, scope)) continue;
    const undoing = unless.undoneBy(placed, scope);
    if (undoing) by.add(undoing);
  }
  return [...by].map((placed) => witness(placed, 'voided'));
}

/** What met, paused, voided or waived it, after what opened it. */
export function witnessesOf(
  opening: readonly Witness[],
  pauses: Pauses | null,
  { pieces, voids }: Evidence,
  waivers: readonly Placed[],
): readonly Witness[] {
  const all = [...opening];
  for (const question of pauses?.questions ?? []) all.push(witness(question, 'pause'));
  for (const end of pauses?.ended ?? []) if (!pieces.includes(end)) all.push(witness(end, 'resume'));
  for (const piece of pieces) all.push(witness(piece, 'met'));
  for (const fact of voids) all.push(witness(fact, 'voided'));
  for (const fact of waivers) all.push(witness(fact, 'waived'));
  return all;
}
