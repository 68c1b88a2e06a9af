import type { Catalogue } from '../facts/catalogue';
import { fieldOf, isFilled } from '../facts/history';
import type { CompletenessRule } from '../packs/pack';
import { circumstancesOf, readsOf, type Circumstances } from './circumstances';
import { bestOf, metBy } from './deadline';
import type { Judged } from './duty';
import { standingOf } from './evidence';
import type { Excuse } from './excuses';
import { type Limit, limitOf, reach } from './limit';
import { type Member, type Members, membersIn, membersOf } from './member-set';
import { matching } from './pattern';
import { always, type Field, inForceOf, openerOf, openingOf, type Part, type ReadyRule } from './ready-rule';
import type { Scope } from './scope';
import { settle } from './settle';
import { judgeStanding } from './standing';
import { witness } from './witnesses';

/** What every completeness rule consists of. */
export interface Completeness {
  readonly rule: CompletenessRule;
  readonly circumstances: Circumstances;
  readonly members: Members;
  readonly limit: Limit;
}

/** Every member of a set has something: by a day, before an event, or, without either, all the time (standing.ts). */
export function prepareCompleteness(rule: CompletenessRule, catalogue: Catalogue): ReadyRule {
  const circumstances = circumstancesOf(rule);
  const completeness = { rule, circumstances, members: membersOf(rule), limit: limitOf(rule, catalogue) };
  const reads = readsOf(circumstances, completeness.limit.before, completeness.members.joining);
  for (const fact of completeness.members.reads) reads.add(fact);
  for (const fact of completeness.limit.corrections.keys()) reads.add(fact);
  reads.add(openerOf(rule, catalogue));
  const stands = rule.by === undefined && rule.before === undefined;
  return { reads, parts: (field) => (stands ? standing(completeness, field) : always(judgeSet(completeness, field))) };
}

function standing(completeness: Completeness, field: Field): readonly Part[] {
  const inForce = inForceOf(field);
  if (!inForce) return [];
  const judge: Part['judge'] = (count) => {
    const scope: Scope = { bound: field.bound, history: field.history, count, trigger: null };
    return membersIn(completeness.members, scope).map((member) =>
      judgeStanding(completeness, member, scope, inForce.from),
    );
  };
  return [{ ...inForce, judge }];
}

function judgeSet(completeness: Completeness, field: Field): Part['judge'] {
  return (count) => {
    const opening = openingOf(field, count);
    if (!opening) return [];
    const scope: Scope = { bound: field.bound, history: field.history, count, trigger: opening };
    return membersIn(completeness.members, scope).map((member) => judgeMember(completeness, member, scope, field));
  };
}

function judgeMember(
  { rule, circumstances, members, limit }: Completeness,
  member: Member,
  scope: Scope,
  field: Field,
): Judged {
  const opening = scope.trigger!;
  const { deadline, atRisk, excuse, event } = reach(limit, scope, field);
  const { standing, voids } = standingOf(matching(members.each(member.name), scope), circumstances, scope);
  // What the opening itself brings is there from the first moment, whatever time is left to the others.
  const best = standing.includes(opening) ? opening : deadline ? bestOf(standing, deadline) : standing[0];
  const atOnce = best && (best === opening || !deadline) ? { at: best.ms, due: best.ms } : null;
  return settle(circumstances, scope, {
    occurrence: member.name,
    since: (member.joined ?? opening).ms,
    due: deadline && deadline.due,
    atRisk,
    excuse: untold(rule, scope) ?? (best === opening ? null : excuse),
    met: atOnce ?? (best && deadline ? metBy(best, deadline) : null),
    pieces: best ? [best] : [],
    missing: best ? [] : [member.name],
    opened: event ? [witness(event, 'before')] : [],
    voids,
    steps: deadline ? deadline.steps : [],
  });
}

/** The opening does not say what must be known to tell. */
function untold({ known }: CompletenessRule, { trigger }: Scope): Excuse | null {
  if (known === undefined) return null;
  const isTold = isFilled(trigger!, known) && fieldOf(trigger!, known) !== 'unknown';
  return isTold ? null : { why: { state: 'not-measurable', code: 'unknown', subject: known } };
}
