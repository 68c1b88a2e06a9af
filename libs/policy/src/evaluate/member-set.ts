import { fieldOf, type Placed } from '../facts/history';
import type { CompletenessRule, MemberSet, Pattern } from '../packs/pack';
import { maybe } from './circumstances';
import { type Matcher, matcherOf, matching } from './pattern';
import { type Scope, written } from './scope';

/** The members of a set, and what each must have. */
export interface Members {
  readonly set: MemberSet;
  /** The facts that make members, where they are not written out. */
  readonly joining: Matcher | null;
  /** What one member must have. */
  each(member: string): Matcher;
  readonly reads: ReadonlySet<string>;
}

export interface Member {
  readonly name: string;
  /** The fact that made it one; null where it is written out. */
  readonly joined: Placed | null;
}

export function membersOf({ set, each }: CompletenessRule): Members {
  const made = new Map<string, Matcher>();
  const joining = maybe(typeof set === 'object' && 'members' in set ? set.members : undefined);
  const reads = new Set([...(joining?.reads ?? []), ...matcherOf(each).reads]);
  return {
    set,
    joining,
    reads,
    each: (member) => {
      let matcher = made.get(member);
      if (!matcher) made.set(member, (matcher = matcherOf(named(each, member) as Pattern)));
      return matcher;
    },
  };
}

/** The members known by now; of what joins twice, the first time counts. */
export function membersIn({ set, joining }: Members, scope: Scope): readonly Member[] {
  if (joining) {
    const { field } = set as { readonly field: string };
    const members = new Map<string, Placed>();
    for (const placed of matching(joining, scope)) {
      const name = fieldOf(placed, field);
      if (typeof name === 'string' && !members.has(name)) members.set(name, placed);
    }
    return [...members].map(([name, joined]) => ({ name, joined }));
  }
  const names = typeof set === 'string' ? [String(written(set, scope).value)] : (set as readonly string[]);
  return names.map((name) => ({ name, joined: null }));
}

/** A pattern with the member's name wherever it says `$member`, as a field or as a value. */
function named(part: unknown, member: string): unknown {
  if (part === '$member') return member;
  if (Array.isArray(part)) return part.map((one) => named(one, member));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key === '$member' ? member : key, named(value, member)]),
  );
}
