import { ORGANISATION, SUBJECT } from '../../testing/letters';
import { base, cases, told } from '../../testing/meetings';
import type { CompositionRule } from '../packs/pack';
import { obligationId } from './evaluate';

const seats: CompositionRule = {
  ...base,
  id: 'meetings.seats',
  shape: 'composition',
  members: {
    appointed: { any: [{ fact: 'seat.given', where: { member: { filled: true } } }] },
    ended: { fact: 'seat.left', where: { member: { is: '$trigger.member' } } },
  },
  needs: [{ seat: 'chair' }, { seat: 'clerk', count: 2 }],
  before: { fact: 'meeting.opened' },
};
const called = told('2026-03-02 09:00', 'meeting.called', { kind: 'open' });
const opened = told('2026-03-10 18:00', 'meeting.opened', {}, { id: 'opened' });
const given = (member: string, seat: string, on = '2026-03-04 10:00') =>
  told(on, 'seat.given', { member, seat }, { id: member });
const left = (member: string, on: string) => told(on, 'seat.left', { member }, { id: `${member} left` });
const all = [given('ada', 'chair'), given('bo', 'clerk'), given('cy', 'clerk', '2026-03-05 10:00')];
const TRIGGER = 'trigger meeting.called';
const before = { before: '2026-03-10T18:00:00+01:00' };

cases('seats of a group, before an event', seats, {
  'nothing before there is a subject': {
    facts: [given('ada', 'chair', '2026-03-01 10:00')],
    at: '2026-03-01',
    are: [],
  },
  'pending, and every empty seat named': {
    facts: [called],
    at: '2026-03-03',
    are: [
      {
        occurrence: '-',
        state: 'pending',
        due: null,
        atRisk: null,
        met: null,
        missing: ['chair', 'clerk', 'clerk'],
        witnesses: [TRIGGER],
        explanation: [],
      },
    ],
  },
  'one by one': {
    facts: [called, ...all],
    at: '2026-03-04',
    are: [{ state: 'pending', missing: ['clerk'], witnesses: [TRIGGER, 'met ada', 'met bo'] }],
  },
  'met when the last is filled': {
    facts: [called, ...all],
    at: '2026-03-05',
    are: [
      {
        state: 'met',
        due: null,
        met: '2026-03-05 10:00',
        missing: [],
        witnesses: [TRIGGER, 'met ada', 'met bo', 'met cy'],
      },
    ],
  },
  'met before the event': {
    facts: [called, ...all, opened],
    at: '2026-03-11',
    are: [
      {
        state: 'met',
        due: '2026-03-10 17:59:59.999',
        witnesses: [TRIGGER, 'before opened', 'met ada', 'met bo', 'met cy'],
        explanation: [before],
      },
    ],
  },
  'breached by it': {
    facts: [called, given('ada', 'chair'), opened],
    at: '2026-03-10 18:00',
    are: [
      {
        state: 'breached',
        missing: ['clerk', 'clerk'],
        witnesses: [TRIGGER, 'before opened', 'met ada'],
        explanation: [before],
      },
    ],
  },
  'met late': {
    facts: [called, given('ada', 'chair'), given('bo', 'clerk'), opened, given('cy', 'clerk', '2026-03-11 10:00')],
    at: '2026-03-11',
    are: [{ state: 'met-late', met: '2026-03-11 10:00', due: '2026-03-10 17:59:59.999' }],
  },
  'more than enough': {
    facts: [called, ...all, given('di', 'clerk', '2026-03-06 10:00'), given('ed', 'guest', '2026-03-06 10:00'), opened],
    at: '2026-03-11',
    are: [
      { state: 'met', met: '2026-03-05 10:00', witnesses: [TRIGGER, 'before opened', 'met ada', 'met bo', 'met cy'] },
    ],
  },
  'whoever is not named holds no seat': {
    facts: [called, ...all.slice(1), told('2026-03-04 10:00', 'seat.given', { seat: 'chair' }), opened],
    at: '2026-03-11',
    are: [{ state: 'breached', missing: ['chair'] }],
  },
});

