import { dayText } from '@gensvar/kernel';
import type { Calendar } from '../calendar/calendar';
import type { Step } from '../calendar/explanation';
import { type Due, dueOf, openPauseSteps, type Pause, type Period } from '../calendar/period';
import type { Placed } from '../facts/history';
import type { ParameterValue, PeriodSource, ResponseRule } from '../packs/pack';
import type { Parameters } from '../packs/parameters';
import type { CompiledRule } from './compile';
import type { Evidence } from './evidence';
import type { Start } from './moment';
import { type Pauses, pausesOf } from './pauses';
import { fieldAtOpening, type Scope, textOf, valueOf } from './scope';

/** When a duty is due; or that it waits for a reply; or why it has no day. */
export type Reckoning =
  | { readonly state: 'due'; readonly due: Due; readonly pauses: Pauses | null }
  | { readonly state: 'paused'; readonly pauses: Pauses; readonly steps: readonly Step[] }
  | { readonly state: 'none' | 'unset' | 'dayMissing'; readonly name: string };

export interface Reckoned {
  readonly reckoning: Reckoning;
  /** Changes of kind that moved the day, with the steps that say so. */
  readonly changes: readonly Placed[];
  readonly steps: readonly Step[];
}

const NO_PAUSES: readonly Pause[] = [];

/** One duty as far as it is known: what every way of reckoning starts from. */
export interface Duty {
  readonly compiled: CompiledRule;
  readonly scope: Scope;
  readonly start: Start;
  readonly evidence: Evidence;
  readonly calendar: Calendar;
  /** Epoch ms: a pause whose limit has passed by then is over. */
  readonly at: number;
}

/**
 * The period of a response, by the subject's kind. Kinds in order of time: each takes effect if dated on or before the due
 * day under the kind before, or if that had none (policy-packs.md, case 11).
 */
export function reckonPeriod(duty: Duty, rule: ResponseRule): Reckoned {
  const { compiled, scope } = duty;
  const declaration = scope.bound.catalogue.subjects.get(rule.subject);
  const unit = fieldAtOpening(declaration, 'unit', scope.history);
  let own = termsOf(rule, scope, fieldAtOpening(declaration, 'kind', scope.history), unit);
  let reckoning = reckon(duty, own);
  const changes: Placed[] = [];
  const steps: Step[] = [];
  for (const placed of scope.history.facts) {
    if (placed.i >= scope.count) break;
    const field = compiled.kinds.get(placed.fact.name);
    const kind = field && textOf(placed.fact.fields[field]);
    if (!kind || (reckoning.state === 'due' && placed.day > reckoning.due.day)) continue;
    const before = own;
    own = termsOf(rule, scope, kind, unit);
    if (JSON.stringify(own) === JSON.stringify(before)) continue;
    reckoning = reckon(duty, own);
    changes.push(placed);
    steps.push({ kind, from: dayText(placed.day) });
  }
  return { reckoning, changes, steps };
}

/** What a kind's parameters say of a duty. */
interface Terms {
  readonly period: Period | 'none' | 'unset';
  /** The parameter that says `none` or `unset`. */
  readonly parameter: string;
  readonly maxPause: Period | null;
  readonly riskDays: number | undefined;
}

const terms = new WeakMap<ResponseRule, WeakMap<Parameters, Map<string, Terms>>>();

/** Looked up once for each adoption: kinds and units are few. */
function termsOf(rule: ResponseRule, { bound }: Scope, kind: string | undefined, unit: string | undefined): Terms {
  let ofRule = terms.get(rule);
  if (!ofRule) terms.set(rule, (ofRule = new WeakMap()));
  let known = ofRule.get(bound.parameters);
  if (!known) ofRule.set(bound.parameters, (known = new Map()));
  const key = `${kind} ${unit}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = readTerms(rule, bound, kind, unit)));
  return found;
}

function readTerms(
  rule: ResponseRule,
  bound: Scope['bound'],
  kind: string | undefined,
  unit: string | undefined,
): Terms {
  const value = (name: string): ParameterValue => valueOf(bound.parameters, name, kind, unit);
  const max = rule.pause?.max && periodOf(rule.pause.max, value);
  const risk = rule.atRisk && value(rule.atRisk.parameter);
  return {
    ...(awayBy(rule, value) ?? {
      period: periodOf(rule.within, value),
      parameter: 'parameter' in rule.within ? rule.within.parameter : '',
    }),
    maxPause: typeof max === 'object' ? max : null,
    riskDays: typeof risk === 'number' ? risk : undefined,
  };
}

/** A parameter that takes the duty away, or without which it cannot be told whether there is one. */
export function awayBy(
  { notWhereNone, onlyWhere }: Pick<ResponseRule, 'notWhereNone' | 'onlyWhere'>,
  value: (name: string) => ParameterValue,
): { readonly period: 'none' | 'unset'; readonly parameter: string } | null {
  if (notWhereNone !== undefined && value(notWhereNone) === 'none') return { period: 'none', parameter: notWhereNone };
  if (onlyWhere === undefined) return null;
  const set = value(onlyWhere);
  return set === true ? null : { period: set === 'unset' ? 'unset' : 'none', parameter: onlyWhere };
}

export function periodOf(source: PeriodSource, value: (name: string) => ParameterValue): Period | 'none' | 'unset' {
  if (!('parameter' in source)) return source;
  const set = value(source.parameter);
  if (set === 'none' || set === 'unset') return set;
  if (typeof set === 'number') return { workingDays: set };
  if (typeof set === 'object') return set;
  throw new RangeError(`parameter ${source.parameter} holds no period: ${String(set)}`);
}

function reckon(duty: Duty, { period, parameter, maxPause, riskDays }: Terms): Reckoning {
  if (typeof period === 'string') return { state: period, name: parameter };
  const { compiled, start, calendar } = duty;
  const dueWith = (pauses: readonly Pause[]): Due => dueOf(period, start.day, start.ms, pauses, calendar, riskDays);
  const pauses = compiled.pauseFrom ? pausesOf(duty, dueWith, maxPause) : null;
  if (!pauses?.open) return { state: 'due', due: dueWith(pauses?.closed ?? NO_PAUSES), pauses };
  const { from, limit } = pauses.open;
  return {
    state: 'paused',
    pauses,
    steps: openPauseSteps(period, start.day, pauses.closed, from.day, limit, calendar),
  };
}
