import { fieldOf, isFilled, type Placed } from '../facts/history';
import type { Condition, Pattern } from '../packs/pack';
import { isBefore } from './moment';
import { fieldAtOpening, type Scope, subjectFieldAt, valueOf } from './scope';

/** A pattern made ready, with the names of the facts that it can match. */
export interface Matcher {
  readonly names: ReadonlySet<string>;
  matches(placed: Placed, scope: Scope): boolean;
  /** The later fact that undid a matching one by now (`until`). */
  undoneBy(placed: Placed, scope: Scope): Placed | undefined;
  /** Names of every fact that may change its answer after the fact it is asked of. */
  readonly reads: ReadonlySet<string>;
}

type Test = (placed: Placed, scope: Scope) => boolean;

/** Does a fact match, and was it not undone by now? */
export function holds(matcher: Matcher, placed: Placed, scope: Scope): boolean {
  return matcher.matches(placed, scope) && !matcher.undoneBy(placed, scope);
}

const NONE: readonly Placed[] = [];

/** The facts known by now that match, in order. */
export function matching(matcher: Matcher, scope: Scope): readonly Placed[] {
  let found: Placed[] | undefined;
  const only = matcher.names.size === 1 ? firstOf(matcher.names) : undefined;
  for (const placed of only === undefined ? scope.history.facts : scope.history.named(only)) {
    if (placed.i >= scope.count) break;
    if (holds(matcher, placed, scope)) (found ??= []).push(placed);
  }
  return found ?? NONE;
}

function firstOf(names: ReadonlySet<string>): string | undefined {
  for (const name of names) return name;
  return undefined;
}

export function matcherOf(pattern: Pattern): Matcher {
  if ('fact' in pattern) return factMatcher(pattern);
  const members = ('any' in pattern ? pattern.any : pattern.all).map((member) => matcherOf(member));
  const names = new Set(members.flatMap((member) => [...member.names]));
  const reads = new Set(members.flatMap((member) => [...member.reads]));
  const one = (placed: Placed, scope: Scope): Matcher | undefined =>
    members.find((member) => member.matches(placed, scope));
  const undoneBy = (placed: Placed, scope: Scope): Placed | undefined => {
    let last: Placed | undefined;
    for (const member of members) {
      if (!member.matches(placed, scope)) continue;
      const by = member.undoneBy(placed, scope);
      if (!by) return undefined;
      last = by;
    }
    return last;
  };
  if ('any' in pattern) return { names, reads, undoneBy, matches: (placed, scope) => one(placed, scope) !== undefined };
  const matches: Test = (placed, scope) =>
    one(placed, scope) !== undefined && members.every((member) => holdsUpTo(member, placed, scope));
  return { names, reads, undoneBy, matches };
}

function holdsUpTo(matcher: Matcher, upTo: Placed, scope: Scope): boolean {
  for (let i = upTo.i; i >= 0; i--) {
    if (holds(matcher, scope.history.facts[i]!, scope)) return true;
  }
  return false;
}

function factMatcher(pattern: Extract<Pattern, { fact: string }>): Matcher {
  const reads = new Set([pattern.fact]);
  const tests = Object.entries(pattern.where ?? {}).map(([key, condition]) => testOf(key, condition, reads));
  const until = pattern.until && matcherOf(pattern.until);
  for (const fact of until?.reads ?? []) reads.add(fact);
  return {
    names: new Set([pattern.fact]),
    reads,
    matches: (placed, scope) => placed.fact.name === pattern.fact && tests.every((test) => test(placed, scope)),
    undoneBy: (placed, scope) => (until ? firstAfter(until, placed, { ...scope, trigger: placed }) : undefined),
  };
}

function firstAfter(matcher: Matcher, placed: Placed, scope: Scope): Placed | undefined {
  for (let i = placed.i + 1; i < scope.count; i++) {
    const later = scope.history.facts[i]!;
    if (holds(matcher, later, scope)) return later;
  }
  return undefined;
}

