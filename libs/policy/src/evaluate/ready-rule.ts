import { startOfDay } from '@gensvar/kernel';
import type { Calendar } from '../calendar/calendar';
import type { History, Placed } from '../facts/history';
import type { Catalogue } from '../facts/catalogue';
import type { Rule } from '../packs/pack';
import type { Judged } from './duty';
import type { BoundRule } from './obligation';

/** What a rule is judged by, whatever the moment. */
export interface Field {
  readonly bound: BoundRule;
  readonly history: History;
  readonly calendar: Calendar;
}

/**
 * What a rule owes between two instants (epoch ms, `to` excluded): all that facts bring (from -Infinity on), or what
 * comes of itself, such as a period.
 */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** By the facts before the index `count` of the history, at the moment `at`. */
  judge(count: number, at: number): readonly Judged[];
}

/** A rule of any shape made ready for judging. */
export interface ReadyRule {
  /** No other fact changes a judgement. */
  readonly reads: ReadonlySet<string>;
  parts(field: Field): readonly Part[];
}

/** All that facts bring, as one part. */
export function always(judge: Part['judge']): readonly Part[] {
  return [{ from: -Infinity, to: Infinity, judge }];
}

/** Name of the fact that opens a rule's subject; empty where no module declares one. */
export function openerOf({ subject }: Pick<Rule, 'subject'>, catalogue: Catalogue): string {
  return catalogue.subjects.get(subject)?.opens ?? '';
}

/** The fact that opened the subject, if it had occurred. */
export function openingOf({ bound, history }: Omit<Field, 'calendar'>, count = Infinity): Placed | null {
  const opening = history.named(openerOf(bound.rule, bound.catalogue))[0];
  return opening && opening.i < count ? opening : null;
}

/** The instants between which a rule stands; null before there is a subject. */
export function inForceOf(field: Field): { readonly from: number; readonly to: number } | null {
  if (field.bound.inForce) return field.bound.inForce;
  const opening = openingOf(field);
  return opening && { from: startOfDay(opening.day), to: Infinity };
}
