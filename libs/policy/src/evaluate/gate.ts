import type { Catalogue } from '../facts/catalogue';
import { isFilled } from '../facts/history';
import type { GateRule } from '../packs/pack';
import { isFieldOnly } from '../packs/rule-parts';
import { circumstancesOf, readsOf, type Circumstances } from './circumstances';
import { before, bestOf, metBy } from './deadline';
import type { Judged } from './duty';
import { standingOf } from './evidence';
import { whyUndue } from './excuses';
import { type Matcher, matcherOf, matching } from './pattern';
import { always, type Field, openerOf, openingOf, type ReadyRule } from './ready-rule';
import { periodOf } from './reckoning';
import { type Scope, settingOf } from './scope';
import { settle } from './settle';

interface Gate {
  readonly rule: GateRule;
  readonly circumstances: Circumstances;
  readonly before: Matcher;
  /** Null where a field of the `before` event is asked for. */
  readonly require: Matcher | null;
}

/**
 * Something must have happened before. Owed from the subject's opening, as `-`: pending without a day, until the first
 * `before` event decides it; each later one is an obligation of its own. Where a field of the event itself is asked for,
 * every one is, from the event on.
 */
export function prepareGate(rule: GateRule, catalogue: Catalogue): ReadyRule {
  const gate: Gate = {
    rule,
    circumstances: circumstancesOf(rule),
    before: matcherOf(rule.before),
    require: isFieldOnly(rule.require) ? null : matcherOf(rule.require),
  };
  const reads = readsOf(gate.circumstances, gate.before, gate.require);
  reads.add(openerOf(rule, catalogue));
  return { reads, parts: (field) => always((count) => judgeGate(gate, field, count)) };
}

function judgeGate(gate: Gate, field: Field, count: number): readonly Judged[] {
  const { circumstances, require } = gate;
  const scope: Scope = { bound: field.bound, history: field.history, count, trigger: null };
  const events = matching(gate.before, scope);
  if (!require) return events.map((event) => atOnce(gate, { ...scope, trigger: event }));
  const opening = openingOf(field, count);
  if (events.length > 0) {
    const since = (opening ?? events[0]!).ms;
    return events.map((event, n) => {
      const own = { ...scope, trigger: event };
      return n === 0 ? passed(gate, own, field, '-', since) : passed(gate, own, field, event.fact.eventId, event.ms);
    });
  }
  if (!opening) return [];
  const pending = { occurrence: '-', since: opening.ms, due: null, steps: [] };
  return [settle(circumstances, { ...scope, trigger: opening }, pending)];
}

/** Nothing cures an empty field: the event is what it is. */
function atOnce({ rule, circumstances }: Gate, scope: Scope): Judged {
  const event = scope.trigger!;
  const filled = isFilled(event, (rule.require as { readonly field: string }).field);
  return settle(circumstances, scope, {
    occurrence: event.fact.eventId,
    since: event.ms,
    due: event.ms - 1,
    met: filled ? { at: event.ms, due: event.ms } : null,
    pieces: filled ? [event] : [],
    steps: [],
  });
}

function passed(gate: Gate, scope: Scope, field: Field, occurrence: string, since: number): Judged {
  const { rule, circumstances } = gate;
  const event = scope.trigger!;
  const lead = rule.lead ? periodOf(rule.lead, (name) => settingOf(scope, name)) : null;
  if (typeof lead === 'string') {
    const excuse = whyUndue({ state: lead, name: (rule.lead as { readonly parameter: string }).parameter });
    return settle(circumstances, scope, { occurrence, since, due: null, excuse, steps: [] });
  }
  const deadline = before(event, lead, field.calendar);
  const given = matching(gate.require!, scope).filter((placed) => placed !== event);
  const { standing, voids } = standingOf(given, circumstances, scope);
  const best = bestOf(standing, deadline);
  return settle(circumstances, scope, {
    occurrence,
    since,
    due: deadline.due,
    met: best ? metBy(best, deadline) : null,
    pieces: best ? [best] : [],
    voids,
    steps: deadline.steps,
  });
}