cases('seats stay checked', seats, {
  'left before the event: pending again': {
    facts: [called, ...all, left('ada', '2026-03-06 10:00')],
    at: '2026-03-07',
    are: [
      { state: 'pending', due: null, missing: ['chair'], witnesses: [TRIGGER, 'ended ada left', 'met bo', 'met cy'] },
    ],
  },
  'and filled again before it': {
    facts: [called, ...all, left('ada', '2026-03-06 10:00'), given('di', 'chair', '2026-03-07 10:00'), opened],
    at: '2026-03-11',
    are: [
      {
        state: 'met',
        met: '2026-03-07 10:00',
        due: '2026-03-10 17:59:59.999',
        witnesses: [TRIGGER, 'before opened', 'ended ada left', 'met bo', 'met cy', 'met di'],
      },
    ],
  },
  'left before it and never filled': {
    facts: [called, ...all, left('ada', '2026-03-06 10:00'), opened],
    at: '2026-03-10 18:00',
    are: [{ state: 'breached', due: '2026-03-10 17:59:59.999', explanation: [before] }],
  },
  'replaced at the same instant': {
    facts: [called, ...all, left('ada', '2026-03-12 10:00'), given('di', 'chair', '2026-03-12 10:00'), opened],
    at: '2026-03-13',
    are: [
      { state: 'met', met: '2026-03-05 10:00', witnesses: [TRIGGER, 'before opened', 'met bo', 'met cy', 'met di'] },
    ],
  },
  'left after the event: due at the end of that day': {
    facts: [called, ...all, opened, left('ada', '2026-03-20 10:00')],
    at: '2026-03-20',
    are: [
      { state: 'pending', due: '2026-03-20', met: null, missing: ['chair'], explanation: [{ start: '2026-03-20' }] },
    ],
  },
  'breached on the next': {
    facts: [called, ...all, opened, left('ada', '2026-03-20 10:00')],
    at: '2026-03-21 00:00',
    are: [{ state: 'breached' }],
  },
  'filled that day': {
    facts: [called, ...all, opened, left('ada', '2026-03-20 10:00'), given('di', 'chair', '2026-03-20 23:59')],
    at: '2026-03-21',
    are: [{ state: 'met', met: '2026-03-20 23:59', due: '2026-03-20' }],
  },
  'filled the day after is late, for ever': {
    facts: [called, ...all, opened, left('ada', '2026-03-20 10:00'), given('di', 'chair', '2026-03-21 00:00')],
    at: '2026-03-30',
    are: [{ state: 'met-late', met: '2026-03-21', due: '2026-03-20' }],
  },
  'also when it falls empty once more': {
    facts: [
      called,
      ...all,
      opened,
      left('ada', '2026-03-20 10:00'),
      given('di', 'chair', '2026-03-21 00:00'),
      left('di', '2026-03-25 10:00'),
    ],
    at: '2026-03-25',
    are: [{ state: 'breached', due: '2026-03-20', met: null, missing: ['chair'] }],
  },
  'and is filled in time then': {
    facts: [
      called,
      ...all,
      opened,
      left('ada', '2026-03-20 10:00'),
      given('di', 'chair', '2026-03-21 00:00'),
      left('di', '2026-03-25 10:00'),
      given('ed', 'chair', '2026-03-25 11:00'),
    ],
    at: '2026-03-26',
    are: [{ state: 'met-late', met: '2026-03-21', due: '2026-03-20' }],
  },
  'one too many may leave': {
    facts: [called, ...all, given('di', 'clerk', '2026-03-06 10:00'), opened, left('bo', '2026-03-20 10:00')],
    at: '2026-03-21',
    are: [
      { state: 'met', met: '2026-03-05 10:00', witnesses: [TRIGGER, 'before opened', 'met ada', 'met cy', 'met di'] },
    ],
  },
  'somebody else’s leaving changes nothing': {
    facts: [called, ...all, opened, left('zoe', '2026-03-20 10:00')],
    at: '2026-03-21',
    are: [{ state: 'met' }],
  },
});

const byDay: CompositionRule = { ...seats, before: undefined, by: '$param.seatsWithin', atRisk: { parameter: 'risk' } };
cases('by a day', byDay, {
  pending: {
    facts: [called],
    at: '2026-03-02',
    settings: [{ name: 'seatsWithin', value: 5 }],
    are: [{ state: 'pending', due: '2026-03-09', atRisk: '2026-03-09' }],
  },
  'at risk': {
    facts: [called],
    at: '2026-03-08',
    settings: [
      { name: 'seatsWithin', value: 5 },
      { name: 'risk', value: 2 },
    ],
    are: [{ state: 'at-risk', atRisk: '2026-03-06' }],
  },
  met: {
    facts: [called, ...all],
    at: '2026-03-20',
    settings: [{ name: 'seatsWithin', value: 5 }],
    are: [{ state: 'met', due: '2026-03-09' }],
  },
  'fallen empty after it: nothing is at risk before that day': {
    facts: [called, ...all, left('ada', '2026-03-20 10:00')],
    at: '2026-03-20',
    settings: [{ name: 'seatsWithin', value: 5 }],
    are: [{ state: 'pending', due: '2026-03-20', atRisk: null }],
  },
  'not decided': {
    facts: [called, ...all],
    at: '2026-03-20',
    are: [{ state: 'not-measurable', why: 'parameterUnset seatsWithin' }],
  },
});

