import { ORGANISATION, SUBJECT } from '../../testing/letters';
import { base, bound, cases, judgedAt, told } from '../../testing/meetings';
import type { CompletenessRule } from '../packs/pack';
import { obligationId } from './evaluate';

const called = (fields: Record<string, unknown> = {}, on = '2026-03-02 09:00') =>
  told(on, 'meeting.called', { kind: 'open', ...fields });
const planned = (on: string, id: string, ...filled: string[]) => told(on, 'meeting.planned', {}, { id, filled });
const opened = (on = '2026-03-10 18:00') => told(on, 'meeting.opened', {}, { id: 'opened' });

const fullPlan: CompletenessRule = {
  ...base,
  id: 'meetings.plan',
  shape: 'completeness',
  set: ['purpose', 'time'],
  each: { fact: 'meeting.planned', where: { $member: { filled: true } } },
  before: { fact: 'meeting.opened' },
};
const before = { before: '2026-03-10T18:00:00+01:00' };

cases('each member before an event', fullPlan, {
  'nothing before there is a subject': { facts: [planned('2026-03-01 09:00', 'p')], at: '2026-03-01', are: [] },
  'pending without a day, member by member': {
    facts: [called()],
    at: '2026-03-09',
    are: [
      {
        occurrence: 'purpose',
        state: 'pending',
        due: null,
        atRisk: null,
        met: null,
        missing: ['purpose'],
        witnesses: ['trigger meeting.called'],
        explanation: [],
      },
      { occurrence: 'time', state: 'pending', missing: ['time'] },
    ],
  },
  'met before there is an event': {
    facts: [called(), planned('2026-03-04 10:00', 'p', 'purpose')],
    at: '2026-03-09',
    are: [
      {
        occurrence: 'purpose',
        state: 'met',
        due: null,
        met: '2026-03-04 10:00',
        missing: [],
        witnesses: ['trigger meeting.called', 'met p'],
      },
      { occurrence: 'time', state: 'pending' },
    ],
  },
  'met before the event, and breached by it': {
    facts: [called(), planned('2026-03-04 10:00', 'p', 'purpose'), opened()],
    at: '2026-03-10 18:00',
    are: [
      {
        state: 'met',
        due: '2026-03-10 17:59:59.999',
        witnesses: ['trigger meeting.called', 'before opened', 'met p'],
        explanation: [before],
      },
      {
        state: 'breached',
        missing: ['time'],
        witnesses: ['trigger meeting.called', 'before opened'],
        explanation: [before],
      },
    ],
  },
  'met late by what came after': {
    facts: [called(), opened(), planned('2026-03-11 10:00', 'p', 'purpose', 'time')],
    at: '2026-03-11',
    are: [{ state: 'met-late', met: '2026-03-11 10:00', missing: [] }, { state: 'met-late' }],
  },
  'the first event counts': {
    facts: [
      called(),
      opened('2026-03-03 18:00'),
      planned('2026-03-04 10:00', 'p', 'purpose', 'time'),
      told('2026-03-10 18:00', 'meeting.opened'),
    ],
    at: '2026-03-11',
    are: [{ state: 'met-late' }, { state: 'met-late' }],
  },
  'in time, recorded later': {
    facts: [
      called(),
      told('2026-03-04 10:00', 'meeting.planned', {}, { filled: ['purpose', 'time'], rec: '2026-03-11 10:00' }),
      opened(),
    ],
    at: '2026-03-12',
    are: [
      { state: 'met', recordedLate: true },
      { state: 'met', recordedLate: true },
    ],
  },
  'recorded later while no event had come': {
    facts: [
      called(),
      told('2026-03-04 10:00', 'meeting.planned', {}, { filled: ['purpose', 'time'], rec: '2026-03-11 10:00' }),
    ],
    at: '2026-03-12',
    are: [{ state: 'met', recordedLate: false }, { state: 'met' }],
  },
});

cases(
  'the opening itself may have it',
  {
    ...fullPlan,
    set: ['purpose'],
    each: { any: [{ fact: 'meeting.called', where: { $member: { filled: true } } }, fullPlan.each] },
  },
  {
    'met at once': {
      facts: [
        told('2026-03-02 09:00', 'meeting.called', {}, { filled: ['purpose'], rec: '2026-03-20 09:00' }),
        opened(),
      ],
      at: '2026-03-21',
      are: [{ state: 'met', met: '2026-03-02 09:00', recordedLate: false }],
    },
    'or not': { facts: [called(), opened()], at: '2026-03-11', are: [{ state: 'breached' }] },
  },
);

const delivered: CompletenessRule = {
  ...base,
  id: 'meetings.posted',
  shape: 'completeness',
  set: ['level'],
  known: 'level',
  each: { any: [{ fact: 'meeting.called', where: { level: ['small', 'middle'] } }, { fact: 'notice.posted' }] },
  by: '$param.postWithin',
  waivable: ['approver'],
  unless: { fact: 'meeting.setAside' },
  ends: { fact: 'meeting.cancelled' },
  voidedBy: { fact: 'notice.torn' },
};
const within = [{ name: 'postWithin', value: 2 }] as const;
const large = called({ level: 'large' });
const posted = (on: string, id = 'posted') => told(on, 'notice.posted', {}, { id });

