import type { Placed } from '../facts/history';
import type { Circumstances } from './circumstances';
import { triggerVoid } from './evidence';
import { isBefore } from './moment';
import type { Why, Witness } from './obligation';
import { matching } from './pattern';
import type { Reckoning } from './reckoning';
import type { Scope } from './scope';
import { witness } from './witnesses';

/** Why nothing is owed, or why it cannot be told, and the fact that says so, if one does. */
export interface Excuse {
  readonly why: Why;
  readonly by?: Witness;
}

/** Excused whatever the dates are: what the rule presupposes is not there, or the subject was set aside. */
export function excuseOf({ onlyIf, unless, presupposes }: Circumstances, scope: Scope): Excuse | null {
  if (onlyIf && matching(onlyIf, scope).length === 0) {
    return { why: { state: 'not-applicable', code: 'onlyIf', subject: presupposes } };
  }
  const fact = unless && matching(unless, scope)[0];
  return fact ? { why: whyOf(fact), by: witness(fact, 'excused') } : null;
}

/** There is no day: decided that nothing is owed, not decided, or not told by the trigger. */
export function whyUndue(reckoning: Reckoning): Excuse | null {
  switch (reckoning.state) {
    case 'due':
    case 'paused':
      return null;
    case 'none':
      return { why: { state: 'not-applicable', code: 'decidedNone', subject: reckoning.name } };
    case 'unset':
      return { why: { state: 'not-measurable', code: 'parameterUnset', subject: reckoning.name } };
    case 'dayMissing':
      return { why: { state: 'not-measurable', code: 'dayMissing', subject: reckoning.name } };
    default:
      return reckoning satisfies never;
  }
}

/**
 * What ended a duty that was still pending, while it was not overdue: after that the breach stays. What voids the trigger
 * is held to the same time.
 * @param inTime was it dated on or before the due day?
 */
export function endOf(
  circumstances: Circumstances,
  scope: Scope,
  met: Placed | null,
  inTime: (placed: Placed) => boolean,
): Excuse | null {
  const voided = triggerVoid(circumstances, scope);
  if (voided && inTime(voided)) {
    return {
      why: { state: 'not-applicable', code: 'voided', subject: voided.fact.name },
      by: witness(voided, 'voided'),
    };
  }
  if (!circumstances.ends) return null;
  const fact = matching(circumstances.ends, scope).find((end) => inTime(end) && (!met || isBefore(end, met)));
  return fact ? { why: whyOf(fact), by: witness(fact, 'ended') } : null;
}

function whyOf({ fact }: Placed): Why {
  return { state: 'not-applicable', code: fact.name.slice(fact.name.lastIndexOf('.') + 1), subject: fact.name };
}