cases(
  'some time',
  { ...seats, before: undefined },
  {
    'pending for ever': { facts: [called, opened], at: '2027-03-20', are: [{ state: 'pending', due: null }] },
    met: { facts: [called, ...all], at: '2026-03-20', are: [{ state: 'met', met: '2026-03-05 10:00' }] },
    'and fallen empty': {
      facts: [called, ...all, left('ada', '2026-03-20 10:00')],
      at: '2027-03-20',
      are: [{ state: 'pending', due: null, missing: ['chair'] }],
    },
  },
);

const roles: CompositionRule = {
  ...seats,
  needs: [{ role: 'host', count: '$param.hosts' }],
  members: { appointed: { fact: 'seat.given' } },
};
const host = (member: string, fields: Record<string, unknown> = {}) =>
  told('2026-03-04 10:00', 'seat.given', { member, role: 'host', ...fields }, { id: member });
cases('roles, as many as a parameter says, that nobody leaves', roles, {
  'too few': {
    facts: [called, host('ada'), left('ada', '2026-03-05 10:00')],
    at: '2026-03-06',
    settings: [{ name: 'hosts', value: 2 }],
    are: [{ state: 'pending', missing: ['host'] }],
  },
  enough: {
    facts: [called, host('ada'), host('bo')],
    at: '2026-03-06',
    settings: [{ name: 'hosts', value: 2 }],
    are: [{ state: 'met' }],
  },
  'not decided': {
    facts: [called, host('ada')],
    at: '2026-03-06',
    are: [{ state: 'not-measurable', why: 'parameterUnset hosts', due: null }],
  },
  'decided away': {
    facts: [called],
    at: '2026-03-06',
    settings: [{ name: 'hosts', value: 'none' }],
    are: [{ state: 'not-applicable', why: 'decidedNone hosts' }],
  },
});

cases(
  'each group by itself',
  { ...roles, needs: [{ role: 'host' }], per: 'group' },
  {
    'by its name': {
      facts: [
        called,
        host('ada', { group: 'north' }),
        told('2026-03-05 10:00', 'seat.given', { member: 'bo', role: 'guest', group: 'south' }),
        host('cy'),
      ],
      at: '2026-03-06',
      are: [
        { occurrence: 'north', state: 'met', missing: [] },
        { occurrence: 'south', state: 'pending', missing: ['host'] },
      ],
    },
    'none yet': { facts: [called], at: '2026-03-06', are: [] },
  },
);

cases(
  'appointments that all must match',
  {
    ...seats,
    needs: [{ seat: 'chair' }],
    members: { appointed: { all: [{ fact: 'seat.given', where: { seat: 'chair' } }] }, ended: seats.members.ended },
  },
  {
    left: {
      facts: [called, given('ada', 'chair'), left('ada', '2026-03-06 10:00')],
      at: '2026-03-07',
      are: [{ state: 'pending', missing: ['chair'] }],
    },
    held: { facts: [called, given('ada', 'chair')], at: '2026-03-07', are: [{ state: 'met' }] },
  },
);

cases(
  'circumstances of a group',
  { ...seats, waivable: ['approver'], unless: { fact: 'meeting.setAside' }, ends: { fact: 'meeting.cancelled' } },
  {
    'set aside': {
      facts: [called, opened, told('2026-03-20 10:00', 'meeting.setAside')],
      at: '2026-03-21',
      are: [{ state: 'not-applicable', why: 'setAside meeting.setAside' }],
    },
    'cancelled before the event': {
      facts: [called, told('2026-03-05 10:00', 'meeting.cancelled'), opened],
      at: '2026-03-21',
      are: [{ state: 'not-applicable' }],
    },
    'cancelled after it': {
      facts: [called, opened, told('2026-03-11 10:00', 'meeting.cancelled')],
      at: '2026-03-21',
      are: [{ state: 'breached' }],
    },
    waived: {
      facts: [
        called,
        told('2026-03-05 10:00', 'obligation.waived', {
          obligation: obligationId(ORGANISATION, 'meetings.seats', SUBJECT, '-'),
          role: 'approver',
        }),
        opened,
      ],
      at: '2026-03-21',
      are: [{ state: 'waived' }],
    },
  },
);
