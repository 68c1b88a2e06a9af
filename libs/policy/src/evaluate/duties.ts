import type { Catalogue } from '../facts/catalogue';
import type { Placed } from '../facts/history';
import { compile, type CompiledRule, type JudgedRule } from './compile';
import { type Judged, judgeDuty } from './duty';
import { matching } from './pattern';
import { always, type Field, openingOf, type ReadyRule } from './ready-rule';
import type { Scope } from './scope';

/** A response, or a date: one duty for each trigger. */
export function prepareDuty(rule: JudgedRule, catalogue: Catalogue): ReadyRule {
  const compiled = compile(rule, catalogue);
  return {
    reads: compiled.reads,
    parts: (field) => always((count, at) => judgeDuties(compiled, field, count, at)),
  };
}

function judgeDuties(compiled: CompiledRule, field: Field, count: number, at: number): readonly Judged[] {
  const { rule, when } = compiled;
  const scope: Scope = { bound: field.bound, history: field.history, count, trigger: null };
  const triggers = when ? matching(when, scope) : opening(field, count);
  const found: Judged[] = [];
  for (const trigger of triggers) {
    const occurrence = when ? trigger.fact.eventId : '-';
    const judged = judgeDuty(compiled, { ...scope, trigger }, occurrence, field.calendar, at);
    found.push(judged);
    if (rule.shape === 'response' && rule.first && judged.judgement.why?.code !== 'voided') break;
  }
  return found;
}

/** Of a rule without `when`, the fact that opens the subject opens the duty. */
function opening(field: Field, count: number): readonly Placed[] {
  const placed = openingOf(field, count);
  return placed ? [placed] : [];
}
