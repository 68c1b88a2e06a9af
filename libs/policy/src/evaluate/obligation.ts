import type { Step } from '../calendar/explanation';
import type { Catalogue } from '../facts/catalogue';
import type { Parameters } from '../packs/parameters';
import type { Rule } from '../packs/pack';

export const STATES = [
  'not-applicable',
  'not-measurable',
  'pending',
  'at-risk',
  'met',
  'met-late',
  'breached',
  'waived',
] as const;
export type State = (typeof STATES)[number];

/**
 * A rule with the values that an adoption gave it, and the facts it speaks of. What is compiled of it is kept by the
 * identity of `rule` and of `parameters`: hand the same objects in for every subject.
 */
export interface BoundRule {
  readonly rule: Rule;
  readonly parameters: Parameters;
  readonly catalogue: Catalogue;
  /** Part of every obligation's id, by which waivers name it. */
  readonly organisation: string;
  /**
   * For what stands or comes again (a body, a year): the instants (epoch ms, `to` excluded) between which the adoption
   * is in force. Periods that begin there are its own, to their end. Default: since the subject opened.
   */
  readonly inForce?: { readonly from: number; readonly to: number };
}

/**
 * Why nothing is owed, or why it cannot be told. `code` is stable and rendered in explain/render.ts:
 * - `parameterUnset` (not-measurable), `decidedNone`: `subject` is the parameter;
 * - `onlyIf`: what the rule presupposes is not there; `subject` is the field asked for (`reachable`, `misdirected`), or
 *   the fact where no field is asked for;
 * - `unknown` (not-measurable): the field `subject` of what opened it does not say; `level`: the rule does not speak of
 *   acts of the level `subject`;
 * - `voided`: the trigger counts as never given; `dayMissing` (not-measurable): the trigger's field `subject` is empty;
 * - else the last part of the name of the fact that ended or excused it: `setAside`, `withdrawn`, `diverted`, `split`,
 *   `unreachable`…; `subject` is the fact's name.
 */
export interface Why {
  readonly state: 'not-applicable' | 'not-measurable';
  readonly code: string;
  readonly subject?: string;
}

/** An event that met, broke, paused, voided or ended it. */
export interface Witness {
  readonly event: string;
  readonly fact: string;
  readonly role:
    'trigger' | 'before' | 'met' | 'pause' | 'resume' | 'ended' | 'excused' | 'voided' | 'waived' | 'corrected';
  /** occurredAt: instant or day. */
  readonly on: string;
  readonly recordedAt: string;
}

/**
 * What is known of one obligation at one moment, without a clock (policy.md, "States"): these are the columns of the
 * obligations view. Instants in epoch ms.
 */
export interface Judgement {
  readonly rule: string;
  /** The trigger's event id, the period, the member, or `-`. */
  readonly occurrence: string;
  readonly why: Why | null;
  /** When the duty arose: the trigger's moment. */
  readonly since: number;
  /** Null while paused, and where `why` is set. */
  readonly due: number | null;
  readonly atRisk: number | null;
  readonly pausedSince: number | null;
  /** Moment of the evidence that met it, null where none stands. */
  readonly metAt: number | null;
  /** The last instant in time for that evidence. */
  readonly metDue: number | null;
  readonly waivedAt: number | null;
  /** Met in time but recorded after the due day (origin live). */
  readonly recordedLate: boolean;
  /** Imported evidence dated before its trigger. */
  readonly beforeTrigger: boolean;
  /** What is still missing: parts not covered, empty seats. */
  readonly missing: readonly string[];
  readonly witnesses: readonly Witness[];
  readonly explanation: readonly Step[];
}

/** A judgement and the moment (epoch ms) from which it holds, until the next stretch or, if nothing follows, `to`. */
export interface Stretch {
  readonly from: number;
  /** Only where a rule owes no longer: another adoption took its place. */
  readonly to?: number;
  readonly judgement: Judgement;
}

/** State at a moment: the first that holds, as policy.md orders them. The obligations view says the same in SQL. */
export function stateOf(judgement: Judgement, at: number): State {
  const { why, metAt, metDue, waivedAt, due, atRisk } = judgement;
  if (why) return why.state;
  if (metAt !== null && metDue !== null && metAt <= metDue) return 'met';
  if (waivedAt !== null) return 'waived';
  if (metAt !== null) return 'met-late';
  if (due !== null && at > due) return 'breached';
  if (atRisk !== null && at >= atRisk) return 'at-risk';
  return 'pending';
}