function testOf(key: string, condition: Condition, reads: Set<string>): Test {
  const read = readerOf(key);
  if (typeof condition !== 'object')
    return (placed, scope) => same(read(placed, scope), resolve(condition, placed, scope));
  if (isList(condition)) {
    return (placed, scope) => condition.some((value) => same(read(placed, scope), resolve(value, placed, scope)));
  }
  if ('filled' in condition) {
    if (key.startsWith('$')) return (placed, scope) => (read(placed, scope) !== undefined) === condition.filled;
    return (placed) => isFilled(placed, key) === condition.filled;
  }
  if ('is' in condition) return (placed, scope) => same(read(placed, scope), resolve(condition.is, placed, scope));
  if ('min' in condition)
    return (placed, scope) => compare(read(placed, scope), resolve(condition.min, placed, scope)) >= 0;
  if ('max' in condition)
    return (placed, scope) => compare(read(placed, scope), resolve(condition.max, placed, scope)) <= 0;
  const named = matcherOf(condition.names);
  for (const fact of named.reads) reads.add(fact);
  return (placed, scope) => {
    const other = factById(read(placed, scope), scope);
    // Nothing is delivered before it is there: else an answer would count from before it was given.
    return other !== undefined && isBefore(other, placed) && holds(named, other, scope);
  };
}

/** The fact behind an event id, if it is one; a copy carried here also answers to the id of what it copies. */
export function factById(id: unknown, scope: Scope): Placed | undefined {
  if (typeof id !== 'string') return undefined;
  let copy: Placed | undefined;
  for (let i = 0; i < scope.count; i++) {
    const placed = scope.history.facts[i]!;
    if (placed.fact.eventId === id) return placed;
    if (copy === undefined && copiedBy(placed, scope) === id) copy = placed;
  }
  return copy;
}

/** The id of the event that a fact is a copy of, carried here by a process; undefined or null for any other fact. */
export function copiedBy({ fact }: Placed, { bound }: Scope): unknown {
  const field = bound.catalogue.facts.get(fact.name)?.carried;
  return field && fact.fields[field];
}

function readerOf(key: string): (placed: Placed, scope: Scope) => unknown {
  if (key === '$origin') return (placed) => placed.fact.origin;
  if (key.startsWith('$')) return (placed, scope) => resolve(key, placed, scope);
  return (placed) => fieldOf(placed, key);
}

/** A plain value, or what `$subject.x` (at the moment of the fact), `$trigger.x` or `$param.x` stands for. */
export function resolve(value: unknown, placed: Placed, scope: Scope): unknown {
  if (typeof value !== 'string' || !value.startsWith('$')) return value;
  const { bound, history } = scope;
  const field = value.slice(value.indexOf('.') + 1);
  if (value.startsWith('$subject.'))
    return subjectFieldAt(bound.catalogue, bound.rule.subject, field, history, placed.i);
  if (value.startsWith('$trigger.')) return scope.trigger ? fieldOf(scope.trigger, field) : undefined;
  const declaration = bound.catalogue.subjects.get(bound.rule.subject);
  const kind = fieldAtOpening(declaration, 'kind', history);
  return valueOf(bound.parameters, field, kind, fieldAtOpening(declaration, 'unit', history));
}

/** A list holds a value if one of its members is it. */
function same(actual: unknown, wanted: unknown): boolean {
  if (actual === undefined || actual === null) return false;
  return Array.isArray(actual) ? actual.includes(wanted) : actual === wanted;
}

/** Numbers by size, days by their text; NaN where they cannot be compared, and then neither bound holds. */
function compare(actual: unknown, bound: unknown): number {
  if (typeof actual === 'number' && typeof bound === 'number') return actual - bound;
  if (typeof actual === 'string' && typeof bound === 'string') return actual < bound ? -1 : actual > bound ? 1 : 0;
  return NaN;
}

function isList(condition: Condition): condition is readonly (string | number | boolean)[] {
  return Array.isArray(condition);
}
