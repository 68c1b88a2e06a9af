import { startOfDay, type Position } from '@gensvar/kernel';
import { adoptionsFor, type Adoption } from '../adoption/adoption';
import { STANDING, type SubjectRef } from '../facts/fact';
import type { Binder, Binding } from './binding';
import type { Opening } from './opening';

/** A time (epoch ms, `to` excluded) in which one set of adoptions judges the subject. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly binding: Binding;
}

/**
 * The adoptions that judge a subject, as known at `asOf`: those in force on the day it opened, from each correction of
 * that day on those of the corrected one. What stands or comes again is judged by each adoption in its own time.
 * @throws DomainError `policy.pack-document`
 */
export function segmentsOf(
  organisation: string,
  subject: SubjectRef,
  opening: Opening,
  adoptions: readonly Adoption[],
  asOf: Position,
  binder: Binder,
): Segment[] {
  const bind = (found: readonly Adoption[]): Binding => binder.bind(organisation, subject.type, found);
  if (STANDING.has(subject.type)) return standing(opening, adoptions, asOf, bind);
  const segments: Segment[] = [];
  for (const { from, day } of opening.days) {
    const binding = bind(adoptionsFor(adoptions, opening.body, day, asOf));
    const last = segments.at(-1);
    if (last?.binding === binding) continue;
    if (last) segments[segments.length - 1] = { ...last, to: from };
    segments.push({ from, to: Infinity, binding });
  }
  return segments;
}

/**
 * Each adoption of each pack, with the time in which its rules stand. It holds for the subjects that were known when it
 * was recorded from its own day on; a body that was entered later, from that body's own day on.
 */
function standing(
  opening: Opening,
  adoptions: readonly Adoption[],
  asOf: Position,
  bind: (found: readonly Adoption[]) => Binding,
): Segment[] {
  const opened = startOfDay(opening.days.at(-1)!.day);
  const packs = [...new Set(adoptions.map(({ pack }) => pack))].sort();
  return packs.flatMap((pack) => {
    const own = adoptions.filter((adoption) => adoption.pack === pack);
    const turns = turnsOf(own, opening.body, asOf);
    return turns.flatMap((adoption, n): Segment[] => {
      const begins = startOfDay(adoption.from);
      const from = adoption.position > opening.position ? begins : Math.max(begins, opened);
      const next = turns[n + 1];
      const to = next ? startOfDay(next.from) : Infinity;
      if (from >= to) return [];
      const binding = bind([adoption]);
      const rules = binding.rules.map((rule) => ({ ...rule, inForce: { from, to } }));
      return [{ from: -Infinity, to: Infinity, binding: { ...binding, rules } }];
    });
  });
}

/** The adoptions of one pack that are ever in force for a body, in the order of their days. */
function turnsOf(adoptions: readonly Adoption[], body: string | undefined, asOf: Position): Adoption[] {
  const turns: Adoption[] = [];
  for (const day of [...new Set(adoptions.map(({ from }) => from))].sort()) {
    const [inForce] = adoptionsFor(adoptions, body, day, asOf);
    if (inForce && turns.at(-1) !== inForce) turns.push(inForce);
  }
  return turns;
}
