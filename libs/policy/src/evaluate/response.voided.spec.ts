import { cases, parseAt, received, reply, TRIGGER } from '../../testing/letter-cases';
import { acknowledgeRule, told } from '../../testing/letters';

cases('voided', {
  'an answer taken back: the first due date stands': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-20 10:00', 'reply.retracted', { reply: 'reply.given' }),
    ],
    at: '2026-03-20 10:00',
    is: { state: 'breached', due: '2026-03-16', metAt: null, witnesses: [TRIGGER, 'voided reply.retracted'] },
  },
  'and met until then': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-20 10:00', 'reply.retracted', { reply: 'reply.given' }),
    ],
    at: '2026-03-20 09:59',
    is: { state: 'met' },
  },
  'its deliveries too, whenever dated': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-05 10:00', 'post.delivered', { of: 'reply.given' }, { id: 'd1' }),
      told('2026-03-06 10:00', 'reply.retracted', { reply: 'reply.given' }),
      told('2026-03-07 10:00', 'post.delivered', { of: 'reply.given' }, { id: 'd2' }),
    ],
    at: '2026-03-08',
    is: { state: 'pending' },
  },
  'another answer still stands': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      reply('2026-03-05 10:00', { corrects: 'reply.given' }, { id: 'r2' }),
      told('2026-03-06 10:00', 'reply.retracted', { reply: 'reply.given' }),
    ],
    at: '2026-03-20',
    is: {
      state: 'met',
      metAt: parseAt('2026-03-05 10:00'),
      witnesses: [TRIGGER, 'met reply.given r2', 'voided reply.retracted'],
    },
  },
  'a copy is voided by the id it was carried from': {
    facts: [
      received(),
      reply('2026-03-04 10:00', { carriedFrom: 'original' }),
      told('2026-03-06 10:00', 'reply.retracted', { reply: 'original', carriedFrom: 'reply.given' }),
    ],
    at: '2026-03-08',
    is: { state: 'pending', witnesses: [TRIGGER, 'voided reply.retracted'] },
  },
  'whatever no module knows any more says nothing': {
    facts: [
      received(),
      told('2026-03-03 10:00', 'letter.forgotten', { carriedFrom: 'original' }),
      reply('2026-03-04 10:00', { carriedFrom: 'original' }),
      told('2026-03-06 10:00', 'reply.retracted', { reply: 'original' }),
    ],
    at: '2026-03-08',
    is: { state: 'pending', witnesses: [TRIGGER, 'voided reply.retracted'] },
  },
  'a letter that came back is void, with the delivery before': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-04 10:00', 'post.delivered', { of: 'reply.given' }),
      told('2026-03-04 10:03', 'post.returned', { of: 'reply.given' }),
    ],
    at: '2026-03-20',
    is: { state: 'breached' },
  },
  'until delivered another way': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-04 10:03', 'post.returned', { of: 'reply.given' }),
      told('2026-03-12 10:00', 'post.delivered', { of: 'reply.given' }),
    ],
    at: '2026-03-20',
    is: {
      state: 'met',
      metAt: parseAt('2026-03-12 10:00'),
      witnesses: [TRIGGER, 'met post.delivered', 'voided post.returned'],
    },
  },
  'met late if that was late': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-04 10:03', 'post.returned', { of: 'reply.given' }),
      told('2026-03-18 10:00', 'post.delivered', { of: 'reply.given' }),
    ],
    at: '2026-03-20',
    is: { state: 'met-late' },
  },
  'and again if that came back too': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-05 10:03', 'post.returned', { of: 'reply.given' }, { id: 'b1' }),
      told('2026-03-06 10:00', 'post.delivered', { of: 'reply.given' }),
      told('2026-03-09 10:00', 'post.returned', { of: 'reply.given' }, { id: 'b2' }),
    ],
    at: '2026-03-20',
    is: { state: 'breached' },
  },
  'but not if another answer came back': {
    facts: [
      received(),
      reply('2026-03-04 10:00', {}, { id: 'r1' }),
      reply('2026-03-05 10:00', {}, { id: 'r2' }),
      told('2026-03-05 11:00', 'post.returned', { of: 'r2' }, { id: 'b2' }),
      told('2026-03-06 10:00', 'post.delivered', { of: 'r2' }),
      told('2026-03-09 10:00', 'post.returned', { of: 'r1' }, { id: 'b1' }),
    ],
    at: '2026-03-20',
    is: { state: 'met', metAt: parseAt('2026-03-06 10:00') },
  },
  'on one day known to the day only, as recorded': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-05 10:03', 'post.returned', { of: 'reply.given' }),
      told('2026-03-05', 'post.delivered', { of: 'reply.given' }),
    ],
    at: '2026-03-20',
    is: { state: 'met' },
  },
  'the delivery of something else is no answer': {
    facts: [
      received(),
      told('2026-03-03 10:00', 'letter.acknowledged', {}, { id: 'a1' }),
      told('2026-03-04 10:00', 'post.delivered', { of: 'a1' }),
    ],
    at: '2026-03-05',
    is: { state: 'pending' },
  },
  'an acknowledgement that came back': {
    facts: [
      received(),
      told('2026-03-03 10:00', 'letter.acknowledged', { number: '1' }, { id: 'a1' }),
      told('2026-03-03 10:00', 'post.delivered', { of: 'a1' }),
      told('2026-03-03 11:00', 'post.returned', { of: 'a1' }),
    ],
    at: '2026-03-05',
    rule: acknowledgeRule,
    is: { state: 'breached' },
  },
  'voids nothing that it does not name': {
    facts: [
      received(),
      told('2026-03-03 10:00', 'letter.acknowledged', { number: '1' }),
      reply('2026-03-03 12:00'),
      told('2026-03-03 13:00', 'post.returned', { of: 'reply.given' }),
    ],
    at: '2026-03-05',
    rule: acknowledgeRule,
    is: { state: 'met', witnesses: [TRIGGER, 'met letter.acknowledged', 'voided post.returned'] },
  },
  'a failure that names nothing voids nothing': {
    facts: [
      received(),
      reply('2026-03-04 10:00', { carriedFrom: null }),
      told('2026-03-05 10:00', 'post.returned', { of: null }),
    ],
    at: '2026-03-20',
    is: { state: 'met' },
  },
  'a delivery that names nothing falls with nothing': {
    facts: [
      received(),
      reply('2026-03-03 10:00', { carriedFrom: null }),
      told('2026-03-03 12:00', 'post.delivered', { of: null }),
      told('2026-03-03 13:00', 'post.returned', { of: 'reply.given' }),
    ],
    at: '2026-03-05',
    rule: acknowledgeRule,
    is: { state: 'met', metAt: parseAt('2026-03-03 12:00') },
  },
  'an import needs no number': {
    facts: [received(), told('2026-03-03 10:00', 'letter.acknowledged', {}, { origin: 'import' })],
    at: '2026-03-05',
    rule: acknowledgeRule,
    is: { state: 'met' },
  },
});
