import { base, bound, cases, judgedAt, told } from '../../testing/meetings';
import type { GateRule } from '../packs/pack';
import { obligationId } from './evaluate';
import { ORGANISATION, SUBJECT } from '../../testing/letters';

const noticeFirst: GateRule = {
  ...base,
  id: 'meetings.notice',
  shape: 'gate',
  before: { fact: 'meeting.opened' },
  require: { fact: 'notice.posted' },
};
const called = told('2026-03-02 09:00', 'meeting.called', { kind: 'open' });
const posted = (on = '2026-03-04 10:00', id = 'posted') => told(on, 'notice.posted', {}, { id });
const opened = (on = '2026-03-10 18:00', id = 'opened', fields = {}) => told(on, 'meeting.opened', fields, { id });
const before = { before: '2026-03-10T18:00:00+01:00' };

cases('something must have happened before', noticeFirst, {
  'nothing is owed before there is a subject': { facts: [posted()], at: '2026-03-05', are: [] },
  'pending without a day until the event': {
    facts: [called],
    at: '2026-03-09',
    are: [
      {
        occurrence: '-',
        state: 'pending',
        due: null,
        atRisk: null,
        met: null,
        witnesses: ['trigger meeting.called'],
        explanation: [],
      },
    ],
  },
  'pending still, though it was done': {
    facts: [called, posted()],
    at: '2026-03-09',
    are: [{ state: 'pending', due: null, met: null, witnesses: ['trigger meeting.called'] }],
  },
  'met where it was done before': {
    facts: [called, posted(), opened()],
    at: '2026-03-10',
    are: [
      {
        occurrence: '-',
        state: 'met',
        due: '2026-03-10 17:59:59.999',
        met: '2026-03-04 10:00',
        witnesses: ['trigger opened', 'met posted'],
        explanation: [before],
        recordedLate: false,
      },
    ],
  },
  'by the first that was': {
    facts: [called, posted('2026-03-03 10:00', 'first'), posted(), opened()],
    at: '2026-03-10',
    are: [{ state: 'met', witnesses: ['trigger opened', 'met first'] }],
  },
  'breached at once where it was not': {
    facts: [called, opened()],
    at: '2026-03-10 18:00',
    are: [{ state: 'breached', met: null, witnesses: ['trigger opened'], explanation: [before] }],
  },
  'met late by what came afterwards': {
    facts: [called, opened(), posted('2026-03-10 18:01')],
    at: '2026-03-10 18:01',
    are: [{ state: 'met-late', met: '2026-03-10 18:01', witnesses: ['trigger opened', 'met posted'] }],
  },
  'and not before that': {
    facts: [called, opened(), posted('2026-03-10 18:01')],
    at: '2026-03-10 18:00',
    are: [{ state: 'breached' }],
  },
  'at the same instant the order of recording decides': {
    facts: [called, posted('2026-03-10 18:00'), opened()],
    at: '2026-03-11',
    are: [{ state: 'met' }],
  },
  'and against it': {
    facts: [called, opened(), posted('2026-03-10 18:00')],
    at: '2026-03-11',
    are: [{ state: 'met-late' }],
  },
  'a day is the whole day: done the same day, recorded first': {
    facts: [called, posted('2026-03-10 20:00'), opened('2026-03-10')],
    at: '2026-03-10',
    are: [{ state: 'met', due: '2026-03-10', explanation: [{ before: '2026-03-10' }] }],
  },
  'the same day, recorded after': {
    facts: [called, opened('2026-03-10'), posted('2026-03-10 20:00')],
    at: '2026-03-10',
    are: [{ state: 'met-late' }],
  },
  'a notice of the day before an instant of it, recorded after': {
    facts: [called, opened(), posted('2026-03-10')],
    at: '2026-03-11',
    are: [{ state: 'met-late' }],
  },
  'nothing by the end of the day': {
    facts: [called, opened('2026-03-10')],
    at: '2026-03-11',
    are: [{ state: 'breached' }],
  },
  'pending to the end of the day': {
    facts: [called, opened('2026-03-10')],
    at: '2026-03-10',
    are: [{ state: 'pending' }],
  },
  'in time, recorded a day later': {
    facts: [called, told('2026-03-04 10:00', 'notice.posted', {}, { id: 'posted', rec: '2026-03-11 00:00' }), opened()],
    at: '2026-03-12',
    are: [{ state: 'met', recordedLate: true }],
  },
  'in time, recorded the same day': {
    facts: [called, told('2026-03-04 10:00', 'notice.posted', {}, { id: 'posted', rec: '2026-03-10 23:59' }), opened()],
    at: '2026-03-12',
    are: [{ state: 'met', recordedLate: false }],
  },
  'late, and never recorded late': {
    facts: [called, opened(), told('2026-03-11 10:00', 'notice.posted', {}, { rec: '2026-03-20 10:00' })],
    at: '2026-03-21',
    are: [{ state: 'met-late', recordedLate: false }],
  },
  'the second event is an obligation of its own': {
    facts: [called, opened('2026-03-03 18:00', 'first'), posted(), opened('2026-03-10 18:00', 'second')],
    at: '2026-03-11',
    are: [
      { occurrence: '-', state: 'met-late', witnesses: ['trigger first', 'met posted'] },
      { occurrence: 'second', state: 'met', witnesses: ['trigger second', 'met posted'] },
    ],
  },
  'an event without a subject that was opened': {
    facts: [opened()],
    at: '2026-03-11',
    are: [{ occurrence: '-', state: 'breached', witnesses: ['trigger opened'] }],
  },
});

