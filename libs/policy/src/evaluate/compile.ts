import type { Catalogue } from '../facts/catalogue';
import type { DateRule, ResponseRule } from '../packs/pack';
import { type Circumstances, circumstancesOf, maybe, readsOf } from './circumstances';
import { type Matcher, matcherOf } from './pattern';
import { openerOf } from './ready-rule';

export type JudgedRule = ResponseRule | DateRule;

/** A rule made ready for judging: its patterns, and the facts that can change what it says. */
export interface CompiledRule extends Circumstances {
  readonly rule: JudgedRule;
  readonly when: Matcher | null;
  readonly evidence: Matcher;
  readonly pauseFrom: Matcher | null;
  readonly pauseUntil: Matcher | null;
  /** Facts that change the subject's kind, with the field that says it: duties run by the new one (policy-packs.md, case 11). */
  readonly kinds: ReadonlyMap<string, string>;
  /** Facts that move the day of a trigger, and the field with the right day. */
  readonly corrections: ReadonlyMap<string, { readonly fact: string; readonly to: string }>;
  /** No other fact changes a judgement. */
  readonly reads: ReadonlySet<string>;
}

/** Compiles a response or a date. */
export function compile(rule: JudgedRule, catalogue: Catalogue): CompiledRule {
  const opens = openerOf(rule, catalogue);
  const pause = rule.shape === 'response' ? rule.pause : undefined;
  const circumstances = circumstancesOf(rule);
  const patterns = {
    when: maybe(rule.when),
    evidence: matcherOf(rule.evidence),
    pauseFrom: maybe(pause?.from),
    pauseUntil: maybe(pause?.until),
  };
  const kinds = new Map<string, string>();
  for (const source of catalogue.subjects.get(rule.subject)?.fields.kind ?? []) {
    if ('field' in source) kinds.set(source.fact, source.field);
  }
  kinds.delete(opens); // What it began as is no change.
  const triggers = patterns.when?.names ?? new Set([opens]);
  const corrections = correctionsOf(triggers, catalogue);
  const reads = readsOf(circumstances, ...Object.values(patterns));
  for (const fact of [...kinds.keys(), ...corrections.keys(), ...triggers]) reads.add(fact);
  return { rule, ...circumstances, ...patterns, kinds, corrections, reads };
}

/** Facts that move the day of a trigger, and the field with the right day. */
export function correctionsOf(triggers: ReadonlySet<string>, catalogue: Catalogue): CompiledRule['corrections'] {
  const corrections = new Map<string, { fact: string; to: string }>();
  for (const [name, fact] of catalogue.facts) {
    if (fact.corrects && triggers.has(fact.corrects.fact)) corrections.set(name, fact.corrects);
  }
  return corrections;
}
