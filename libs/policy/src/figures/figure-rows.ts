import { groupBy } from '@gensvar/kernel';
import { STATES, type State } from '../evaluate/obligation';
import type { Strength, Title } from '../packs/pack';
import { definitionOf, MINIMUM_SHOWN, type MetricName } from './metrics';
import { quantile, type Waits } from './survival';

/** What SQL counted: so many duties of one group, state and wait. `days` null: not measured. */
export interface Tally {
  readonly rule: string;
  readonly body?: string | null;
  readonly unit?: string | null;
  readonly kind?: string | null;
  readonly state: State;
  readonly days: number | null;
  readonly met: boolean;
  readonly count: number;
}

/**
 * Why there is no number: fewer duties than `minimum`; none of them settled; or so many still wait that the share was not
 * reached, `atLeast` so many working days.
 */
export type Missing = 'fewerThanMinimum' | 'noneSettled' | 'notReached';

/** One number, and the version of the definition that it was reckoned by (docs/figures.md). Shares are 0 to 1. */
export interface Figure {
  readonly definition: string;
  readonly value: number | null;
  readonly why?: Missing;
  readonly atLeast?: number;
}

export interface FigureRow {
  readonly rule: string;
  readonly title: Title;
  /** Only a duty can be breached: of a request or an intention, `breached` is what was not reached. */
  readonly strength: Strength;
  /** Ids and kind, for those asked to be told apart; null where nobody has it. */
  readonly body?: string | null;
  readonly unit?: string | null;
  readonly kind?: string | null;
  readonly measured: Figure;
  readonly answeredShare: Figure;
  readonly inTimeShare: Figure;
  readonly medianDays: Figure;
  readonly ninetiethDays: Figure;
  readonly overdue: Figure;
  /** One number a state, zeros too. */
  readonly states: Readonly<Record<State, number>>;
}

type Dimension = 'body' | 'unit' | 'kind';
type Named = (rule: string) => { readonly title: Title; readonly strength: Strength };

/** By rule, then by what they are told apart by. */
export function figureRows(tallies: readonly Tally[], by: readonly Dimension[], ruleOf: Named): FigureRow[] {
  const keyOf = (tally: Tally) => [tally.rule, ...by.map((one) => tally[one] ?? '')].join('\u0001');
  const groups = [...groupBy(tallies, keyOf)].sort(([one], [other]) => (one < other ? -1 : 1));
  return groups.map(([, own]) => {
    const { rule } = own[0]!;
    const { title, strength } = ruleOf(rule);
    const dimensions = Object.fromEntries(by.map((one) => [one, own[0]![one] ?? null]));
    return { rule, title, strength, ...dimensions, ...figuresOf(own) };
  });
}

function figuresOf(own: readonly Tally[]): Omit<FigureRow, 'rule' | 'title' | 'strength'> {
  const states = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  for (const { state, count } of own) states[state] += count;
  const waits = own.filter((one): one is Tally & Waits => one.days !== null);
  const measured = sum(waits);
  const answered = sum(waits.filter(({ met }) => met));
  const settled = states.met + states['met-late'] + states.breached;
  const shown = measured >= MINIMUM_SHOWN;
  return {
    measured: figure('measured', measured),
    answeredShare: shown ? figure('answeredShare', share(answered, measured)) : missing('answeredShare'),
    inTimeShare: inTime(states.met, settled),
    medianDays: shown ? quantileFigure('medianDays', waits, 0.5) : missing('medianDays'),
    ninetiethDays: shown ? quantileFigure('ninetiethDays', waits, 0.9) : missing('ninetiethDays'),
    overdue: figure('overdue', states.breached),
    states,
  };
}

function inTime(met: number, settled: number): Figure {
  if (settled === 0) return missing('inTimeShare', 'noneSettled');
  return settled < MINIMUM_SHOWN ? missing('inTimeShare') : figure('inTimeShare', share(met, settled));
}

function quantileFigure(name: MetricName, waits: readonly Waits[], of: number): Figure {
  const found = quantile(waits, of)!;
  return 'days' in found ? figure(name, found.days) : { ...missing(name, 'notReached'), atLeast: found.atLeast };
}

function figure(name: MetricName, value: number): Figure {
  return { definition: definitionOf(name), value };
}

function missing(name: MetricName, why: Missing = 'fewerThanMinimum'): Figure {
  return { definition: definitionOf(name), value: null, why };
}

function sum(tallies: readonly { readonly count: number }[]): number {
  return tallies.reduce((all, { count }) => all + count, 0);
}

/** To four digits: a share of a hundred thousand has no more. */
function share(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 10_000;
}
