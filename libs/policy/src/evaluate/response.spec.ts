import { cases, parseAt, received, reply, seen, TRIGGER } from '../../testing/letter-cases';
import {
  acknowledgeRule,
  answerRule,
  bound,
  ORGANISATION,
  publishRule,
  SUBJECT,
  swedish,
  told,
} from '../../testing/letters';
import type { Fact } from '../facts/fact';
import type { ResponseRule } from '../packs/pack';
import type { ParameterSetting } from '../packs/parameters';
import { evaluate, obligationId } from './evaluate';

cases('time alone', {
  'pending before the at-risk days': {
    facts: [received()],
    at: '2026-03-12',
    is: {
      state: 'pending',
      due: '2026-03-16',
      atRisk: '2026-03-13',
      metAt: null,
      metDue: null,
      waivedAt: null,
      why: null,
      witnesses: [TRIGGER],
      occurrence: 'letter.received',
    },
  },
  'at risk from the start of the first at-risk day': {
    facts: [received()],
    at: '2026-03-13 00:00',
    is: { state: 'at-risk' },
  },
  'at risk to the end of the due day': {
    facts: [received()],
    at: '2026-03-16',
    is: { state: 'at-risk', due: '2026-03-16' },
  },
  'breached by silence when the due instant has passed': {
    facts: [received()],
    at: '2026-03-17 00:00',
    is: { state: 'breached', due: '2026-03-16', witnesses: [TRIGGER] },
  },
  'day 0 is the local day, also late in the evening': {
    facts: [received({}, '2026-03-02 23:59')],
    at: '2026-03-05',
    is: { due: '2026-03-16' },
  },
  'day 0 may be a Saturday': { facts: [received({}, '2026-03-07 10:00')], at: '2026-03-09', is: { due: '2026-03-20' } },
  'an at-risk setting goes first': {
    facts: [received()],
    at: '2026-03-12',
    rule: { ...answerRule, atRisk: { parameter: 'atRisk' } },
    set: [{ name: 'atRisk', value: 3 }],
    is: { state: 'at-risk', atRisk: '2026-03-12' },
  },
  'while that setting is not decided, the last fifth': {
    facts: [received()],
    at: '2026-03-12',
    rule: { ...answerRule, atRisk: { parameter: 'atRisk' } },
    is: { state: 'pending', atRisk: '2026-03-13' },
  },
  'the reckoning is told as data': {
    facts: [received()],
    at: '2026-03-03',
    set: [{ name: 'answerWithin', value: 5 }],
    is: {
      explanation: [
        { start: '2026-03-02' },
        { count: 1, date: '2026-03-03' },
        { count: 2, date: '2026-03-04' },
        { count: 3, date: '2026-03-05' },
        { count: 4, date: '2026-03-06' },
        { skip: '2026-03-07', why: 'saturday' },
        { skip: '2026-03-08', why: 'sunday' },
        { count: 5, date: '2026-03-09' },
      ],
    },
  },
  'a period of calendar days': {
    facts: [received()],
    at: '2026-03-03',
    set: [{ name: 'answerWithin', value: { days: 14 } }],
    is: { due: '2026-03-16', state: 'pending' },
  },
});

