import { base, bound, cases, judgedAt, told } from '../../testing/meetings';
import type { CompletenessRule } from '../packs/pack';
import { History } from '../facts/history';
import { swedish } from '../../testing/letters';
import { judge, timeline } from './evaluate';

const openDoors: CompletenessRule = {
  ...base,
  id: 'meetings.doors',
  subject: 'body',
  shape: 'completeness',
  set: ['front', 'back'],
  each: {
    fact: 'door.opened',
    where: { serves: '$member' },
    until: { fact: 'door.closed', where: { door: { is: '$trigger.door' } } },
  },
};
const established = told('2026-01-10 09:00', 'body.established', { body: 'b', level: 'committee' });
const opened = (on: string, serves = 'front', door = 'd1') =>
  told(on, 'door.opened', { serves, door }, { id: `open ${door}` });
const closed = (on: string, door = 'd1') => told(on, 'door.closed', { door }, { id: `close ${door}` });
const front = { ...openDoors, set: ['front'] } as const;
const stands = ['2026-03-02'] as const;

cases('what must be there all the time', openDoors, {
  'nothing before the adoption': { facts: [established], at: '2026-03-01', stands, are: [] },
  'on the first day without it: pending to its end': {
    facts: [established],
    at: '2026-03-02',
    stands,
    are: [
      {
        occurrence: 'front',
        state: 'pending',
        due: '2026-03-02',
        atRisk: null,
        met: null,
        missing: ['front'],
        witnesses: [],
        explanation: [{ start: '2026-03-02' }],
      },
      { occurrence: 'back', state: 'pending', due: '2026-03-02' },
    ],
  },
  'breached from the next': {
    facts: [established],
    at: '2026-03-03 00:00',
    stands,
    are: [{ state: 'breached' }, { state: 'breached' }],
  },
  'met where it was there already': {
    facts: [established, opened('2026-02-01 10:00')],
    at: '2026-03-02 00:00',
    stands,
    are: [
      {
        occurrence: 'front',
        state: 'met',
        due: null,
        met: '2026-02-01 10:00',
        missing: [],
        witnesses: ['met open d1'],
        explanation: [],
      },
      { occurrence: 'back', state: 'pending' },
    ],
  },
});

cases('one such thing', front, {
  'met from when it came, and never late': {
    facts: [opened('2026-03-20 10:00')],
    at: '2026-03-20 10:00',
    stands,
    are: [{ state: 'met', met: '2026-03-20 10:00' }],
  },
  'breached till then': {
    facts: [opened('2026-03-20 10:00')],
    at: '2026-03-20 09:59',
    stands,
    are: [{ state: 'breached', due: '2026-03-02' }],
  },
  'ended: due at the end of that day': {
    facts: [opened('2026-02-01 10:00'), closed('2026-03-20 10:00')],
    at: '2026-03-20',
    stands,
    are: [
      {
        state: 'pending',
        due: '2026-03-20',
        witnesses: ['ended close d1'],
        missing: ['front'],
        explanation: [{ start: '2026-03-20' }],
      },
    ],
  },
  'and broken on the next': {
    facts: [opened('2026-02-01 10:00'), closed('2026-03-20 10:00')],
    at: '2026-03-21 00:00',
    stands,
    are: [{ state: 'breached' }],
  },
  'another was there': {
    facts: [opened('2026-02-01 10:00'), opened('2026-03-19 10:00', 'front', 'd2'), closed('2026-03-20 10:00')],
    at: '2026-03-21',
    stands,
    are: [{ state: 'met', witnesses: ['met open d2'] }],
  },
  'another was closed': {
    facts: [opened('2026-02-01 10:00'), closed('2026-03-20 10:00', 'd2')],
    at: '2026-03-21',
    stands,
    are: [{ state: 'met' }],
  },
  'the last that ended begins the time without': {
    facts: [
      opened('2026-02-01 10:00'),
      opened('2026-02-02 10:00', 'front', 'd2'),
      closed('2026-03-20 10:00'),
      closed('2026-03-18 10:00', 'd2'),
    ],
    at: '2026-03-21',
    stands,
    are: [{ state: 'breached', due: '2026-03-20', witnesses: ['ended close d1'] }],
  },
  'ended before the adoption': {
    facts: [opened('2026-02-01 10:00'), closed('2026-02-20 10:00')],
    at: '2026-03-02',
    stands,
    are: [{ state: 'pending', due: '2026-03-02', witnesses: ['ended close d1'] }],
  },
  'back again': {
    facts: [opened('2026-02-01 10:00'), closed('2026-03-20 10:00'), opened('2026-03-25 10:00', 'front', 'd2')],
    at: '2026-03-25',
    stands,
    are: [{ state: 'met', met: '2026-03-25 10:00' }],
  },
  'until another adoption': {
    facts: [],
    at: '2026-03-27 23:59',
    stands: ['2026-03-02', '2026-03-28'],
    are: [{ state: 'breached' }],
  },
  'and no longer': { facts: [], at: '2026-03-28 00:00', stands: ['2026-03-02', '2026-03-28'], are: [] },
});

