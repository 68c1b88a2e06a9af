import { dayText, lastMomentOf } from '@gensvar/kernel';
import { isoWeek } from '../calendar/iso-week';
import { atRiskFrom } from '../calendar/period';
import { fieldOf } from '../facts/history';
import type { DateRule } from '../packs/pack';
import { dayOf, type Start } from './moment';
import type { Duty, Reckoned, Reckoning } from './reckoning';
import { riskDaysOf, type Scope, settingOf } from './scope';

/** First and last day (day numbers) on which a date rule may be met in time; `first` is null for `by`. */
interface Window {
  readonly first: number | null;
  readonly last: number;
}

type Found = Window | Extract<Reckoning, { name: string }>;

/** The day, or the week, of a date rule: written out, a parameter's, or one that the trigger itself names. */
export function windowOf(rule: DateRule, scope: Scope): Found {
  const source = rule.by ?? rule.during!;
  const found = sourceOf(source, scope);
  if (typeof found !== 'string') return found;
  if (/^\d{4}-W\d{2}$/.test(found)) {
    const { first, last } = isoWeek(found);
    return { first: rule.during === undefined ? null : first, last };
  }
  const day = dayOf(found);
  if (day === null) return { state: 'dayMissing', name: source.slice(source.indexOf('.') + 1) };
  return { first: rule.during === undefined ? null : day, last: day };
}

function sourceOf(source: string, scope: Scope): string | Extract<Reckoning, { name: string }> {
  const { trigger } = scope;
  const name = source.slice(source.indexOf('.') + 1);
  if (source.startsWith('$trigger.')) return String(trigger && fieldOf(trigger, name));
  if (!source.startsWith('$param.')) return source;
  const value = settingOf(scope, name);
  return value === 'none' || value === 'unset' ? { state: value, name } : String(value);
}

/** For at-risk, n = working days from the trigger (policy.md, "The ten shapes"). */
export function reckonWindow({ compiled, scope, start, calendar }: Duty, window: Found): Reckoned {
  const reckoning =
    'state' in window ? window : dueAt(window, riskDaysOf(compiled.rule.atRisk, scope), start, calendar);
  return { reckoning, changes: [], steps: [] };
}

function dueAt({ last }: Window, riskDays: number | undefined, start: Start, calendar: Duty['calendar']): Reckoning {
  const steps = [{ start: dayText(start.day) }, { date: dayText(last) }];
  const due = {
    due: lastMomentOf(last),
    day: last,
    rawDay: last,
    atRisk: atRiskFrom(start.day, last, calendar, riskDays),
    steps,
  };
  return { state: 'due', due, pauses: null };
}
