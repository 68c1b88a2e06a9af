import type { Period } from '../calendar/period';
import { dueOf } from '../calendar/period';
import type { CadenceRule } from '../packs/pack';
import type { Circumstances } from './circumstances';
import type { Judged } from './duty';
import { standingOf } from './evidence';
import { type Matcher, matching } from './pattern';
import { type Field, openingOf } from './ready-rule';
import { riskDaysOf, type Scope } from './scope';
import { settle } from './settle';

interface Cadence {
  readonly rule: CadenceRule;
  readonly circumstances: Circumstances;
  readonly evidence: Matcher;
}

/**
 * So long after the last evidence, at most: the subject's opening is the first to count from (`-`), and each evidence
 * meets one obligation and begins the next, which bears its id.
 */
export function judgeRolling(cadence: Cadence, period: Period, field: Field, count: number): readonly Judged[] {
  const opening = openingOf(field, count);
  if (!opening) return [];
  const { rule, circumstances, evidence } = cadence;
  const scope: Scope = { bound: field.bound, history: field.history, count, trigger: null };
  const given = matching(evidence, scope).filter((placed) => placed.i > opening.i);
  const { standing, voids } = standingOf(given, circumstances, scope);
  // What was taken back began an obligation all the same, which then counts as never begun.
  return [opening, ...given].map((start, n) => {
    const { due, atRisk, steps } = dueOf(
      period,
      start.day,
      start.ms,
      [],
      field.calendar,
      riskDaysOf(rule.atRisk, scope),
    );
    const next = standing.find((placed) => placed.i > start.i);
    return settle(
      circumstances,
      { ...scope, trigger: start },
      {
        occurrence: n === 0 ? '-' : start.fact.eventId,
        since: start.ms,
        due,
        atRisk,
        met: next ? { at: next.ms, due } : null,
        pieces: next ? [next] : [],
        voids: next ? [] : voids,
        steps,
      },
    );
  });
}
