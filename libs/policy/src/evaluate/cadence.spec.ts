import { ORGANISATION, SUBJECT, swedish } from '../../testing/letters';
import { base, bound, cases, judgedAt, meetings, told } from '../../testing/meetings';
import { History } from '../facts/history';
import type { CadenceRule } from '../packs/pack';
import { judge, obligationId, timeline } from './evaluate';

const reports: CadenceRule = {
  ...base,
  id: 'meetings.reports',
  subject: 'unit-year',
  shape: 'cadence',
  evidence: { fact: 'report.given', where: { about: 'work' } },
  per: 'year',
};
const established = told('2026-01-10 09:00', 'body.established', { body: 'b', level: 'committee' });
const report = (on: string, id = 'report', about = 'work') => told(on, 'report.given', { about }, { id });
const year = { period: '2026', from: '2026-01-01', to: '2026-12-31' };
const stands = ['2026-01-01'] as const;
const states = (
  rule: CadenceRule,
  facts: Parameters<typeof judgedAt>[1],
  at: string,
  from = '2026-01-01',
  to?: string,
) => judgedAt([bound(rule, [], [from, to])], facts, at).map(({ occurrence, state }) => `${occurrence} ${state}`);

cases('once in each period', reports, {
  'nothing before it begins': { facts: [established], at: '2025-12-31', stands, are: [] },
  'pending from its first instant, due at its end': {
    facts: [],
    at: '2026-01-01 00:00',
    stands,
    are: [
      {
        occurrence: '2026',
        state: 'pending',
        due: '2026-12-31',
        atRisk: '2026-10-20',
        met: null,
        witnesses: [],
        missing: [],
        explanation: [year, { given: 0, of: 1 }],
      },
    ],
  },
  'at risk in its last fifth': { facts: [], at: '2026-10-20 00:00', stands, are: [{ state: 'at-risk' }] },
  met: {
    facts: [established, report('2026-05-05 10:00')],
    at: '2026-05-05',
    stands,
    are: [
      {
        occurrence: '2026',
        state: 'met',
        met: '2026-05-05 11:00',
        due: '2026-12-31',
        witnesses: ['met report'],
        explanation: [year, { given: 1, of: 1 }],
        recordedLate: false,
      },
    ],
  },
  'on its first day': { facts: [report('2026-01-01')], at: '2026-01-01', stands, are: [{ state: 'met' }] },
  'on its last day': { facts: [report('2026-12-31 23:59')], at: '2026-12-31', stands, are: [{ state: 'met' }] },
  'not by what came before': {
    facts: [report('2025-12-31 23:59')],
    at: '2026-02-01',
    stands,
    are: [{ state: 'pending', witnesses: [] }],
  },
  'not by something else': {
    facts: [report('2026-05-05 10:00', 'report', 'play')],
    at: '2026-06-01',
    stands,
    are: [{ state: 'pending' }],
  },
  'breached by silence, and what comes later is the next one’s': {
    facts: [report('2027-01-01 10:00')],
    at: '2027-01-01',
    stands,
    are: [
      {
        occurrence: '2026',
        state: 'breached',
        due: '2026-12-31',
        witnesses: [],
        explanation: [year, { given: 0, of: 1 }],
      },
      { occurrence: '2027', state: 'met', witnesses: ['met report'] },
    ],
  },
  'in time, recorded the year after': {
    facts: [told('2026-12-30 10:00', 'report.given', { about: 'work' }, { id: 'report', rec: '2027-01-01 00:00' })],
    at: '2026-12-31',
    stands,
    are: [{ state: 'met', recordedLate: true }],
  },
  'the first of several': {
    facts: [report('2026-05-05 10:00', 'b'), report('2026-04-05 10:00', 'a')],
    at: '2026-06-01',
    stands,
    are: [{ met: '2026-04-05 11:00', witnesses: ['met a'], explanation: [year, { given: 2, of: 1 }] }],
  },
});

