import { parseInstant, parseMoment } from '@gensvar/kernel';
import type { Fact } from './fact';

/** A fact in its place: `i` is its index in the history, so "known by then" is a comparison of two small integers. */
export interface Placed {
  readonly fact: Fact;
  readonly i: number;
  readonly ms: number;
  readonly day: number;
  readonly dayOnly: boolean;
}

const NONE: readonly Placed[] = [];

/** The facts of one subject, ordered by occurredAt and then by recording, so that no order of delivery matters. */
export class History {
  readonly facts: readonly Placed[];
  private readonly byName = new Map<string, Placed[]>();

  /** @throws RangeError if an occurredAt is neither an instant nor a day. */
  constructor(facts: readonly Fact[]) {
    const moments = facts.map((fact) => ({ fact, moment: parseMoment(fact.occurredAt) }));
    moments.sort((a, b) => a.moment.ms - b.moment.ms || compareOrder(a.fact.order, b.fact.order));
    this.facts = moments.map(({ fact, moment }, i) => ({
      fact,
      i,
      ms: moment.ms,
      day: moment.day,
      dayOnly: moment.precision === 'day',
    }));
    for (const placed of this.facts) {
      const named = this.byName.get(placed.fact.name);
      if (named) named.push(placed);
      else this.byName.set(placed.fact.name, [placed]);
    }
  }

  named(name: string): readonly Placed[] {
    return this.byName.get(name) ?? NONE;
  }

  /** How many facts had occurred at an instant. */
  countAt(ms: number): number {
    let count = this.facts.length;
    while (count > 0 && this.facts[count - 1]!.ms > ms) count--;
    return count;
  }
}

function compareOrder(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Epoch ms at which the store learned of it. */
export function recordedMs(placed: Placed): number {
  return parseInstant(placed.fact.recordedAt);
}

/** Reads a clear field; `id` is the event's own. */
export function fieldOf(placed: Placed, field: string): unknown {
  return field === 'id' ? placed.fact.eventId : placed.fact.fields[field];
}

/** Filled: a sealed field that the event lists as filled, or a clear field with a value. */
export function isFilled(placed: Placed, field: string): boolean {
  const value = placed.fact.fields[field];
  return (value !== undefined && value !== null && value !== '') || placed.fact.filled.includes(field);
}
