import { WAIVED, WAIVER_REVOKED } from '../facts/fact';
import type { Placed } from '../facts/history';
import { isBefore } from './moment';
import { obligationId } from './obligation-id';
import type { Scope } from './scope';

export interface Waiver {
  /** The waiver in force. */
  readonly standing: Placed | null;
  /** Every waiver and revocation that had effect. */
  readonly facts: readonly Placed[];
}

const NONE: Waiver = { standing: null, facts: [] };

/**
 * A waiver counts if its role may waive this rule, and like its revocation only if dated in time: on or before the due
 * day, if there is one (while a duty waits for a reply, no day has passed).
 */
export function waiverOf(scope: Scope, occurrence: string, inTime: (placed: Placed) => boolean): Waiver {
  const { history, bound } = scope;
  const waived = history.named(WAIVED);
  if (waived.length === 0) return NONE;
  const { rule, organisation } = bound;
  const id = obligationId(organisation, rule.id, waived[0]!.fact.subject.id, occurrence);
  const facts = [...waived, ...history.named(WAIVER_REVOKED)].filter(
    (placed) => placed.i < scope.count && placed.fact.fields.obligation === id && inTime(placed),
  );
  facts.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  let standing: Placed | null = null;
  const effective: Placed[] = [];
  for (const placed of facts) {
    const waives = placed.fact.name === WAIVED;
    if (waives ? standing || !rule.waivable?.includes(String(placed.fact.fields.role)) : !standing) continue;
    standing = waives ? placed : null;
    effective.push(placed);
  }
  return { standing, facts: effective };
}
