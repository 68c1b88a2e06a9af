import type { Placed } from '../facts/history';
import type { CompiledRule } from './compile';
import { triggerVoid } from './evidence';
import { isBefore } from './moment';
import type { Why, Witness } from './obligation';
import { matching } from './pattern';
import type { Duty, Reckoning } from './reckoning';
import type { Scope } from './scope';

/** Why nothing is owed, or why it cannot be told, and the fact that says so. */
export interface Excuse {
  readonly why: Why;
  readonly fact?: Placed;
  readonly role: Witness['role'];
}

/** Excused whatever the dates are: what the rule presupposes is not there, or the subject was set aside. */
export function excuseOf({ onlyIf, unless, presupposes }: CompiledRule, scope: Scope): Excuse | null {
  if (onlyIf && matching(onlyIf, scope).length === 0) {
    return { why: { state: 'not-applicable', code: 'onlyIf', subject: presupposes }, role: 'excused' };
  }
  const fact = unless && matching(unless, scope)[0];
  return fact ? { why: whyOf(fact), fact, role: 'excused' } : null;
}

/** There is no day: decided that nothing is owed, not decided, or not told by the trigger. */
export function whyUndue(reckoning: Reckoning): Excuse | null {
  switch (reckoning.state) {
    case 'due':
    case 'paused':
      return null;
    case 'none':
      return { why: { state: 'not-applicable', code: 'decidedNone', subject: reckoning.name }, role: 'excused' };
    case 'unset':
      return { why: { state: 'not-measurable', code: 'parameterUnset', subject: reckoning.name }, role: 'excused' };
    case 'dayMissing':
      return { why: { state: 'not-measurable', code: 'dayMissing', subject: reckoning.name }, role: 'excused' };
    default:
      return reckoning satisfies never;
  }
}

/**
 * What ended a duty that was still pending, on or before its due day: after it the breach stays. What voids the trigger
 * is held to the same day.
 */
export function endOf({ compiled, scope, evidence }: Duty, reckoning: Reckoning): Excuse | null {
  const day = reckoning.state === 'due' ? reckoning.due.day : Infinity;
  const voided = triggerVoid(compiled, scope);
  if (voided && voided.day <= day) {
    return {
      why: { state: 'not-applicable', code: 'voided', subject: voided.fact.name },
      fact: voided,
      role: 'voided',
    };
  }
  if (!compiled.ends) return null;
  const met = evidence.complete ? evidence.pieces.at(-1)! : null;
  const fact = matching(compiled.ends, scope).find(
    (end) => end.day <= day && end !== met && !(met && isBefore(met, end)),
  );
  return fact ? { why: whyOf(fact), fact, role: 'ended' } : null;
}

function whyOf({ fact }: Placed): Why {
  return { state: 'not-applicable', code: fact.name.slice(fact.name.lastIndexOf('.') + 1), subject: fact.name };
}