cases('what is owed at all', {
  'not where what it presupposes is not there': {
    facts: [received({ reachable: false })],
    at: '2026-03-20',
    is: {
      state: 'not-applicable',
      why: { state: 'not-applicable', code: 'onlyIf', subject: 'reachable' },
      due: null,
      atRisk: null,
      recordedLate: false,
      beforeTrigger: false,
      missing: [],
      explanation: [],
      witnesses: [TRIGGER],
    },
  },
  'named by the first of what it presupposes': {
    facts: [received({ reachable: false })],
    at: '2026-03-20',
    rule: {
      ...answerRule,
      onlyIf: { any: [{ fact: 'letter.classified', where: { kind: 'fault' } }, { fact: 'letter.acknowledged' }] },
    },
    is: { state: 'not-applicable', why: { state: 'not-applicable', code: 'onlyIf', subject: 'kind' } },
  },
  'also where it presupposes several': {
    facts: [received({ reachable: false })],
    at: '2026-03-20',
    rule: { ...answerRule, onlyIf: { all: [{ fact: 'letter.acknowledged' }, { fact: 'letter.received' }] } },
    is: { state: 'not-applicable', why: { state: 'not-applicable', code: 'onlyIf', subject: 'letter.acknowledged' } },
  },
  'not measurable while its period is not decided, also when answered': {
    facts: [received(), reply('2026-03-04 10:00')],
    at: '2026-03-20',
    set: [{ name: 'answerWithin', value: 'unset' }],
    is: {
      state: 'not-measurable',
      why: { state: 'not-measurable', code: 'parameterUnset', subject: 'answerWithin' },
      metAt: null,
      witnesses: [TRIGGER],
    },
  },
  'nothing where that was decided': {
    facts: [received()],
    at: '2026-03-20',
    set: [{ name: 'answerWithin', value: 'none' }],
    is: { state: 'not-applicable', why: { state: 'not-applicable', code: 'decidedNone', subject: 'answerWithin' } },
  },
  'nor where another rule’s period was decided away': {
    facts: [received()],
    at: '2026-03-20',
    rule: { ...acknowledgeRule, notWhereNone: 'answerWithin' },
    set: [{ name: 'answerWithin', value: 'none' }],
    is: { state: 'not-applicable', why: { state: 'not-applicable', code: 'decidedNone', subject: 'answerWithin' } },
  },
  'but there it may be unset': {
    facts: [received()],
    at: '2026-03-20',
    rule: { ...acknowledgeRule, notWhereNone: 'answerWithin' },
    set: [{ name: 'answerWithin', value: 'unset' }],
    is: { state: 'breached' },
  },
  'owed where the body said yes to it': {
    facts: [received()],
    at: '2026-03-20',
    rule: { ...acknowledgeRule, onlyWhere: 'acknowledgeEach' },
    set: [{ name: 'acknowledgeEach', value: true }],
    is: { state: 'breached', due: '2026-03-04' },
  },
  'not where it said no': {
    facts: [received()],
    at: '2026-03-20',
    rule: { ...acknowledgeRule, onlyWhere: 'acknowledgeEach' },
    set: [{ name: 'acknowledgeEach', value: false }],
    is: { state: 'not-applicable', why: { state: 'not-applicable', code: 'decidedNone', subject: 'acknowledgeEach' } },
  },
  'not measurable while it said neither': {
    facts: [received()],
    at: '2026-03-20',
    rule: { ...acknowledgeRule, onlyWhere: 'acknowledgeEach' },
    is: {
      state: 'not-measurable',
      why: { state: 'not-measurable', code: 'parameterUnset', subject: 'acknowledgeEach' },
    },
  },
  'values per kind': {
    facts: [received({ kind: 'fault' })],
    at: '2026-03-05',
    set: [{ name: 'answerWithin', kind: 'fault', value: 5 }],
    is: { due: '2026-03-09' },
  },
  'values per unit at receipt': {
    facts: [received(), told('2026-03-03 10:00', 'letter.assigned', { to: 'u2' })],
    at: '2026-03-05',
    set: [
      { name: 'answerWithin', unit: 'u1', value: 5 },
      { name: 'answerWithin', unit: 'u2', value: 3 },
    ],
    is: { due: '2026-03-09' },
  },
});

test('a subject that no module declares is judged by its trigger alone', () => {
  const { onlyIf: _onlyIf, pause: _pause, ...rule } = { ...answerRule, subject: 'case' } as const;
  const set: ParameterSetting[] = [{ name: 'answerWithin', kind: 'question', value: 5 }];
  expect(seen([received()], '2026-03-03', rule, set)).toEqual([expect.objectContaining({ due: '2026-03-16' })]);
});

test('one adoption judges each unit by its own values', () => {
  const rule = bound(
    answerRule,
    { name: 'answerWithin', unit: 'u1', value: 5 },
    { name: 'answerWithin', unit: 'u2', value: 3 },
  );
  const due = (unit: string) => evaluate([rule], [received({ unit })], swedish, parseAt('2026-03-02'))[0]?.due;
  expect([due('u1'), due('u2'), due('u1')]).toEqual(['2026-03-09', '2026-03-05', '2026-03-09'].map(parseAt));
});

test('a parameter that holds no period is named', () => {
  const answer = () => seen([received()], '2026-03-03', answerRule, [{ name: 'answerWithin', value: true }]);
  expect(answer).toThrow(new RangeError('parameter answerWithin holds no period: true'));
});

