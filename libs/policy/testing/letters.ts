import { Calendar, SWEDISH_CALENDAR } from '../src/calendar/calendar';
import { timeline } from '../src/evaluate/evaluate';
import { type BoundRule, stateOf } from '../src/evaluate/obligation';
import { catalogueOf, declareFacts, type FieldType } from '../src/facts/catalogue';
import type { Fact, Origin } from '../src/facts/fact';
import { History } from '../src/facts/history';
import type { DateRule, Pattern, ResponseRule } from '../src/packs/pack';
import type { ParameterSetting } from '../src/packs/parameters';

/** An invented field of letters, with facts of every sort that the evaluator tells apart, and rules on them. */
const text: FieldType = { type: 'text' };
const id: FieldType = { type: 'id' };
const sealed: FieldType = { type: 'sealed' };
const letter = ['input'] as const;
const declared = (fields: Record<string, FieldType> = {}) => ({ what: 'invented', subjects: letter, fields });

export const letterFacts = declareFacts({
  module: 'letters',
  kinds: ['question', 'thanks', 'fault', 'petition'],
  subjects: {
    input: {
      opens: 'letter.received',
      fields: {
        kind: [
          { fact: 'letter.received', field: 'kind' },
          { fact: 'letter.classified', field: 'kind' },
        ],
        unit: [
          { fact: 'letter.assigned', field: 'to' },
          { fact: 'letter.received', field: 'unit' },
        ],
        reachable: [
          { fact: 'letter.received', field: 'reachable' },
          { fact: 'letter.unreachable', value: false },
        ],
      },
    },
  },
  facts: {
    'letter.received': declared({ kind: text, unit: id, reachable: { type: 'boolean' }, parts: { type: 'integer' } }),
    'letter.acknowledged': declared({ number: text }),
    'letter.classified': declared({ kind: text }),
    'letter.assigned': declared({ to: id }),
    'letter.noted': declared({ level: { type: 'integer' }, tags: { type: 'list' } }),
    'letter.setAside': declared({ reason: text }),
    'letter.reopened': declared(),
    'letter.withdrawn': declared(),
    'letter.unreachable': declared(),
    'letter.dateCorrected': { ...declared({ to: { type: 'day' } }), corrects: { fact: 'letter.received', to: 'to' } },
    'question.asked': declared({ question: id, text: sealed }),
    'question.replied': declared({ question: id }),
    'reply.given': {
      ...declared({ covers: { type: 'list' }, corrects: id, promise: id, reasons: sealed, carriedFrom: id }),
      carried: 'carriedFrom',
    },
    'reply.retracted': { ...declared({ reply: id, carriedFrom: id }), carried: 'carriedFrom' },
    'post.delivered': declared({ of: id }),
    'post.returned': declared({ of: id }),
    'reply.published': declared({ of: id }),
    'promise.made': declared({ promise: id, due: { type: 'day' } }),
    'promise.kept': declared({ promise: id }),
  },
});

export const letters = catalogueOf([letterFacts]);
export const swedish = new Calendar(SWEDISH_CALENDAR);
export const ORGANISATION = '0d9f4a52-7a43-4d8e-9d6e-0f2f8f3d1a01';
export const SUBJECT = '5e0c1b7a-2f8d-4c1e-8a34-1b2c3d4e5f60';

let recorded = 0;

interface Told {
  readonly id?: string;
  /** When the store learned of it; default: when it happened (of a day: its noon). */
  readonly rec?: string;
  readonly origin?: Origin;
  readonly filled?: readonly string[];
}

/** One fact. `on` is a day, an instant, or 'YYYY-MM-DD hh:mm' in winter time. Its event's id is by default `<name>`. */
export function told(on: string, name: string, fields: Record<string, unknown> = {}, how: Told = {}): Fact {
  const instant = (value: string): string => (value.includes(' ') ? `${value.replace(' ', 'T')}:00+01:00` : value);
  const occurredAt = instant(on);
  const recordedAt = instant(how.rec ?? (occurredAt.length === 10 ? `${occurredAt} 12:00` : occurredAt));
  return {
    name,
    eventId: how.id ?? name,
    subject: { type: 'input', id: SUBJECT },
    occurredAt,
    recordedAt,
    order: ++recorded,
    origin: how.origin ?? 'live',
    actor: { role: 'officer', body: null },
    fields,
    filled: how.filled ?? [],
  };
}