const of = { fact: 'notice.posted', where: { opening: { is: '$trigger.id' } } } as const;
cases(
  'what is required may name the event',
  { ...noticeFirst, require: of },
  {
    'its own': {
      facts: [called, told('2026-03-04 10:00', 'notice.posted', { opening: 'opened' }), opened()],
      at: '2026-03-11',
      are: [{ state: 'met' }],
    },
    'another’s': {
      facts: [called, told('2026-03-04 10:00', 'notice.posted', { opening: 'other' }), opened()],
      at: '2026-03-11',
      are: [{ state: 'breached' }],
    },
  },
);

cases(
  'the event itself never counts as before it',
  { ...noticeFirst, require: { fact: 'meeting.opened' } },
  {
    'one alone': { facts: [called, opened()], at: '2026-03-11', are: [{ state: 'breached', met: null }] },
    'nor the next one': {
      facts: [called, opened(), opened('2026-03-12 18:00', 'second')],
      at: '2026-03-13',
      are: [{ state: 'met-late' }, { state: 'met' }],
    },
  },
);

const withCircumstances: GateRule = {
  ...noticeFirst,
  waivable: ['approver'],
  onlyIf: { fact: 'meeting.called', where: { kind: 'open' } },
  unless: { fact: 'meeting.setAside', until: { fact: 'meeting.resumed' } },
  ends: { fact: 'meeting.cancelled' },
  voidedBy: { fact: 'notice.torn' },
};
const waived = (on: string, occurrence = '-', rule = 'meetings.notice') =>
  told(on, 'obligation.waived', {
    obligation: obligationId(ORGANISATION, rule, SUBJECT, occurrence),
    role: 'approver',
  });
const torn = (on: string, notice: string) => told(on, 'notice.torn', { notice });

