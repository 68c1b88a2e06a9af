import { WAIVED, WAIVER_REVOKED } from '../facts/fact';
import type { Catalogue } from '../facts/catalogue';
import type { DateRule, Pattern, ResponseRule } from '../packs/pack';
import { type Matcher, matcherOf } from './pattern';
import type { BoundRule } from './obligation';

export type JudgedRule = ResponseRule | DateRule;

/** A rule made ready for judging: its patterns, and the facts that can change what it says. */
export interface CompiledRule {
  readonly rule: JudgedRule;
  readonly when: Matcher | null;
  readonly evidence: Matcher;
  readonly onlyIf: Matcher | null;
  /** What `why` names where `onlyIf` finds nothing: the field it asks for, or the fact. */
  readonly presupposes: string;
  readonly unless: Matcher | null;
  readonly ends: Matcher | null;
  readonly voidedBy: Matcher | null;
  readonly pauseFrom: Matcher | null;
  readonly pauseUntil: Matcher | null;
  /** Facts that change the subject's kind, with the field that says it: duties run by the new one (policy-packs.md, case 11). */
  readonly kinds: ReadonlyMap<string, string>;
  /** Facts that move the day of a trigger, and the field with the right day. */
  readonly corrections: ReadonlyMap<string, { readonly fact: string; readonly to: string }>;
  /** No other fact changes a judgement. */
  readonly reads: ReadonlySet<string>;
}

const compiled = new WeakMap<JudgedRule, { readonly catalogue: Catalogue; readonly made: CompiledRule }>();

/**
 * Null for a rule that is not judged: a value, a permission or a description (shown), one that waits for its module, and
 * a shape without an evaluator yet.
 */
export function compile({ rule, catalogue }: BoundRule): CompiledRule | null {
  if (rule.shape !== 'response' && rule.shape !== 'date') return null;
  const known = compiled.get(rule);
  if (known?.catalogue === catalogue) return known.made;
  if (rule.class === 'value' || rule.waitsFor !== undefined) return null;
  if (rule.strength === 'permission' || rule.strength === 'description') return null;
  const made = make(rule, catalogue);
  compiled.set(rule, { catalogue, made });
  return made;
}

function make(rule: JudgedRule, catalogue: Catalogue): CompiledRule {
  const subject = catalogue.subjects.get(rule.subject);
  const matcher = (pattern: Pattern | undefined): Matcher | null => (pattern ? matcherOf(pattern) : null);
  const pause = rule.shape === 'response' ? rule.pause : undefined;
  const patterns = {
    when: matcher(rule.when),
    evidence: matcherOf(rule.evidence),
    onlyIf: matcher(rule.onlyIf),
    unless: matcher(rule.unless),
    ends: matcher(rule.ends),
    voidedBy: matcher(rule.voidedBy),
    pauseFrom: matcher(pause?.from),
    pauseUntil: matcher(pause?.until),
  };
  const kinds = new Map<string, string>();
  for (const source of subject?.fields.kind ?? []) {
    if (source.fact !== subject?.opens && 'field' in source) kinds.set(source.fact, source.field);
  }
  const triggers = patterns.when?.names ?? new Set(subject ? [subject.opens] : []);
  const corrections = new Map<string, { fact: string; to: string }>();
  for (const [name, fact] of catalogue.facts) {
    if (fact.corrects && triggers.has(fact.corrects.fact)) corrections.set(name, fact.corrects);
  }
  const reads = new Set([WAIVED, WAIVER_REVOKED, ...kinds.keys(), ...corrections.keys(), ...triggers]);
  for (const pattern of Object.values(patterns)) for (const fact of pattern?.reads ?? []) reads.add(fact);
  return { rule, ...patterns, presupposes: presupposed(rule.onlyIf), kinds, corrections, reads };
}

function presupposed(pattern: Pattern | undefined): string {
  if (!pattern) return '';
  if ('any' in pattern) return presupposed(pattern.any[0]);
  if ('all' in pattern) return presupposed(pattern.all[0]);
  return Object.keys(pattern.where ?? {})[0] ?? pattern.fact;
}
