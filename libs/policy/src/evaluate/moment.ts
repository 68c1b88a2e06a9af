import { dayText, parseDay, startOfDay } from '@gensvar/kernel';
import { fieldOf, type Placed } from '../facts/history';
import type { Step } from '../calendar/explanation';
import type { CompiledRule } from './compile';
import type { Scope } from './scope';

/** When a duty arose: the trigger's own moment, or the day it was corrected to. */
export interface Start {
  readonly ms: number;
  readonly day: number;
  readonly dayOnly: boolean;
  readonly correction: Placed | null;
  readonly steps: readonly Step[];
}

const NO_STEPS: readonly Step[] = [];

/** Dated at or after the start? A fact known to the day only is one of that whole day (policy.md, "Time"). */
export function isFrom(placed: Placed, start: Start): boolean {
  return placed.dayOnly || start.dayOnly ? placed.day >= start.day : placed.ms >= start.ms;
}

/**
 * Did `a` happen before `b`? On one day, where one of the two is known to the day only, the order of recording decides
 * (policy.md, "Time").
 */
export function isBefore(a: Placed, b: Placed): boolean {
  if (a.day === b.day && (a.dayOnly || b.dayOnly)) return a.fact.order < b.fact.order;
  return a.i < b.i;
}

/** The trigger's moment, unless a later fact says that its day was another: the last such counts. */
export function startOf(trigger: Placed, compiled: Pick<CompiledRule, 'corrections'>, scope: Scope): Start {
  let { day } = trigger;
  let correction: Placed | null = null;
  for (const [name, { fact, to }] of compiled.corrections) {
    if (fact !== trigger.fact.name) continue;
    for (const placed of scope.history.named(name)) {
      if (placed.i >= scope.count || (correction && !isBefore(correction, placed))) continue;
      const right = dayOf(fieldOf(placed, to));
      if (right === null) continue;
      day = right;
      correction = placed;
    }
  }
  if (!correction) {
    return { ms: trigger.ms, day, dayOnly: trigger.dayOnly, correction, steps: NO_STEPS };
  }
  const steps = [{ corrected: dayText(trigger.day), to: dayText(day) }];
  return { ms: startOfDay(day), day, dayOnly: true, correction, steps };
}

/** Day number of a field that holds a day; null for anything else. */
export function dayOf(value: unknown): number | null {
  try {
    return parseDay(String(value));
  } catch {
    return null;
  }
}
