import { startOfDay } from '@gensvar/kernel';
import type { Calendar } from '../calendar/calendar';
import type { Fact } from '../facts/fact';
import { History, type Placed } from '../facts/history';
import { compile, type CompiledRule } from './compile';
import { type Judged, judgeDuty } from './duty';
import { type BoundRule, type Judgement, type State, stateOf, type Stretch } from './obligation';
import { matching } from './pattern';
import { sameJudgement } from './same-judgement';
import type { Scope } from './scope';

export { obligationId } from './obligation-id';

/**
 * What is owed on one subject, and by which events it was met, by the facts that had occurred at `upTo` (epoch ms, default:
 * all; with all facts a pause that has a limit is over). Rules that are not judged give nothing: values, permissions,
 * descriptions, those that wait for their module.
 * @throws CalendarNotCovered
 */
export function judge(rules: readonly BoundRule[], history: History, calendar: Calendar, upTo = Infinity): Judgement[] {
  const found: Judgement[] = [];
  for (const bound of rules) {
    const compiled = compile(bound);
    if (!compiled) continue;
    for (const { judgement } of judgeRule(compiled, bound, history, calendar, upTo)) found.push(judgement);
  }
  return found;
}

/** As `judge`, with the state at `now` (epoch ms); facts that occur later are not known yet. */
export function evaluate(
  rules: readonly BoundRule[],
  facts: readonly Fact[],
  calendar: Calendar,
  now: number,
): (Judgement & { readonly state: State })[] {
  return judge(rules, new History(facts), calendar, now).map((judgement) => ({
    ...judgement,
    state: stateOf(judgement, now),
  }));
}

/**
 * Every judgement through time, by `${rule} ${occurrence}`: a stretch begins at the moment of each fact that changes a
 * column, and where a pause reaches its limit. `stateOf` of the stretch that holds `t` is what `evaluate` says at `t`.
 */
export function timeline(
  rules: readonly BoundRule[],
  history: History,
  calendar: Calendar,
): ReadonlyMap<string, readonly Stretch[]> {
  const all = new Map<string, Stretch[]>();
  for (const bound of rules) {
    const compiled = compile(bound);
    if (compiled) followRule(compiled, bound, history, calendar, all);
  }
  return all;
}

function followRule(
  compiled: CompiledRule,
  bound: BoundRule,
  history: History,
  calendar: Calendar,
  all: Map<string, Stretch[]>,
): void {
  const { facts } = history;
  for (let i = 0; i < facts.length; i++) {
    if (!compiled.reads.has(facts[i]!.fact.name)) continue;
    const ms = facts[i]!.ms;
    while (i + 1 < facts.length && facts[i + 1]!.ms === ms) i++;
    let next = i + 1;
    while (next < facts.length && !compiled.reads.has(facts[next]!.fact.name)) next++;
    const until = facts[next]?.ms ?? Infinity;
    for (let from: number | null = ms; from !== null && from < until;) {
      const judged = judgeRule(compiled, bound, history, calendar, from);
      for (const { judgement } of judged) extend(all, judgement, from);
      from = nextLimit(judged);
    }
  }
}

/** The moment at which the first of the open pauses is over. */
function nextLimit(judged: readonly Judged[]): number | null {
  let first: number | null = null;
  for (const { pausedUntil } of judged) {
    if (pausedUntil !== null && (first === null || pausedUntil < first)) first = pausedUntil;
  }
  return first === null ? null : startOfDay(first + 1);
}

function extend(all: Map<string, Stretch[]>, judgement: Judgement, from: number): void {
  const key = `${judgement.rule} ${judgement.occurrence}`;
  const stretches = all.get(key);
  if (!stretches) all.set(key, [{ from, judgement }]);
  else if (!sameJudgement(stretches.at(-1)!.judgement, judgement)) stretches.push({ from, judgement });
}

const NONE: readonly Judged[] = [];

function judgeRule(
  compiled: CompiledRule,
  bound: BoundRule,
  history: History,
  calendar: Calendar,
  at: number,
): readonly Judged[] {
  const { rule, when } = compiled;
  const scope: Scope = { bound, history, count: history.countAt(at), trigger: null };
  const triggers = triggersOf(compiled, scope);
  if (triggers.length === 0) return NONE;
  const found: Judged[] = [];
  for (const trigger of triggers) {
    const occurrence = when ? trigger.fact.eventId : '-';
    const judged = judgeDuty(compiled, { ...scope, trigger }, occurrence, calendar, at);
    found.push(judged);
    if (rule.shape === 'response' && rule.first && judged.judgement.why?.code !== 'voided') break;
  }
  return found;
}

/** What opens the duty; of a rule without `when`, the fact that opens the subject. */
function triggersOf({ when, rule }: CompiledRule, scope: Scope): readonly Placed[] {
  const { history, count, bound } = scope;
  if (!when) {
    const opening = history.named(bound.catalogue.subjects.get(rule.subject)?.opens ?? '')[0];
    return opening && opening.i < count ? [opening] : [];
  }
  return matching(when, scope);
}
