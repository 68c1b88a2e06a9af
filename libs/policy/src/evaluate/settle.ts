import { lastMomentOf, localDayNumberOf } from '@gensvar/kernel';
import type { Step } from '../calendar/explanation';
import type { Placed } from '../facts/history';
import type { Circumstances } from './circumstances';
import { type Judged, owesNothing } from './duty';
import { type Excuse, endOf, excuseOf, whyUndue } from './excuses';
import type { Judgement, Witness } from './obligation';
import { isRecordedLate } from './recorded-late';
import { awayBy } from './reckoning';
import { type Scope, settingOf } from './scope';
import { waiverOf } from './waivers';
import { undone, witness } from './witnesses';

/** What a shape found of one obligation, before the circumstances are asked. Instants in epoch ms. */
export interface Finding {
  readonly occurrence: string;
  readonly since: number;
  /** The last instant in time; null while there is none, and for ever where `excuse` says why. */
  readonly due: number | null;
  readonly atRisk?: number | null;
  readonly excuse?: Excuse | null;
  /** What met it, and the last instant in time for that. */
  readonly met?: { readonly at: number; readonly due: number } | null;
  /** The evidence that counts; the last piece completed it where `met`. */
  readonly pieces?: readonly Placed[];
  readonly missing?: readonly string[];
  /** Besides the trigger and the evidence: what opened a gap, what made evidence void. */
  readonly opened?: readonly Witness[];
  readonly voids?: readonly Placed[];
  readonly steps: readonly Step[];
}

const NO_PIECES: readonly Placed[] = [];
const NO_TEXT: readonly string[] = [];
/** Asks the circumstances of a rule, and makes the judgement. `scope.trigger` is a witness where there is one. */
export function settle(circumstances: Circumstances, scope: Scope, finding: Finding): Judged {
  const { occurrence, since, due, pieces = NO_PIECES, met = null, steps } = finding;
  const opened: Witness[] = scope.trigger ? [witness(scope.trigger, 'trigger')] : [];
  opened.push(...(finding.opened ?? []));
  const inTime = (placed: Placed): boolean => due === null || placed.ms <= due;
  const completing = met ? (pieces.at(-1) ?? null) : null;
  const basis = { rule: scope.bound.rule.id, occurrence, since };

  const excuse = excuseOf(circumstances, scope);
  if (excuse) return owesNothing(basis, excuse, opened, []);
  if (circumstances.unless) opened.push(...undone(circumstances.unless, scope));
  const end = awayOf(scope) ?? finding.excuse ?? endOf(circumstances, scope, completing, inTime);
  if (end) return owesNothing(basis, end, opened, steps);
  const waiver = waiverOf(scope, occurrence, inTime);
  // Written out, not spread: there are many of them.
  const judgement: Judgement = {
    rule: basis.rule,
    occurrence,
    since,
    why: null,
    due,
    atRisk: finding.atRisk ?? null,
    pausedSince: null,
    metAt: met && met.at,
    metDue: met && met.due,
    waivedAt: waiver.standing && waiver.standing.ms,
    recordedLate: met !== null && met.at <= met.due && isLate(pieces, due, scope),
    beforeTrigger: false,
    missing: finding.missing ?? NO_TEXT,
    witnesses: [
      ...opened,
      ...pieces.map((piece) => witness(piece, 'met')),
      ...(finding.voids ?? NO_PIECES).map((placed) => witness(placed, 'voided')),
      ...waiver.facts.map((placed) => witness(placed, 'waived')),
    ],
    explanation: steps,
  };
  return { judgement, pausedUntil: null };
}

/** A parameter that takes the duty away, or without which it cannot be told. */
function awayOf(scope: Scope): Excuse | null {
  const away = awayBy(scope.bound.rule, (name) => settingOf(scope, name));
  return away && whyUndue({ state: away.period, name: away.parameter });
}

/** Recorded after the due day; what happens at once is never late. */
function isLate(pieces: readonly Placed[], due: number | null, scope: Scope): boolean {
  if (due === null) return false;
  const given = pieces.filter((piece) => piece !== scope.trigger);
  return isRecordedLate(given, lastMomentOf(localDayNumberOf(due)), scope);
}