cases(
  'so many',
  { ...reports, atLeast: '$param.wanted', nominal: 4, atMost: '$param.most' },
  {
    'too few': {
      facts: [report('2026-05-05 10:00')],
      at: '2026-06-01',
      stands,
      settings: [{ name: 'wanted', value: 2 }],
      are: [
        {
          state: 'pending',
          met: null,
          witnesses: ['met report'],
          explanation: [year, { given: 1, of: 2, nominal: 4 }],
        },
      ],
    },
    'enough, and above what was meant is information': {
      facts: [report('2026-05-05 10:00', 'a'), report('2026-06-05 10:00', 'b'), report('2026-07-05 10:00', 'c')],
      at: '2026-08-01',
      stands,
      settings: [
        { name: 'wanted', value: 2 },
        { name: 'most', value: 2 },
      ],
      are: [
        {
          state: 'met',
          met: '2026-06-05 11:00',
          witnesses: ['met a', 'met b'],
          explanation: [year, { given: 3, of: 2, nominal: 4, atMost: 2 }],
        },
      ],
    },
    'not decided how many': {
      facts: [report('2026-05-05 10:00')],
      at: '2026-06-01',
      stands,
      are: [{ occurrence: '2026', state: 'not-measurable', why: 'parameterUnset wanted', due: null, explanation: [] }],
    },
    'decided away': {
      facts: [],
      at: '2026-06-01',
      stands,
      settings: [{ name: 'wanted', value: 'none' }],
      are: [{ state: 'not-applicable', why: 'decidedNone wanted' }],
    },
  },
);

cases(
  'so many that differ',
  { ...reports, evidence: { fact: 'report.given' }, distinct: 'about', atLeast: 2 },
  {
    'the same twice is one': {
      facts: [report('2026-02-05 10:00', 'a'), report('2026-02-06 10:00', 'b')],
      at: '2026-08-01',
      stands,
      are: [{ state: 'pending', witnesses: ['met a'], explanation: [year, { given: 1, of: 2 }] }],
    },
    'two that differ': {
      facts: [
        report('2026-02-05 10:00', 'a'),
        report('2026-02-06 10:00', 'b'),
        report('2026-02-07 10:00', 'c', 'play'),
      ],
      at: '2026-08-01',
      stands,
      are: [{ state: 'met', met: '2026-02-07 10:00', witnesses: ['met a', 'met c'] }],
    },
  },
);

cases(
  'a period that a parameter chooses',
  { ...reports, per: '$param.often' },
  {
    quarters: {
      facts: [report('2026-02-05 10:00')],
      at: '2026-04-01',
      stands,
      settings: [{ name: 'often', value: 'quarter' }],
      are: [
        { occurrence: '2026-Q1', state: 'met', due: '2026-03-31' },
        {
          occurrence: '2026-Q2',
          state: 'pending',
          due: '2026-06-30',
          explanation: [
            { period: '2026-Q2', from: '2026-04-01', to: '2026-06-30' },
            { given: 0, of: 1 },
          ],
        },
      ],
    },
    'not decided: one that cannot be measured, as long as it stands': {
      facts: [report('2026-02-05 10:00')],
      at: '2026-04-01',
      stands,
      are: [{ occurrence: '-', state: 'not-measurable', why: 'parameterUnset often', due: null, witnesses: [] }],
    },
    'not before': { facts: [established], at: '2025-12-31', stands, are: [] },
    'nor when another adoption took over': {
      facts: [established],
      at: '2026-06-01 00:00',
      stands: ['2026-01-01', '2026-06-01'],
      are: [],
    },
    'decided away': {
      facts: [],
      at: '2026-04-01',
      stands,
      settings: [{ name: 'often', value: 'none' }],
      are: [{ occurrence: '-', state: 'not-applicable', why: 'decidedNone often' }],
    },
  },
);

test('at-risk days that the body decided', () => {
  const rule: CadenceRule = { ...reports, atRisk: { parameter: 'risk' } };
  const [judged] = judgedAt([bound(rule, [{ name: 'risk', value: 3 }], ['2026-01-01'])], [], '2026-02-01');
  expect(judged?.atRisk).toBe('2026-12-28');
});

