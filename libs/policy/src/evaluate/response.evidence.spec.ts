import { cases, parseAt, received, reply, TRIGGER } from '../../testing/letter-cases';
import { answerRule, told } from '../../testing/letters';

cases('evidence', {
  'met by the first that is dated in time': {
    facts: [received(), reply('2026-03-10 10:00'), reply('2026-03-11 10:00', {}, { id: 'second' })],
    at: '2026-03-20',
    is: {
      state: 'met',
      metAt: parseAt('2026-03-10 10:00'),
      metDue: parseAt('2026-03-16'),
      witnesses: [TRIGGER, 'met reply.given'],
      recordedLate: false,
      beforeTrigger: false,
    },
  },
  'not met before it happened': {
    facts: [received(), reply('2026-03-10 10:00')],
    at: '2026-03-10 09:59',
    is: { state: 'pending' },
  },
  'in time to the last minute of the due day': {
    facts: [received(), reply('2026-03-16 23:59')],
    at: '2026-03-20',
    is: { state: 'met' },
  },
  'in time where only the due day is known': {
    facts: [received(), reply('2026-03-16')],
    at: '2026-03-20',
    is: { state: 'met' },
  },
  'in time to the minute where hours are promised': {
    facts: [received(), reply('2026-03-04 09:00', {}, { rec: '2026-03-04 10:00' })],
    at: '2026-03-20',
    rule: { ...answerRule, within: { hours: 48 } },
    is: { state: 'met', metDue: parseAt('2026-03-04 09:00'), recordedLate: true },
  },
  'and recorded in time, if recorded that minute': {
    facts: [received(), reply('2026-03-04 09:00')],
    at: '2026-03-20',
    rule: { ...answerRule, within: { hours: 48 } },
    is: { state: 'met', recordedLate: false },
  },
  'met late for ever after': {
    facts: [received(), reply('2026-03-17 00:00')],
    at: '2027-01-01',
    is: { state: 'met-late', witnesses: [TRIGGER, 'met reply.given'], due: '2026-03-16' },
  },
  'a whole day counts as at or after an instant of it': {
    facts: [received(), reply('2026-03-02')],
    at: '2026-03-03',
    is: { state: 'met', beforeTrigger: false },
  },
  'but an instant before it does not': {
    facts: [reply('2026-03-02 08:00'), received()],
    at: '2026-03-03',
    is: { state: 'pending' },
  },
  'nor does one before its trigger count': {
    facts: [reply('2026-03-01 10:00'), received()],
    at: '2026-03-03',
    is: { state: 'pending' },
  },
  'but an imported one does, marked': {
    facts: [reply('2026-03-01 10:00', {}, { origin: 'import' }), received()],
    at: '2026-03-03',
    is: { state: 'met', beforeTrigger: true },
  },
  'at the same instant': {
    facts: [received(), reply('2026-03-02 09:00')],
    at: '2026-03-02 09:00',
    is: { state: 'met', beforeTrigger: false },
  },
  'what lacks a field the rule asks for is none': {
    facts: [received(), reply('2026-03-10 10:00', {}, { filled: [] })],
    at: '2026-03-12',
    is: { state: 'pending', witnesses: [TRIGGER] },
  },
  'recorded after the due day: met, recorded late': {
    facts: [received(), reply('2026-03-16 10:00', {}, { rec: '2026-03-17 08:00' })],
    at: '2026-03-20',
    is: { state: 'met', recordedLate: true },
  },
  'recorded on the due day: not late': {
    facts: [received(), reply('2026-03-10 10:00', {}, { rec: '2026-03-16 23:59' })],
    at: '2026-03-20',
    is: { state: 'met', recordedLate: false },
  },
  'met late is not recorded late': {
    facts: [received(), reply('2026-03-18 10:00', {}, { rec: '2026-03-19 08:00' })],
    at: '2026-03-20',
    is: { state: 'met-late', recordedLate: false },
  },
  'an import is never recorded late': {
    facts: [received(), reply('2026-03-10 10:00', {}, { rec: '2026-06-01 08:00', origin: 'import' })],
    at: '2026-07-01',
    is: { state: 'met', recordedLate: false },
  },
  'nor is a demo': {
    facts: [received(), reply('2026-03-10 10:00', {}, { rec: '2026-06-01 08:00', origin: 'demo' })],
    at: '2026-07-01',
    is: { state: 'met', recordedLate: false },
  },
  'nor a copy that a process carried here': {
    facts: [received(), reply('2026-03-10 10:00', { carriedFrom: 'elsewhere' }, { rec: '2026-06-01 08:00' })],
    at: '2026-07-01',
    is: { state: 'met', recordedLate: false },
  },
});

cases('covering every part', {
  'one missing is named': {
    facts: [received({ parts: 3 }), reply('2026-03-04 10:00', { covers: [1, 3] })],
    at: '2026-03-05',
    is: { state: 'pending', missing: ['2'], metAt: null, witnesses: [TRIGGER, 'met reply.given'] },
  },
  'dated by the piece that completes it': {
    facts: [
      received({ parts: 3 }),
      reply('2026-03-04 10:00', { covers: [1, 3] }),
      reply('2026-03-05 10:00', { covers: [1] }, { id: 'again' }),
      reply('2026-03-06 10:00', { covers: [2] }, { id: 'last' }),
    ],
    at: '2026-03-20',
    is: {
      state: 'met',
      missing: [],
      metAt: parseAt('2026-03-06 10:00'),
      witnesses: [TRIGGER, 'met reply.given', 'met reply.given last'],
    },
  },
  'late if that piece is late': {
    facts: [
      received({ parts: 2 }),
      reply('2026-03-04 10:00', { covers: [1] }),
      reply('2026-03-18 10:00', { covers: [2] }, { id: 'last' }),
    ],
    at: '2026-03-20',
    is: { state: 'met-late' },
  },
  'recorded late if any piece was': {
    facts: [
      received({ parts: 2 }),
      reply('2026-03-04 10:00', { covers: [1] }, { rec: '2026-03-18 10:00' }),
      reply('2026-03-05 10:00', { covers: [2] }, { id: 'last' }),
    ],
    at: '2026-03-20',
    is: { state: 'met', recordedLate: true },
  },
  'what names no parts covers all': {
    facts: [received({ parts: 2 }), reply('2026-03-04 10:00')],
    at: '2026-03-05',
    is: { state: 'met', missing: [] },
  },
  'what covers none is none': {
    facts: [received({ parts: 2 }), reply('2026-03-04 10:00', { covers: [] })],
    at: '2026-03-05',
    is: { state: 'pending', missing: ['1', '2'], witnesses: [TRIGGER] },
  },
  'a single part is met whatever the piece names': {
    facts: [received({ parts: 1 }), reply('2026-03-04 10:00', { covers: ['a'] })],
    at: '2026-03-05',
    is: { state: 'met', missing: [] },
  },
  'a delivery covers what its answer covers': {
    facts: [
      received({ parts: 2 }),
      reply('2026-03-04 10:00', { covers: [1] }, { id: 'r1' }),
      told('2026-03-05 10:00', 'post.returned', { of: 'r1' }),
      told('2026-03-06 10:00', 'post.delivered', { to: 'somebody', of: 'r1' }),
    ],
    at: '2026-03-07',
    is: { state: 'pending', missing: ['2'] },
  },
});