describe('several triggers', () => {
  const publish = (facts: readonly Fact[], at: string) =>
    seen(facts, at, publishRule).map(({ occurrence, state, due, why, witnesses }) => ({
      occurrence,
      state,
      due,
      why: why?.code,
      witnesses,
    }));
  const first = reply('2026-03-02 10:00', {}, { id: 'r1' });
  const second = reply('2026-03-04 10:00', {}, { id: 'r2' });
  const retract = (on: string): Fact => told(on, 'reply.retracted', { reply: 'r1' });

  test('first: later ones owe nothing more', () => {
    expect(publish([first, second], '2026-03-05')).toEqual([
      { occurrence: 'r1', state: 'pending', due: '2026-03-16', why: undefined, witnesses: ['trigger reply.given r1'] },
    ]);
  });

  test('the first that survives', () => {
    expect(publish([first, second, retract('2026-03-05 10:00')], '2026-03-05')).toEqual([
      {
        occurrence: 'r1',
        state: 'not-applicable',
        due: null,
        why: 'voided',
        witnesses: ['trigger reply.given r1', 'voided reply.retracted'],
      },
      { occurrence: 'r2', state: 'pending', due: '2026-03-18', why: undefined, witnesses: ['trigger reply.given r2'] },
    ]);
  });

  test('a trigger voided after its due day stays broken', () => {
    expect(publish([first, second, retract('2026-03-17 10:00')], '2026-03-18').map(({ state }) => state)).toEqual([
      'breached',
    ]);
  });

  test('a corrected day moves only what it corrects', () => {
    const facts = [
      received(),
      told('2026-03-02 10:00', 'letter.acknowledged'),
      told('2026-03-05 10:00', 'letter.dateCorrected', { to: '2026-03-04' }),
    ];
    const when = { any: [{ fact: 'letter.received' }, { fact: 'letter.acknowledged' }] };
    expect(seen(facts, '2026-03-05', { ...answerRule, when }).map(({ occurrence, due }) => [occurrence, due])).toEqual([
      ['letter.received', '2026-03-18'],
      ['letter.acknowledged', '2026-03-16'],
    ]);
  });

  test('evidence names its trigger', () => {
    const published = told('2026-03-06 10:00', 'reply.published', { of: 'r1' });
    expect(publish([first, second, published], '2026-03-18').map(({ state }) => state)).toEqual(['met']);
    expect(
      publish([first, told('2026-03-06 10:00', 'reply.published', { of: 'r2' })], '2026-03-10').map(
        ({ state }) => state,
      ),
    ).toEqual(['pending']);
  });

  test('without first each owes its own', () => {
    expect(
      seen([first, second], '2026-03-05', { ...publishRule, first: undefined }).map(({ occurrence }) => occurrence),
    ).toEqual(['r1', 'r2']);
  });

  test('no trigger, no obligation', () => {
    expect(seen([received()], '2026-03-05', publishRule)).toEqual([]);
    expect(seen([received()], '2026-03-01')).toEqual([]);
  });
});

describe('rules that are not judged', () => {
  test.each<[string, Partial<ResponseRule>]>([
    ['values', { class: 'value' }],
    ['permissions', { strength: 'permission' }],
    ['descriptions', { strength: 'description' }],
    ['those that wait for their module', { waitsFor: 'cases' }],
  ])('%s', (_name, own) => {
    expect(seen([received()], '2026-03-20', { ...answerRule, ...own })).toEqual([]);
  });

  test('shapes without an evaluator yet', () => {
    const rule = { ...answerRule, shape: 'measure', keys: {} } as const;
    expect(evaluate([bound(rule)], [received()], swedish, parseAt('2026-03-20'))).toEqual([]);
  });

  test('efforts, requests and intentions are judged, and counted apart elsewhere', () => {
    expect(seen([received()], '2026-03-20', { ...answerRule, strength: 'request' })).toHaveLength(1);
  });
});

test('an obligation’s id is the same for ever', () => {
  expect(obligationId(ORGANISATION, 'letters.answer', SUBJECT, 'letter.received')).toBe(
    '2ba4aabd-7df4-5afb-95f6-18d9c9722ef4',
  );
});