describe('which periods there are', () => {
  test('from the first that begins in force, and each to its own end', () => {
    expect(states(reports, [], '2028-06-01', '2026-01-02')).toEqual(['2027 breached', '2028 pending']);
    expect(states(reports, [], '2028-06-01', '2026-01-01', '2027-06-01')).toEqual(['2026 breached', '2027 breached']);
    expect(states(reports, [], '2028-06-01', '2026-01-01', '2027-01-01')).toEqual(['2026 breached']);
  });

  test('of a subject without an adoption’s days, from its opening', () => {
    const judged = judgedAt([bound(reports)], [established], '2027-06-01');
    expect(judged.map(({ occurrence }) => occurrence)).toEqual(['2027']);
    expect(judgedAt([bound(reports)], [report('2026-05-05 10:00')], '2027-06-01')).toEqual([]);
  });

  test('judged without a moment, all that the calendar covers', () => {
    const all = judge([bound(reports, [], ['2026-01-01'])], new History([]), swedish);
    expect(all.map(({ occurrence }) => occurrence)).toEqual(Array.from({ length: 35 }, (_, n) => String(2026 + n)));
  });

  test('each is a stretch from its first day, and another with what comes', () => {
    const line = timeline([bound(reports, [], ['2026-01-01'])], new History([report('2027-05-05 10:00')]), swedish);
    const day = (ms: number) => new Date(ms + 7_200_000).toISOString().slice(0, 10);
    expect(line.get('meetings.reports 2026')!.map(({ from }) => day(from))).toEqual(['2026-01-01']);
    expect(line.get('meetings.reports 2027')!.map(({ from, to }) => [day(from), to])).toEqual([
      ['2027-01-01', undefined],
      ['2027-05-05', undefined],
    ]);
    expect(line.get('meetings.reports 2028')).toHaveLength(1);
  });
});

const circumstanced: CadenceRule = {
  ...reports,
  waivable: ['approver'],
  onlyIf: { fact: 'body.established', where: { level: 'committee' } },
  voidedBy: { fact: 'report.taken' },
  ends: { fact: 'unit.established' },
};
cases('circumstances of a period', circumstanced, {
  'not such a body': {
    facts: [told('2026-01-10 09:00', 'body.established', { level: 'council' })],
    at: '2026-02-01',
    stands,
    are: [{ state: 'not-applicable', why: 'onlyIf level' }],
  },
  'taken back': {
    facts: [established, report('2026-05-05 10:00'), told('2026-05-06 10:00', 'report.taken', { report: 'report' })],
    at: '2026-06-01',
    stands,
    are: [{ state: 'pending', witnesses: ['voided report.taken'], explanation: [year, { given: 0, of: 1 }] }],
  },
  waived: {
    facts: [
      established,
      told('2026-05-05 10:00', 'obligation.waived', {
        obligation: obligationId(ORGANISATION, 'meetings.reports', SUBJECT, '2026'),
        role: 'approver',
      }),
    ],
    at: '2027-06-01',
    stands,
    are: [
      { occurrence: '2026', state: 'waived' },
      { occurrence: '2027', state: 'pending' },
    ],
  },
  ended: {
    facts: [established, told('2026-12-31 23:00', 'unit.established')],
    at: '2026-12-31',
    stands,
    are: [{ state: 'not-applicable', why: 'established unit.established' }],
  },
  'ended too late for the year before': {
    facts: [established, told('2027-01-01 10:00', 'unit.established')],
    at: '2027-01-02',
    stands,
    are: [{ state: 'breached' }, { state: 'not-applicable' }],
  },
});