cases('by a day that a parameter counts from the opening', delivered, {
  pending: {
    facts: [large],
    at: '2026-03-03',
    settings: within,
    are: [
      {
        occurrence: 'level',
        state: 'pending',
        due: '2026-03-04',
        atRisk: '2026-03-04',
        explanation: [{ start: '2026-03-02' }, { count: 1, date: '2026-03-03' }, { count: 2, date: '2026-03-04' }],
      },
    ],
  },
  'at risk on the last day': { facts: [large], at: '2026-03-04', settings: within, are: [{ state: 'at-risk' }] },
  breached: { facts: [large], at: '2026-03-05', settings: within, are: [{ state: 'breached', missing: ['level'] }] },
  met: {
    facts: [large, posted('2026-03-04 23:59')],
    at: '2026-03-05',
    settings: within,
    are: [{ state: 'met', due: '2026-03-04', met: '2026-03-04 23:59' }],
  },
  'met late': {
    facts: [large, posted('2026-03-05 00:00')],
    at: '2026-03-06',
    settings: within,
    are: [{ state: 'met-late' }],
  },
  'met by the opening': {
    facts: [called({ level: 'small' })],
    at: '2026-03-02',
    settings: within,
    are: [
      {
        state: 'met',
        met: '2026-03-02 09:00',
        due: '2026-03-04',
        witnesses: ['trigger meeting.called', 'met meeting.called'],
      },
    ],
  },
  'met by the opening, though nothing is decided': {
    facts: [called({ level: 'middle' })],
    at: '2026-03-02',
    are: [{ state: 'met', due: null }],
  },
  'and though more comes': {
    facts: [called({ level: 'small' }), posted('2026-03-20 10:00')],
    at: '2026-03-21',
    settings: within,
    are: [{ state: 'met', met: '2026-03-02 09:00' }],
  },
  'not decided': {
    facts: [large, posted('2026-03-03 10:00')],
    at: '2026-03-05',
    are: [{ state: 'not-measurable', why: 'parameterUnset postWithin', due: null }],
  },
  'decided away': {
    facts: [large],
    at: '2026-03-05',
    settings: [{ name: 'postWithin', value: 'none' }],
    are: [{ state: 'not-applicable', why: 'decidedNone postWithin' }],
  },
  'a field that does not tell': {
    facts: [called({ level: 'unknown' })],
    at: '2026-03-05',
    settings: within,
    are: [{ state: 'not-measurable', why: 'unknown level', missing: [] }],
  },
  'nor an empty one, though it was posted': {
    facts: [called(), posted('2026-03-03 10:00')],
    at: '2026-03-05',
    settings: within,
    are: [{ state: 'not-measurable', why: 'unknown level' }],
  },
  'set aside': {
    facts: [large, told('2026-03-20 10:00', 'meeting.setAside')],
    at: '2026-03-21',
    settings: within,
    are: [{ state: 'not-applicable', why: 'setAside meeting.setAside' }],
  },
  'ended on the last day': {
    facts: [large, told('2026-03-04 23:59', 'meeting.cancelled')],
    at: '2026-03-06',
    settings: within,
    are: [{ state: 'not-applicable', why: 'cancelled meeting.cancelled' }],
  },
  'ended too late': {
    facts: [large, told('2026-03-05 00:00', 'meeting.cancelled')],
    at: '2026-03-06',
    settings: within,
    are: [{ state: 'breached' }],
  },
  'ended after it was met': {
    facts: [large, posted('2026-03-03 10:00'), told('2026-03-04 10:00', 'meeting.cancelled')],
    at: '2026-03-06',
    settings: within,
    are: [{ state: 'met' }],
  },
  'ended after the opening met it': {
    facts: [called({ level: 'small' }), told('2026-03-03 10:00', 'meeting.cancelled')],
    at: '2026-03-06',
    settings: within,
    are: [{ state: 'met' }],
  },
  'taken down again': {
    facts: [large, posted('2026-03-03 10:00'), told('2026-03-03 12:00', 'notice.torn', { notice: 'posted' })],
    at: '2026-03-06',
    settings: within,
    are: [{ state: 'breached', witnesses: ['trigger meeting.called', 'voided notice.torn'] }],
  },
  waived: {
    facts: [
      large,
      told('2026-03-03 10:00', 'obligation.waived', {
        obligation: obligationId(ORGANISATION, 'meetings.posted', SUBJECT, 'level'),
        role: 'approver',
      }),
    ],
    at: '2026-03-06',
    settings: within,
    are: [{ state: 'waived' }],
  },
  'the opening’s day was another': {
    facts: [large, told('2026-03-06 10:00', 'meeting.moved', { to: '2026-03-05' })],
    at: '2026-03-06',
    settings: within,
    are: [{ state: 'pending', due: '2026-03-09' }],
  },
  'not before that was known': {
    facts: [large, told('2026-03-06 10:00', 'meeting.moved', { to: '2026-03-05' })],
    at: '2026-03-05',
    settings: within,
    are: [{ state: 'breached' }],
  },
  'with days at risk of its own': {
    facts: [large],
    at: '2026-03-02',
    settings: [
      { name: 'postWithin', value: { days: 10 } },
      { name: 'risk', value: 1 },
    ],
    are: [{ due: '2026-03-12', atRisk: '2026-03-11' }],
  },
});

