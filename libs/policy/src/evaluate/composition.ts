import { dayText, lastMomentOf } from '@gensvar/kernel';
import type { Catalogue } from '../facts/catalogue';
import { fieldOf } from '../facts/history';
import type { CompositionRule, Pattern } from '../packs/pack';
import { circumstancesOf, readsOf, type Circumstances } from './circumstances';
import { metBy, type Deadline } from './deadline';
import type { Judged } from './duty';
import { type Excuse, whyUndue } from './excuses';
import { type Limit, limitOf, reach, type Reached } from './limit';
import { type Matcher, matcherOf } from './pattern';
import { always, type Field, openerOf, openingOf, type ReadyRule } from './ready-rule';
import { type Scope, written } from './scope';
import { type Appointment, emptySeats, filling, type Gap, gapsOf, heldAt, type Seat } from './seats';
import { settle } from './settle';
import { witness } from './witnesses';

interface Composition {
  readonly rule: CompositionRule;
  readonly circumstances: Circumstances;
  readonly appointed: Matcher;
  readonly limit: Limit;
}

/**
 * Every seat of a group is filled: by a day, before an event, or some time; and stays filled. A seat that falls empty
 * afterwards is due at the end of that day.
 */
export function prepareComposition(rule: CompositionRule, catalogue: Catalogue): ReadyRule {
  const { appointed, ended } = rule.members;
  const composition: Composition = {
    rule,
    circumstances: circumstancesOf(rule),
    // Whoever ends an appointment undoes it.
    appointed: matcherOf(ended ? undoneBy(appointed, ended) : appointed),
    limit: limitOf(rule, catalogue),
  };
  const reads = readsOf(composition.circumstances, composition.appointed, composition.limit.before);
  for (const fact of composition.limit.corrections.keys()) reads.add(fact);
  reads.add(openerOf(rule, catalogue));
  return { reads, parts: (field) => always((count) => judgeGroups(composition, field, count)) };
}

function undoneBy(pattern: Pattern, until: Pattern): Pattern {
  if ('any' in pattern) return { any: pattern.any.map((one) => undoneBy(one, until)) };
  if ('all' in pattern) return { all: pattern.all.map((one) => undoneBy(one, until)) };
  return { ...pattern, until };
}

function judgeGroups(composition: Composition, field: Field, count: number): readonly Judged[] {
  const opening = openingOf(field, count);
  if (!opening) return [];
  const scope: Scope = { bound: field.bound, history: field.history, count, trigger: opening };
  const reached = reach(composition.limit, scope, field);
  const appointments = appointmentsOf(composition, scope);
  const { per } = composition.rule;
  if (per === undefined) return [judgeGroup(composition, appointments, '-', scope, reached)];
  const groups = new Map<string, Appointment[]>();
  for (const appointment of appointments) {
    const group = fieldOf(appointment.placed, per);
    if (typeof group === 'string') groups.set(group, [...(groups.get(group) ?? []), appointment]);
  }
  return [...groups].map(([group, own]) => judgeGroup(composition, own, group, scope, reached));
}

/** Every appointment by now, those that ended too. */
function appointmentsOf({ appointed }: Composition, scope: Scope): readonly Appointment[] {
  const found: Appointment[] = [];
  for (const placed of scope.history.facts) {
    if (placed.i >= scope.count) break;
    if (!appointed.names.has(placed.fact.name) || !appointed.matches(placed, scope)) continue;
    found.push({ placed, ended: appointed.undoneBy(placed, scope) ?? null });
  }
  return found;
}

function judgeGroup(
  { rule, circumstances }: Composition,
  appointments: readonly Appointment[],
  occurrence: string,
  scope: Scope,
  { deadline, atRisk, excuse, event }: Reached,
): Judged {
  const seats = seatsOf(rule, scope);
  const basis = { occurrence, since: scope.trigger!.ms };
  if ('why' in seats) return settle(circumstances, scope, { ...basis, due: null, excuse: seats, steps: [] });
  const held = heldAt(appointments, Infinity);
  const gaps = gapsOf(seats, appointments).map((gap) => ({ gap, by: deadlineOf(gap, deadline) }));
  const last = gaps.at(-1)!;
  // Nothing makes good for seats that were filled too late, not even that they are filled now.
  const decisive = gaps.find(({ gap, by }) => gap.to && by && !by.holds(gap.to)) ?? last;
  const { gap, by } = decisive;
  const isComplete = last.gap.to !== null;
  return settle(circumstances, scope, {
    ...basis,
    due: by && by.due,
    atRisk: gap.from ? null : atRisk,
    excuse,
    met: !isComplete ? null : by ? metBy(gap.to!, by) : { at: gap.to!.ms, due: gap.to!.ms },
    pieces: filling(seats, held),
    missing: emptySeats(seats, held),
    opened: [...(event ? [witness(event, 'before')] : []), ...(last.gap.from ? [witness(last.gap.from, 'ended')] : [])],
    steps: by ? by.steps : [],
  });
}

/** A gap that began in time is held to the rule's own day; a later one to the end of the day it began. */
function deadlineOf({ from }: Gap, deadline: Deadline | null): Deadline | null {
  if (!from || !deadline || from.ms <= deadline.due) return deadline;
  const due = lastMomentOf(from.day);
  return { due, steps: [{ start: dayText(from.day) }], holds: (placed) => placed.ms <= due };
}

/** The seats with their numbers; or why these are not known. */
function seatsOf({ needs }: CompositionRule, scope: Scope): readonly Seat[] | Excuse {
  const seats: Seat[] = [];
  for (const { seat, role, count = 1 } of needs) {
    const { value, name } = written(count, scope);
    if (typeof value !== 'number') return whyUndue({ state: value === 'none' ? 'none' : 'unset', name })!;
    seats.push({ key: seat === undefined ? 'role' : 'seat', name: (seat ?? role)!, count: value });
  }
  return seats;
}
