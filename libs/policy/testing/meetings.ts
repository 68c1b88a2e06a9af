import { dayText, localDayNumberOf, offsetAt, parseBound, startOfDay } from '@gensvar/kernel';
import { evaluate, timeline } from '../src/evaluate/evaluate';
import { type BoundRule, type Judgement, stateOf } from '../src/evaluate/obligation';
import { catalogueOf, declareFacts, type FieldType } from '../src/facts/catalogue';
import type { Fact, SubjectType } from '../src/facts/fact';
import { History } from '../src/facts/history';
import type { Rule } from '../src/packs/pack';
import type { ParameterSetting } from '../src/packs/parameters';
import { ORGANISATION, swedish, told as toldOfLetter } from './letters';

/** An invented field of meetings, on which the shapes besides response and date are told. */
const text: FieldType = { type: 'text' };
const id: FieldType = { type: 'id' };
const sealed: FieldType = { type: 'sealed' };
const of = (subjects: readonly SubjectType[], fields: Record<string, FieldType> = {}) => ({
  what: 'invented',
  subjects,
  fields,
});
const meeting = ['dialogue'] as const;

export const meetingFacts = declareFacts({
  module: 'meetings',
  kinds: ['open', 'closed'],
  subjects: {
    dialogue: {
      opens: 'meeting.called',
      fields: {
        kind: [{ fact: 'meeting.called', field: 'kind' }],
        unit: [{ fact: 'meeting.called', field: 'unit' }],
      },
    },
  },
  facts: {
    'meeting.called': of(meeting, { kind: text, unit: id, level: text, due: { type: 'day' }, purpose: sealed }),
    'meeting.moved': { ...of(meeting, { to: { type: 'day' } }), corrects: { fact: 'meeting.called', to: 'to' } },
    'meeting.planned': of(meeting, { purpose: sealed, time: sealed, place: text }),
    'meeting.opened': of(meeting, { bodyLevel: text, level: text, handling: id }),
    'meeting.cancelled': of(meeting),
    'meeting.setAside': of(meeting),
    'meeting.resumed': of(meeting),
    'notice.posted': of(meeting, { opening: id }),
    'notice.torn': of(meeting, { notice: id }),
    'seat.given': of(meeting, { member: id, seat: text, role: text, group: text }),
    'seat.left': of(meeting, { member: id }),
    'report.given': of(['dialogue', 'unit-year'], { about: text }),
    'report.taken': of(['dialogue', 'unit-year'], { report: id }),
    'door.opened': of(['body'], { door: id, serves: text }),
    'door.closed': of(['body'], { door: id }),
  },
});

export const meetings = catalogueOf([meetingFacts]);

/** One fact: as `told` of letters. Its event's id is by default its name. */
export const told = toldOfLetter;

/** What every rule of meetings says. */
export const base = {
  clause: { quote: 'invented', document: 'invented' },
  title: { sv: 'påhittad', en: 'invented' },
  subject: 'dialogue',
  owedBy: 'body',
  class: 'checked',
  strength: 'duty',
} as const;

/** A rule with an adoption's values, and the days from which (and to which, excluded) it stands. */
export function bound(
  rule: Rule,
  settings: readonly ParameterSetting[] = [],
  stands?: readonly [string, string?],
): BoundRule {
  const inForce = stands && {
    from: startOfDay(stands[0]),
    to: stands[1] === undefined ? Infinity : startOfDay(stands[1]),
  };
  return {
    rule: { ...rule },
    parameters: { declared: {}, settings },
    catalogue: meetings,
    organisation: ORGANISATION,
    ...(inForce && { inForce }),
  };
}

/** `2026-03-02`, the day whose beginning or last moment it is; else with the time: `2026-03-02 09:00`, in Stockholm. */
export function shown(ms: number | null): string | null {
  if (ms === null) return null;
  const local = new Date(ms + offsetAt(ms)).toISOString();
  if (local.endsWith('T23:59:59.999Z') || local.endsWith('T00:00:00.000Z')) return dayText(localDayNumberOf(ms));
  return local.endsWith('00.000Z') ? local.slice(0, 16).replace('T', ' ') : local.slice(0, 23).replace('T', ' ');
}

/** A judgement as the tables tell it. */
export function asTold(judgement: Judgement, at: number) {
  const { why, due, atRisk, metAt, witnesses, missing, explanation, occurrence, recordedLate } = judgement;
  return {
    occurrence,
    state: stateOf(judgement, at),
    ...(why && { why: `${why.code} ${why.subject ?? ''}`.trim() }),
    due: shown(due),
    atRisk: shown(atRisk),
    met: shown(metAt),
    witnesses: witnesses.map(({ role, event }) => `${role} ${event}`),
    missing,
    explanation,
    recordedLate,
  };
}

/** What is owed at a moment, told by evaluating then and by the timeline alike. `at` is a day (its end) or an instant. */
export function judgedAt(rules: readonly BoundRule[], facts: readonly Fact[], at: string) {
  const now = parseBound(at.includes(' ') ? `${at.replace(' ', 'T')}:00+01:00` : at);
  const found = evaluate(rules, facts, swedish, now).map((judgement) => asTold(judgement, now));
  const line = [...timeline(rules, new History(facts), swedish).values()].flatMap((stretches) => {
    const held = stretches.findLast(({ from }) => from <= now);
    return held && !(held === stretches.at(-1) && held.to !== undefined && held.to <= now) ? [held.judgement] : [];
  });
  expect(line.map((judgement) => asTold(judgement, now))).toEqual(found);
  return found;
}

type Told = ReturnType<typeof asTold>;

export interface Case {
  readonly facts: readonly Fact[];
  readonly at: string;
  readonly settings?: readonly ParameterSetting[];
  readonly stands?: readonly [string, string?];
  /** What is said of each obligation. */
  readonly are: readonly Partial<Told>[];
}

/** Each case of a rule, by name. */
export function cases(what: string, rule: Rule, table: Readonly<Record<string, Case>>): void {
  describe(what, () => {
    test.each(Object.entries(table))('%s', (_name, { facts, at, settings, stands, are }) => {
      expect(judgedAt([bound(rule, settings, stands)], facts, at)).toEqual(
        are.map((one) => expect.objectContaining(one) as unknown),
      );
    });
  });
}