cases('from the subject’s own opening where no adoption says', front, {
  'before it': { facts: [established], at: '2026-01-09', are: [] },
  'from its day on': { facts: [established], at: '2026-01-10 00:00', are: [{ state: 'pending', due: '2026-01-10' }] },
  'no subject': { facts: [opened('2026-03-02 10:00')], at: '2026-03-03', are: [] },
});

cases(
  'what stands, taken back by name',
  { ...front, voidedBy: { fact: 'door.closed' } },
  {
    'ends there': {
      facts: [
        told('2026-03-02 09:00', 'door.opened', { serves: 'front', door: 'd1' }, { id: 'x' }),
        told('2026-03-10 10:00', 'door.closed', { door: 'x' }, { id: 'close x' }),
      ],
      at: '2026-03-10',
      stands,
      are: [{ state: 'pending', due: '2026-03-10', witnesses: ['ended close x'] }],
    },
  },
);

cases(
  'members that join',
  {
    ...front,
    set: { members: { fact: 'body.established', where: { level: 'committee' } }, field: 'body' },
    each: { fact: 'door.opened', where: { serves: '$member' } },
  },
  {
    'each from its own day': {
      facts: [
        established,
        told('2026-03-10 09:00', 'body.established', { body: 'c', level: 'committee' }, { id: 'c' }),
      ],
      at: '2026-03-10',
      stands,
      are: [
        { occurrence: 'b', state: 'breached', due: '2026-03-02', witnesses: ['trigger body.established'] },
        { occurrence: 'c', state: 'pending', due: '2026-03-10', witnesses: ['trigger c'] },
      ],
    },
  },
);

cases(
  'circumstances of what stands',
  { ...front, onlyIf: { fact: 'body.established', where: { level: ['committee'] } } },
  {
    'no such body': {
      facts: [told('2026-01-10 09:00', 'body.established', { level: 'council' })],
      at: '2026-03-03',
      stands,
      are: [{ state: 'not-applicable', why: 'onlyIf level' }],
    },
    'such a body': { facts: [established], at: '2026-03-03', stands, are: [{ state: 'breached' }] },
  },
);

test('stretches begin with the adoption and with what changes, and end with it', () => {
  const facts = [established, opened('2026-03-20 10:00'), closed('2026-03-25 10:00')];
  const line = timeline([bound(front, [], ['2026-03-02', '2026-03-28'])], new History(facts), swedish);
  const [stretches = []] = [...line.values()];
  const day = (ms: number | undefined) => ms && new Date(ms + 3_600_000).toISOString().slice(0, 16);
  expect(stretches.map(({ from, to }) => [day(from), day(to)])).toEqual([
    ['2026-03-02T00:00', '2026-03-28T00:00'],
    ['2026-03-20T10:00', '2026-03-28T00:00'],
    ['2026-03-25T10:00', '2026-03-28T00:00'],
  ]);
});

test('what happens after another adoption took over makes no stretch', () => {
  const facts = [established, opened('2026-03-28 00:00')];
  const line = timeline([bound(front, [], ['2026-03-02', '2026-03-28'])], new History(facts), swedish);
  expect([...line.values()].map((stretches) => stretches.length)).toEqual([1]);
});

test('judged without a moment, what still stands is told, and what was replaced is not', () => {
  const history = new History([established]);
  expect(judge([bound(front, [], ['2026-03-02', '2026-03-28'])], history, swedish)).toEqual([]);
  expect(judge([bound(front, [], ['2026-03-02'])], history, swedish)).toHaveLength(1);
  expect(judgedAt([bound(front, [], ['2026-03-02'])], [established], '2026-03-02 00:00')).toHaveLength(1);
});
