import { startOfDay } from '@gensvar/kernel';
import type { Calendar } from '../calendar/calendar';
import type { Fact } from '../facts/fact';
import { History } from '../facts/history';
import type { Judged } from './duty';
import { type BoundRule, type Judgement, type State, stateOf, type Stretch } from './obligation';
import type { Part } from './ready-rule';
import { sameJudgement } from './same-judgement';
import { prepare } from './shapes';

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
    for (const part of prepare(bound)?.parts({ bound, history, calendar }) ?? []) {
      if (part.from > upTo || (part.to <= upTo && part.to !== Infinity)) continue;
      for (const { judgement } of part.judge(history.countAt(upTo), upTo)) found.push(judgement);
    }
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
 * column, where a pause reaches its limit, and with a period. `stateOf` of the stretch that holds `t` is what `evaluate`
 * says at `t`.
 */
export function timeline(
  rules: readonly BoundRule[],
  history: History,
  calendar: Calendar,
): ReadonlyMap<string, readonly Stretch[]> {
  const all = new Map<string, Stretch[]>();
  for (const bound of rules) {
    const ready = prepare(bound);
    for (const part of ready?.parts({ bound, history, calendar }) ?? []) follow(part, ready!.reads, history, all);
  }
  return all;
}

function follow(part: Part, reads: ReadonlySet<string>, history: History, all: Map<string, Stretch[]>): void {
  const moments = momentsOf(part, reads, history);
  moments.forEach((ms, i) => {
    const until = moments[i + 1] ?? part.to;
    for (let from = ms; from < until;) {
      const judged = part.judge(history.countAt(from), from);
      for (const { judgement } of judged) extend(all, judgement, from, part.to);
      from = nextLimit(judged);
    }
  });
}

/** The part's own beginning, and each moment of facts that it reads while it lasts. */
function momentsOf({ from, to }: Part, reads: ReadonlySet<string>, { facts }: History): number[] {
  const moments = from === -Infinity ? [] : [from];
  let last = from;
  for (const { ms, fact } of facts) {
    if (ms <= last || ms >= to || !reads.has(fact.name)) continue;
    moments.push(ms);
    last = ms;
  }
  return moments;
}

/** The moment at which the first of the open pauses is over; Infinity where none will be. */
function nextLimit(judged: readonly Judged[]): number {
  const first = Math.min(...judged.map(({ pausedUntil }) => pausedUntil ?? Infinity));
  return first === Infinity ? first : startOfDay(first + 1);
}

function extend(all: Map<string, Stretch[]>, judgement: Judgement, from: number, to: number): void {
  const key = `${judgement.rule} ${judgement.occurrence}`;
  const stretches = all.get(key);
  if (stretches && sameJudgement(stretches.at(-1)!.judgement, judgement)) return;
  const stretch = { from, judgement, ...(to !== Infinity && { to }) };
  if (stretches) stretches.push(stretch);
  else all.set(key, [stretch]);
}
