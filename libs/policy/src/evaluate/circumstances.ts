import { WAIVED, WAIVER_REVOKED } from '../facts/fact';
import type { Circumstances as Written, Pattern } from '../packs/pack';
import { type Matcher, matcherOf } from './pattern';

/** What a rule of any shape says of the circumstances, made ready. */
export interface Circumstances {
  readonly onlyIf: Matcher | null;
  /** What `why` names where `onlyIf` finds nothing: the field it asks for, or the fact. */
  readonly presupposes: string;
  readonly unless: Matcher | null;
  readonly ends: Matcher | null;
  readonly voidedBy: Matcher | null;
}

export function circumstancesOf({ onlyIf, unless, ends, voidedBy }: Written): Circumstances {
  return {
    onlyIf: maybe(onlyIf),
    presupposes: presupposed(onlyIf),
    unless: maybe(unless),
    ends: maybe(ends),
    voidedBy: maybe(voidedBy),
  };
}

export function maybe(pattern: Pattern | undefined): Matcher | null {
  return pattern ? matcherOf(pattern) : null;
}

/** Names of every fact that can change what is said of an obligation, waivers included. */
export function readsOf(
  { onlyIf, unless, ends, voidedBy }: Circumstances,
  ...more: readonly (Matcher | null)[]
): Set<string> {
  const reads = new Set([WAIVED, WAIVER_REVOKED]);
  for (const matcher of [onlyIf, unless, ends, voidedBy, ...more])
    for (const fact of matcher?.reads ?? []) reads.add(fact);
  return reads;
}

function presupposed(pattern: Pattern | undefined): string {
  if (!pattern) return '';
  if ('any' in pattern) return presupposed(pattern.any[0]);
  if ('all' in pattern) return presupposed(pattern.all[0]);
  return Object.keys(pattern.where ?? {})[0] ?? pattern.fact;
}