cases('circumstances of a gate', withCircumstances, {
  'what it presupposes is not there': {
    facts: [told('2026-03-02 09:00', 'meeting.called', { kind: 'closed' }), opened()],
    at: '2026-03-11',
    are: [{ state: 'not-applicable', why: 'onlyIf kind', due: null, witnesses: ['trigger opened'], explanation: [] }],
  },
  'set aside, whenever': {
    facts: [called, opened(), told('2026-03-20 10:00', 'meeting.setAside')],
    at: '2026-03-21',
    are: [
      {
        state: 'not-applicable',
        why: 'setAside meeting.setAside',
        witnesses: ['trigger opened', 'excused meeting.setAside'],
      },
    ],
  },
  'and taken up again': {
    facts: [
      called,
      opened(),
      told('2026-03-20 10:00', 'meeting.setAside'),
      told('2026-03-21 10:00', 'meeting.resumed'),
    ],
    at: '2026-03-22',
    are: [{ state: 'breached', witnesses: ['trigger opened', 'voided meeting.resumed'] }],
  },
  'cancelled while nothing was due': {
    facts: [called, told('2026-03-05 10:00', 'meeting.cancelled')],
    at: '2026-03-06',
    are: [
      {
        state: 'not-applicable',
        why: 'cancelled meeting.cancelled',
        witnesses: ['trigger meeting.called', 'ended meeting.cancelled'],
      },
    ],
  },
  'cancelled before the event': {
    facts: [called, told('2026-03-05 10:00', 'meeting.cancelled'), opened()],
    at: '2026-03-11',
    are: [{ state: 'not-applicable', explanation: [before] }],
  },
  'cancelled after it: the breach stays': {
    facts: [called, opened(), told('2026-03-10 18:01', 'meeting.cancelled')],
    at: '2026-03-11',
    are: [{ state: 'breached' }],
  },
  'met before it was cancelled': {
    facts: [called, posted(), told('2026-03-05 10:00', 'meeting.cancelled'), opened()],
    at: '2026-03-11',
    are: [{ state: 'met' }],
  },
  'what was torn down was never there': {
    facts: [called, posted(), torn('2026-03-05 10:00', 'posted'), opened()],
    at: '2026-03-11',
    are: [{ state: 'breached', witnesses: ['trigger opened', 'voided notice.torn'] }],
  },
  'unless another stood': {
    facts: [called, posted(), torn('2026-03-05 10:00', 'posted'), posted('2026-03-06 10:00', 'again'), opened()],
    at: '2026-03-11',
    are: [{ state: 'met', witnesses: ['trigger opened', 'met again', 'voided notice.torn'] }],
  },
  'an event that counts as never given, in time': {
    facts: [called, torn('2026-03-10 17:00', 'opened'), opened()],
    at: '2026-03-11',
    are: [{ state: 'not-applicable', why: 'voided notice.torn', witnesses: ['trigger opened', 'voided notice.torn'] }],
  },
  'waived in time': {
    facts: [called, waived('2026-03-05 10:00'), opened()],
    at: '2026-03-11',
    are: [{ state: 'waived', witnesses: ['trigger opened', 'waived obligation.waived'] }],
  },
  'waived after it: the breach stays': {
    facts: [called, opened(), waived('2026-03-10 18:01')],
    at: '2026-03-11',
    are: [{ state: 'breached', witnesses: ['trigger opened'] }],
  },
  'waived is another of them': {
    facts: [called, waived('2026-03-05 10:00', 'opened'), opened()],
    at: '2026-03-11',
    are: [{ state: 'breached' }],
  },
});