test.each([
  ['a day', '2026-03-20', '2026-03-20', '2026-03-18', [{ start: '2026-03-02' }, { date: '2026-03-20' }]],
  ['a week', '2026-W12', '2026-03-22', '2026-03-18', [{ start: '2026-03-02' }, { date: '2026-03-22' }]],
  [
    'the opening’s own day',
    '$trigger.due',
    '2026-03-06',
    '2026-03-06',
    [{ start: '2026-03-02' }, { date: '2026-03-06' }],
  ],
])('by %s', (_what, by, due, atRisk, explanation) => {
  const rule: CompletenessRule = { ...delivered, by };
  const facts = [called({ level: 'large', due: '2026-03-06' })];
  expect(judgedAt([bound(rule)], facts, '2026-03-02')).toEqual([expect.objectContaining({ due, atRisk, explanation })]);
});

test('by a day that the opening does not tell', () => {
  expect(judgedAt([bound({ ...delivered, by: '$trigger.due' })], [large], '2026-03-02')).toEqual([
    expect.objectContaining({ state: 'not-measurable', why: 'dayMissing due' }),
  ]);
});

test('at-risk days that the body decided', () => {
  const rule: CompletenessRule = { ...delivered, atRisk: { parameter: 'risk' } };
  const settings = [...[{ name: 'postWithin', value: 5 }], { name: 'risk', value: 3 }];
  expect(judgedAt([bound(rule, settings)], [large], '2026-03-02')).toEqual([
    expect.objectContaining({ due: '2026-03-09', atRisk: '2026-03-05' }),
  ]);
});

cases(
  'members by facts',
  {
    ...fullPlan,
    set: { members: { fact: 'seat.given', where: { role: 'guest' } }, field: 'member' },
    each: { fact: 'notice.posted', where: { opening: '$member' } },
  },
  {
    'each from when it joined': {
      facts: [
        called(),
        told('2026-03-03 10:00', 'seat.given', { member: 'ada', role: 'guest' }, { id: 's1' }),
        told('2026-03-04 10:00', 'seat.given', { member: 'bo', role: 'guest' }, { id: 's2' }),
        told('2026-03-04 11:00', 'seat.given', { member: 'ada', role: 'guest' }, { id: 's3' }),
        told('2026-03-04 12:00', 'seat.given', { member: 'cy', role: 'host' }, { id: 's4' }),
        told('2026-03-04 13:00', 'seat.given', { role: 'guest' }, { id: 's5' }),
        told('2026-03-05 10:00', 'notice.posted', { opening: 'bo' }, { id: 'n' }),
      ],
      at: '2026-03-06',
      are: [
        { occurrence: 'ada', state: 'pending', missing: ['ada'] },
        { occurrence: 'bo', state: 'met', witnesses: ['trigger meeting.called', 'met n'] },
      ],
    },
    'nobody yet': { facts: [called()], at: '2026-03-06', are: [] },
  },
);

cases(
  'one member that a parameter names',
  { ...fullPlan, set: '$param.part' },
  {
    named: {
      facts: [called(), planned('2026-03-03 10:00', 'p', 'time')],
      at: '2026-03-04',
      settings: [{ name: 'part', value: 'time' }],
      are: [{ occurrence: 'time', state: 'met' }],
    },
  },
);

cases(
  'a switch that takes it away',
  { ...fullPlan, set: ['purpose'], onlyWhere: 'plans' },
  {
    on: {
      facts: [called()],
      at: '2026-03-04',
      settings: [{ name: 'plans', value: true }],
      are: [{ state: 'pending' }],
    },
    off: {
      facts: [called()],
      at: '2026-03-04',
      settings: [{ name: 'plans', value: false }],
      are: [{ state: 'not-applicable', why: 'decidedNone plans' }],
    },
    'not decided': {
      facts: [called()],
      at: '2026-03-04',
      are: [{ state: 'not-measurable', why: 'parameterUnset plans' }],
    },
  },
);
cases(
  'a parameter whose none takes it away',
  { ...fullPlan, set: ['purpose'], notWhereNone: 'plans' },
  {
    none: {
      facts: [called()],
      at: '2026-03-04',
      settings: [{ name: 'plans', value: 'none' }],
      are: [{ state: 'not-applicable', why: 'decidedNone plans' }],
    },
    'a number': {
      facts: [called()],
      at: '2026-03-04',
      settings: [{ name: 'plans', value: 3 }],
      are: [{ state: 'pending' }],
    },
  },
);