const rolling: CadenceRule = {
  ...reports,
  subject: 'dialogue',
  per: { days: 30 },
  ends: { fact: 'meeting.cancelled' },
  voidedBy: { fact: 'report.taken' },
};
const called = told('2026-03-02 09:00', 'meeting.called');
cases('so long after the last at most', rolling, {
  'from the opening': {
    facts: [called],
    at: '2026-03-10',
    are: [
      {
        occurrence: '-',
        state: 'pending',
        due: '2026-04-01',
        atRisk: '2026-03-27',
        witnesses: ['trigger meeting.called'],
        explanation: [{ start: '2026-03-02' }, { count: 30, date: '2026-04-01' }],
      },
    ],
  },
  breached: { facts: [called], at: '2026-04-02', are: [{ state: 'breached' }] },
  'each begins the next': {
    facts: [called, report('2026-03-20 10:00', 'a'), report('2026-03-25 10:00', 'b')],
    at: '2026-03-26',
    are: [
      {
        occurrence: '-',
        state: 'met',
        met: '2026-03-20 10:00',
        due: '2026-04-01',
        witnesses: ['trigger meeting.called', 'met a'],
      },
      { occurrence: 'a', state: 'met', due: '2026-04-19', witnesses: ['trigger a', 'met b'] },
      { occurrence: 'b', state: 'pending', due: '2026-04-24', witnesses: ['trigger b'] },
    ],
  },
  'late, and the next from then': {
    facts: [called, report('2026-04-02 00:00', 'a')],
    at: '2026-04-03',
    are: [
      { occurrence: '-', state: 'met-late' },
      { occurrence: 'a', state: 'pending', due: '2026-05-02' },
    ],
  },
  'what came before the opening is none': {
    facts: [report('2026-03-01 10:00', 'a'), called],
    at: '2026-03-10',
    are: [{ occurrence: '-', state: 'pending' }],
  },
  'taken back': {
    facts: [called, report('2026-03-20 10:00', 'a'), told('2026-03-21 10:00', 'report.taken', { report: 'a' })],
    at: '2026-03-22',
    are: [
      { occurrence: '-', state: 'pending', witnesses: ['trigger meeting.called', 'voided report.taken'] },
      {
        occurrence: 'a',
        state: 'not-applicable',
        why: 'voided report.taken',
        witnesses: ['trigger a', 'voided report.taken'],
      },
    ],
  },
  'taken back, of several': {
    facts: [
      called,
      report('2026-03-20 10:00', 'a'),
      report('2026-03-21 10:00', 'b'),
      told('2026-03-22 10:00', 'report.taken', { report: 'a' }),
    ],
    at: '2026-03-23',
    are: [
      { occurrence: '-', state: 'met', met: '2026-03-21 10:00', witnesses: ['trigger meeting.called', 'met b'] },
      { occurrence: 'a', state: 'not-applicable' },
      { occurrence: 'b', state: 'pending', witnesses: ['trigger b', 'voided report.taken'] },
    ],
  },
  'taken back only when the next was overdue: the breach stays': {
    facts: [called, report('2026-03-20 10:00', 'a'), told('2026-04-20 10:00', 'report.taken', { report: 'a' })],
    at: '2026-04-21',
    are: [
      { occurrence: '-', state: 'breached' },
      { occurrence: 'a', state: 'breached', witnesses: ['trigger a', 'voided report.taken'] },
    ],
  },
  'ended with the subject': {
    facts: [called, report('2026-03-20 10:00', 'a'), told('2026-03-25 10:00', 'meeting.cancelled')],
    at: '2026-05-26',
    are: [
      { occurrence: '-', state: 'met' },
      { occurrence: 'a', state: 'not-applicable', why: 'cancelled meeting.cancelled' },
    ],
  },
  'no subject': { facts: [report('2026-03-20 10:00')], at: '2026-03-22', are: [] },
});

cases(
  'a rolling time that a parameter says',
  { ...rolling, per: '$param.often', atRisk: { parameter: 'risk' } },
  {
    'working days': {
      facts: [called],
      at: '2026-03-03',
      settings: [
        { name: 'often', value: { workingDays: 5 } },
        { name: 'risk', value: 2 },
      ],
      are: [{ due: '2026-03-09', atRisk: '2026-03-06' }],
    },
    'not decided': {
      facts: [called],
      at: '2026-03-03',
      are: [{ occurrence: '-', state: 'not-measurable', why: 'parameterUnset often' }],
    },
  },
);

test('a subject that no module declares has no periods', () => {
  const nowhere = { ...bound(reports), catalogue: { ...meetings, subjects: new Map() } };
  expect(judge([nowhere], new History([established]), swedish)).toEqual([]);
});