cases(
  'so long before',
  { ...noticeFirst, lead: { parameter: 'lead' } },
  {
    'working days, counted back': {
      facts: [called, posted('2026-03-05 23:59'), opened()],
      at: '2026-03-11',
      settings: [{ name: 'lead', value: 3 }],
      are: [
        {
          state: 'met',
          due: '2026-03-05',
          explanation: [{ before: '2026-03-10', lead: 3, latest: '2026-03-05T22:59:59.999Z' }],
        },
      ],
    },
    'the day after is late': {
      facts: [called, posted('2026-03-06 00:00'), opened()],
      at: '2026-03-11',
      settings: [{ name: 'lead', value: 3 }],
      are: [{ state: 'met-late', due: '2026-03-05' }],
    },
    'days, and the open day before': {
      facts: [called, posted(), opened('2026-03-10 18:00')],
      at: '2026-03-11',
      settings: [{ name: 'lead', value: { days: 3 } }],
      are: [{ state: 'met', due: '2026-03-06' }],
    },
    weeks: {
      facts: [called, posted(), opened()],
      at: '2026-03-11',
      settings: [{ name: 'lead', value: { weeks: 1 } }],
      are: [{ state: 'met-late', due: '2026-03-03' }],
    },
    'hours, from the instant': {
      facts: [called, posted('2026-03-09 18:00'), opened()],
      at: '2026-03-11',
      settings: [{ name: 'lead', value: { hours: 24 } }],
      are: [{ state: 'met', due: '2026-03-09 18:00' }],
    },
    'none at all is before': {
      facts: [called, opened(), posted('2026-03-10 18:30')],
      at: '2026-03-11',
      settings: [{ name: 'lead', value: 0 }],
      are: [{ state: 'met-late', due: '2026-03-10 17:59:59.999' }],
    },
    'not decided': {
      facts: [called, posted(), opened()],
      at: '2026-03-11',
      are: [
        { state: 'not-measurable', why: 'parameterUnset lead', due: null, met: null, witnesses: ['trigger opened'] },
      ],
    },
    'decided that nothing is owed': {
      facts: [called, opened()],
      at: '2026-03-11',
      settings: [{ name: 'lead', value: 'none' }],
      are: [{ state: 'not-applicable', why: 'decidedNone lead' }],
    },
    'pending though not decided, while there is no event': {
      facts: [called],
      at: '2026-03-11',
      are: [{ state: 'pending' }],
    },
  },
);

test('months cannot lead', () => {
  const rule: GateRule = { ...noticeFirst, lead: { months: 1, calendar: 'statutory' } };
  expect(() => judgedAt([bound(rule)], [called, opened()], '2026-03-11')).toThrow('a period of months cannot lead');
});

cases(
  'a field of the event itself',
  { ...withCircumstances, require: { field: 'handling' } },
  {
    'nothing before the event': { facts: [called], at: '2026-03-05', are: [] },
    'filled: met at once': {
      facts: [called, opened('2026-03-10 18:00', 'opened', { handling: 'h1' })],
      at: '2026-03-10 18:00',
      are: [
        {
          occurrence: 'opened',
          state: 'met',
          met: '2026-03-10 18:00',
          witnesses: ['trigger opened', 'met opened'],
          explanation: [],
          recordedLate: false,
        },
      ],
    },
    'met though recorded days later, and not late': {
      facts: [called, told('2026-03-10 18:00', 'meeting.opened', { handling: 'h1' }, { rec: '2026-03-15 10:00' })],
      at: '2026-03-16',
      are: [{ state: 'met', recordedLate: false }],
    },
    'empty: breached for good': {
      facts: [called, opened(), posted('2026-03-11 10:00')],
      at: '2026-03-12',
      are: [
        {
          occurrence: 'opened',
          state: 'breached',
          due: '2026-03-10 17:59:59.999',
          met: null,
          witnesses: ['trigger opened'],
        },
      ],
    },
    'from the very instant': { facts: [called, opened()], at: '2026-03-10 18:00', are: [{ state: 'breached' }] },
    'known to the day: from its beginning': {
      facts: [called, opened('2026-03-10')],
      at: '2026-03-10 00:00',
      are: [{ state: 'breached' }],
    },
    'each event by itself': {
      facts: [called, opened('2026-03-03 18:00', 'first'), opened('2026-03-10 18:00', 'second', { handling: 'h1' })],
      at: '2026-03-11',
      are: [
        { occurrence: 'first', state: 'breached' },
        { occurrence: 'second', state: 'met' },
      ],
    },
    'waived before it': {
      facts: [called, waived('2026-03-05 10:00', 'opened'), opened()],
      at: '2026-03-11',
      are: [{ state: 'waived' }],
    },
  },
);
