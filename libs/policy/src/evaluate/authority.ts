import { fieldOf } from '../facts/history';
import type { AuthorityRule } from '../packs/pack';
import { circumstancesOf, maybe, readsOf, type Circumstances } from './circumstances';
import type { Judged } from './duty';
import type { Excuse } from './excuses';
import { type Matcher, matcherOf, matching, resolve } from './pattern';
import { always, type ReadyRule } from './ready-rule';
import type { Scope } from './scope';
import { settle } from './settle';

/** The field of an act that says of which level the body is that did it (council, executiveBoard…). */
export const ACTING = 'bodyLevel';

interface Authority {
  readonly rule: AuthorityRule;
  readonly circumstances: Circumstances;
  readonly act: Matcher;
  readonly basis: Matcher | null;
}

/** Who may do what: one obligation for each act, met or breached by the act itself. */
export function prepareAuthority(rule: AuthorityRule): ReadyRule {
  const circumstances = circumstancesOf(rule);
  const authority = { rule, circumstances, act: matcherOf(rule.act), basis: maybe(rule.basis) };
  return {
    reads: readsOf(circumstances, authority.act, authority.basis),
    parts: ({ bound, history }) =>
      always((count) => {
        const scope: Scope = { bound, history, count, trigger: null };
        return matching(authority.act, scope).map((act) => judgeAct(authority, { ...scope, trigger: act }));
      }),
  };
}

function judgeAct({ rule, circumstances, basis }: Authority, scope: Scope): Judged {
  const act = scope.trigger!;
  const level = resolve(rule.level, act, scope) ?? null;
  const bodies = level === null ? undefined : rule.allowed[String(level)];
  const found = basis && matching(basis, { ...scope, count: act.i + 1 })[0];
  const missing: string[] = [];
  if (bodies && !bodies.includes(String(fieldOf(act, ACTING) ?? ''))) missing.push(...bodies);
  if (basis && !found) missing.push('basis');
  const isMet = missing.length === 0;
  const pieces = found && found !== act ? [found, act] : [act];
  return settle(circumstances, scope, {
    occurrence: act.fact.eventId,
    since: act.ms,
    due: act.ms - 1,
    excuse: bodies ? null : outside(level, rule),
    met: isMet ? { at: act.ms, due: act.ms } : null,
    pieces: isMet ? pieces : [],
    missing,
    steps: [],
  });
}

/** An act whose level is not told, or one that this rule does not speak of. */
function outside(level: unknown, { level: source }: AuthorityRule): Excuse {
  const why =
    level === null
      ? ({ state: 'not-measurable', code: 'unknown', subject: source.slice(source.indexOf('.') + 1) } as const)
      : ({ state: 'not-applicable', code: 'level', subject: String(level) } as const);
  return { why };
}
