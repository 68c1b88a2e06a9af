import type { Calendar } from '../calendar/calendar';
import type { Step } from '../calendar/explanation';
import type { Placed } from '../facts/history';
import type { CompiledRule } from './compile';
import { evidenceOf } from './evidence';
import { type Excuse, endOf, excuseOf, whyUndue } from './excuses';
import { reckonWindow, windowOf } from './fixed-day';
import { isFrom, startOf } from './moment';
import type { Judgement, Witness } from './obligation';
import { type Duty, type Reckoned, reckonPeriod } from './reckoning';
import type { Scope } from './scope';
import { isRecordedLate } from './recorded-late';
import { waiverOf } from './waivers';
import { undone, witness, witnessesOf } from './witnesses';

/** A judgement, and the last day (day number) of a pause that will end by itself; null where none will. */
export interface Judged {
  readonly judgement: Judgement;
  readonly pausedUntil: number | null;
}

type Basis = Pick<Judgement, 'rule' | 'occurrence' | 'since'>;

/** Judges the duty that one trigger opened, by the facts of the scope; `at` only tells whether a pause is over. */
export function judgeDuty(
  compiled: CompiledRule,
  scope: Scope,
  occurrence: string,
  calendar: Calendar,
  at: number,
): Judged {
  const start = startOf(scope.trigger!, compiled, scope);
  const basis: Basis = { rule: compiled.rule.id, occurrence, since: start.ms };
  const opening: Witness[] = [witness(scope.trigger!, 'trigger')];
  if (start.correction) opening.push(witness(start.correction, 'corrected'));
  const excuse = excuseOf(compiled, scope);
  if (excuse) return owesNothing(basis, excuse, opening, start.steps);
  if (compiled.unless) opening.push(...undone(compiled.unless, scope));

  const { rule } = compiled;
  const window = rule.shape === 'date' ? windowOf(rule, scope) : null;
  const evidence = evidenceOf(compiled, scope, start, window && 'last' in window ? window.first : null);
  const duty: Duty = { compiled, scope, start, evidence, calendar, at };
  const reckoned = rule.shape === 'response' ? reckonPeriod(duty, rule) : reckonWindow(duty, window!);
  for (const change of reckoned.changes) opening.push(witness(change, 'corrected'));
  const end = whyUndue(reckoned.reckoning) ?? endOf(compiled, scope, metBy(duty), inTimeFor(reckoned));
  if (end) return { ...owesNothing(basis, end, opening, stepsOf(duty, reckoned)), pausedUntil: limitOf(reckoned) };
  return owes(basis, duty, reckoned, opening);
}

/** What is not owed, or cannot be told. */
export function owesNothing(
  basis: Basis,
  { why, by }: Excuse,
  opening: readonly Witness[],
  explanation: readonly Step[],
): Judged {
  const judgement: Judgement = {
    rule: basis.rule,
    occurrence: basis.occurrence,
    since: basis.since,
    why,
    due: null,
    atRisk: null,
    pausedSince: null,
    metAt: null,
    metDue: null,
    waivedAt: null,
    recordedLate: false,
    beforeTrigger: false,
    missing: NONE,
    witnesses: by ? [...opening, by] : opening,
    explanation,
  };
  return { judgement, pausedUntil: null };
}

const NONE: readonly string[] = [];

function owes(basis: Basis, duty: Duty, reckoned: Reckoned, opening: readonly Witness[]): Judged {
  const { evidence, start, scope } = duty;
  const { reckoning } = reckoned;
  const due = reckoning.state === 'due' ? reckoning.due : null;
  const open = reckoning.state === 'paused' ? reckoning.pauses.open : null;
  const pauses = reckoning.state === 'due' || reckoning.state === 'paused' ? reckoning.pauses : null;
  const met = due && metBy(duty);
  const waiver = waiverOf(scope, basis.occurrence, inTimeFor(reckoned));
  const judgement: Judgement = {
    rule: basis.rule,
    occurrence: basis.occurrence,
    since: basis.since,
    why: null,
    due: due && due.due,
    atRisk: due && due.atRisk,
    pausedSince: open && open.from.ms,
    metAt: met && met.ms,
    metDue: met && due!.due,
    waivedAt: waiver.standing && waiver.standing.ms,
    recordedLate: met !== null && met.ms <= due!.due && isRecordedLate(evidence.pieces, due!.due, scope),
    beforeTrigger: met !== null && !isFrom(met, start),
    missing: evidence.missing,
    witnesses: witnessesOf(opening, pauses, evidence, waiver.facts),
    explanation: stepsOf(duty, reckoned),
  };
  return { judgement, pausedUntil: limitOf(reckoned) };
}

/** Also of a duty that has ended while it waited: its reckoning is told, and goes on when the wait is over. */
function limitOf({ reckoning }: Reckoned): number | null {
  return reckoning.state === 'paused' ? reckoning.pauses.open!.limit : null;
}

/** The piece that completes the evidence. */
function metBy({ evidence }: Duty): Placed | null {
  return evidence.complete ? evidence.pieces.at(-1)! : null;
}

/** Dated on or before the due day; while there is none, whenever it is dated. */
function inTimeFor({ reckoning }: Reckoned): (placed: Placed) => boolean {
  const day = reckoning.state === 'due' ? reckoning.due.day : Infinity;
  return (placed) => placed.day <= day;
}

function stepsOf({ start }: Duty, { reckoning, steps }: Reckoned): readonly Step[] {
  const counted =
    reckoning.state === 'due' ? reckoning.due.steps : reckoning.state === 'paused' ? reckoning.steps : NO_STEPS;
  return start.steps.length + steps.length === 0 ? counted : [...start.steps, ...steps, ...counted];
}

const NO_STEPS: readonly Step[] = [];