const base = {
  clause: { quote: 'invented', document: 'invented' },
  title: { sv: 'påhittad', en: 'invented' },
  subject: 'input',
  owedBy: 'unit',
  class: 'checked',
  strength: 'duty',
} as const;

const reply: Pattern = { fact: 'reply.given', where: { reasons: { filled: true } } };

/** Answer within a time, with every circumstance a response knows. */
export const answerRule: ResponseRule = {
  ...base,
  id: 'letters.answer',
  shape: 'response',
  waivable: ['approver'],
  when: { fact: 'letter.received' },
  onlyIf: { fact: 'letter.received', where: { reachable: true } },
  within: { parameter: 'answerWithin' },
  evidence: { any: [reply, { fact: 'post.delivered', where: { of: { names: reply } } }] },
  cover: { field: 'covers', of: 'parts' },
  pause: {
    from: { fact: 'question.asked', where: { text: { filled: true }, '$subject.reachable': true } },
    until: { fact: 'question.replied' },
    max: { parameter: 'maxPause' },
  },
  unless: { fact: 'letter.setAside', until: { fact: 'letter.reopened' } },
  ends: { any: [{ fact: 'letter.withdrawn' }, { fact: 'letter.unreachable' }] },
  voidedBy: { any: [{ fact: 'reply.retracted' }, { fact: 'post.returned' }] },
};

/** Acknowledge within a time: no pause; what came back by post is void. */
export const acknowledgeRule: ResponseRule = {
  ...base,
  id: 'letters.acknowledge',
  shape: 'response',
  when: { fact: 'letter.received' },
  within: { workingDays: 2 },
  evidence: {
    any: [
      { fact: 'letter.acknowledged', where: { number: { filled: true } } },
      { fact: 'letter.acknowledged', where: { $origin: 'import' } },
      { fact: 'reply.given' },
      { fact: 'post.delivered' },
    ],
  },
  voidedBy: { fact: 'post.returned' },
};

/** Publish the first reply that stands. */
export const publishRule: ResponseRule = {
  ...base,
  id: 'letters.publish',
  shape: 'response',
  when: { fact: 'reply.given' },
  first: true,
  within: { days: 14 },
  evidence: { fact: 'reply.published', where: { of: { is: '$trigger.id' } } },
  voidedBy: { fact: 'reply.retracted' },
};

/** Keep a promise by the day it names. */
export const promiseRule: DateRule = {
  ...base,
  id: 'letters.promise',
  shape: 'date',
  when: { fact: 'promise.made' },
  by: '$trigger.due',
  evidence: {
    any: [
      { fact: 'promise.kept', where: { promise: { is: '$trigger.promise' } } },
      { fact: 'reply.given', where: { promise: { is: '$trigger.promise' } } },
    ],
  },
};

/** Binds a rule of its own each time, so that nothing compiled is shared; ten working days to answer, unless said otherwise. */
export function bound<R extends BoundRule['rule']>(rule: R, ...settings: ParameterSetting[]): BoundRule & { rule: R } {
  const defaults: ParameterSetting[] = [{ name: 'answerWithin', value: 10 }];
  const own = new Set(settings.filter(({ kind, unit }) => !kind && !unit).map(({ name }) => name));
  return {
    rule: { ...rule },
    parameters: { declared: {}, settings: [...defaults.filter(({ name }) => !own.has(name)), ...settings] },
    catalogue: letters,
    organisation: ORGANISATION,
  };
}

/** What the timeline says at a moment: every case is told by it too. */
export function throughTime(rules: readonly BoundRule[], facts: readonly Fact[], at: number) {
  const last = [...timeline(rules, new History(facts), swedish).values()].map((stretches) =>
    stretches.findLast(({ from }) => from <= at),
  );
  return last.flatMap((stretch) => (stretch ? [{ ...stretch.judgement, state: stateOf(stretch.judgement, at) }] : []));
}
