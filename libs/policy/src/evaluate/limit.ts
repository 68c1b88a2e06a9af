import { dayText, lastMomentOf } from '@gensvar/kernel';
import { isoWeek } from '../calendar/iso-week';
import { atRiskFrom, dueOf, type Due, type Period } from '../calendar/period';
import type { Catalogue } from '../facts/catalogue';
import { fieldOf, type Placed } from '../facts/history';
import type { Pattern, Rule } from '../packs/pack';
import { maybe } from './circumstances';
import { type CompiledRule, correctionsOf } from './compile';
import { before, type Deadline } from './deadline';
import { type Excuse, whyUndue } from './excuses';
import { dayOf, type Start, startOf } from './moment';
import { type Matcher, matching } from './pattern';
import { type Field, openerOf } from './ready-rule';
import { riskDaysOf, type Scope, written } from './scope';

/** By when a set is to be complete or a group composed: `by`, `before` or neither, made ready. */
export interface Limit {
  readonly by: string | undefined;
  readonly before: Matcher | null;
  readonly corrections: CompiledRule['corrections'];
}

export function limitOf(rule: Rule & { readonly by?: string; readonly before?: Pattern }, catalogue: Catalogue): Limit {
  const corrections = correctionsOf(new Set([openerOf(rule, catalogue)]), catalogue);
  return { by: rule.by, before: maybe(rule.before), corrections };
}

/** What the limit says by now. */
export interface Reached {
  /** Null while there is none. */
  readonly deadline: Deadline | null;
  readonly atRisk: number | null;
  /** Why there is no day, and never will be. */
  readonly excuse: Excuse | null;
  /** The event that everything was to come before. */
  readonly event: Placed | null;
}

const NONE: Reached = { deadline: null, atRisk: null, excuse: null, event: null };

/** @param scope its trigger is the fact that opened the subject, from whose day a period runs */
export function reach(limit: Limit, scope: Scope, { calendar }: Pick<Field, 'calendar'>): Reached {
  if (limit.before) {
    const event = matching(limit.before, scope)[0];
    return event ? { ...NONE, deadline: before(event, null, calendar), event } : NONE;
  }
  if (limit.by === undefined) return NONE;
  const { value, name } = limit.by.startsWith('$trigger.')
    ? { value: fieldOf(scope.trigger!, limit.by.slice('$trigger.'.length)), name: limit.by.slice('$trigger.'.length) }
    : written(limit.by, scope);
  if (value === 'none' || value === 'unset') return { ...NONE, excuse: whyUndue({ state: value, name }) };
  const due = dueFrom(
    value,
    startOf(scope.trigger!, limit, scope),
    riskDaysOf(scope.bound.rule.atRisk, scope),
    calendar,
  );
  if (!due) return { ...NONE, excuse: whyUndue({ state: 'dayMissing', name }) };
  const deadline = { due: due.due, steps: due.steps, holds: (placed: Placed) => placed.ms <= due.due };
  return { ...NONE, deadline, atRisk: due.atRisk };
}

/** A period from the start, a day, or a week; null for anything else. */
function dueFrom(
  value: unknown,
  start: Start,
  riskDays: number | undefined,
  calendar: Field['calendar'],
): Pick<Due, 'due' | 'atRisk' | 'steps'> | null {
  const period = typeof value === 'number' ? { workingDays: value } : value;
  if (typeof period === 'object' && period !== null)
    return dueOf(period as Period, start.day, start.ms, [], calendar, riskDays);
  const day = /^\d{4}-W\d{2}$/.test(String(value)) ? isoWeek(String(value)).last : dayOf(value);
  if (day === null) return null;
  return {
    due: lastMomentOf(day),
    atRisk: atRiskFrom(start.day, day, calendar, riskDays),
    steps: [{ start: dayText(start.day) }, { date: dayText(day) }],
  };
}
