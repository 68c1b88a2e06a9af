import { ask, cases, received, reply, TRIGGER } from '../../testing/letter-cases';
import { answerRule, told } from '../../testing/letters';

cases('set aside', {
  'whenever it is dated': {
    facts: [received(), told('2026-04-20 10:00', 'letter.setAside')],
    at: '2026-04-21',
    is: {
      state: 'not-applicable',
      why: { state: 'not-applicable', code: 'setAside', subject: 'letter.setAside' },
      witnesses: [TRIGGER, 'excused letter.setAside'],
    },
  },
  'reopened: the first dates live again': {
    facts: [received(), told('2026-03-04 10:00', 'letter.setAside'), told('2026-03-20 10:00', 'letter.reopened')],
    at: '2026-03-21',
    is: { state: 'breached', due: '2026-03-16', witnesses: [TRIGGER, 'voided letter.reopened'] },
  },
  'set aside again': {
    facts: [
      received(),
      told('2026-03-04 10:00', 'letter.setAside', {}, { id: 's1' }),
      told('2026-03-05 10:00', 'letter.reopened'),
      told('2026-03-06 10:00', 'letter.setAside', {}, { id: 's2' }),
    ],
    at: '2026-03-21',
    is: { state: 'not-applicable', witnesses: [TRIGGER, 'excused letter.setAside s2'] },
  },
  'reopened though it never was': {
    facts: [received(), told('2026-03-20 10:00', 'letter.reopened')],
    at: '2026-03-21',
    is: { state: 'breached', witnesses: [TRIGGER] },
  },
  'not before it is': {
    facts: [received(), told('2026-03-12 10:00', 'letter.setAside'), told('2026-03-13 10:00', 'letter.reopened')],
    at: '2026-03-12 09:59',
    is: { state: 'pending', witnesses: [TRIGGER] },
  },
  'before an undecided period': {
    facts: [received(), told('2026-03-04 10:00', 'letter.setAside')],
    at: '2026-03-21',
    set: [{ name: 'answerWithin', value: 'unset' }],
    is: { state: 'not-applicable' },
  },
});

cases('ended', {
  'on the due day: nothing is owed': {
    facts: [received(), told('2026-03-16 23:00', 'letter.withdrawn')],
    at: '2026-03-20',
    is: {
      state: 'not-applicable',
      why: { state: 'not-applicable', code: 'withdrawn', subject: 'letter.withdrawn' },
      witnesses: [TRIGGER, 'ended letter.withdrawn'],
      due: null,
    },
  },
  'after it: the breach stays': {
    facts: [received(), told('2026-03-17 00:00', 'letter.withdrawn')],
    at: '2026-03-20',
    is: { state: 'breached' },
  },
  'after the answer: it was met': {
    facts: [received(), reply('2026-03-04 10:00'), told('2026-03-05 10:00', 'letter.withdrawn')],
    at: '2026-03-20',
    is: { state: 'met' },
  },
  'before the answer: it had ended': {
    facts: [received(), told('2026-03-04 10:00', 'letter.withdrawn'), reply('2026-03-05 10:00')],
    at: '2026-03-20',
    is: { state: 'not-applicable' },
  },
  'an hour after the answer, though recorded first': {
    facts: [received(), told('2026-03-04 11:00', 'letter.withdrawn'), reply('2026-03-04 10:00')],
    at: '2026-03-20',
    is: { state: 'met' },
  },
  'a day after the answer, where only its day is known': {
    facts: [received(), told('2026-03-05', 'letter.withdrawn'), reply('2026-03-04')],
    at: '2026-03-20',
    is: { state: 'met' },
  },
  'on the day of the answer, where only that is known: what was recorded first': {
    facts: [received(), told('2026-03-04 10:00', 'letter.withdrawn'), reply('2026-03-04')],
    at: '2026-03-20',
    is: { state: 'not-applicable' },
  },
  'after an answer that was taken back': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-05 10:00', 'letter.withdrawn'),
      told('2026-03-06 10:00', 'reply.retracted', { reply: 'reply.given' }),
    ],
    at: '2026-03-20',
    is: { state: 'not-applicable' },
  },
  'while it waits for a reply': {
    facts: [received(), ask('2026-03-04 10:00'), told('2026-05-04 10:00', 'letter.withdrawn')],
    at: '2026-05-05',
    is: { state: 'not-applicable' },
  },
  'does not tell what cannot be measured': {
    facts: [received(), told('2026-03-04 10:00', 'letter.withdrawn')],
    at: '2026-03-20',
    set: [{ name: 'answerWithin', value: 'unset' }],
    is: { state: 'not-measurable' },
  },
  'by the fact that also meets it: met': {
    facts: [received(), told('2026-03-04 10:00', 'letter.withdrawn')],
    at: '2026-03-20',
    rule: { ...answerRule, evidence: { fact: 'letter.withdrawn' } },
    is: { state: 'met' },
  },
});
