import { ask, cases, holding, parseAt, received, replied, reply, TRIGGER } from '../../testing/letter-cases';
import { answerRule, told } from '../../testing/letters';
import type { ParameterSetting } from '../packs/parameters';

cases('the question back', {
  'there is no due date while it waits': {
    facts: [received(), ask('2026-03-04 10:00')],
    at: '2026-06-01',
    is: {
      state: 'pending',
      due: null,
      atRisk: null,
      pausedSince: parseAt('2026-03-04 10:00'),
      witnesses: [TRIGGER, 'pause question.asked q1'],
      explanation: [
        { start: '2026-03-02' },
        { count: 1, date: '2026-03-03' },
        { count: 2, date: '2026-03-04' },
        { pause: '2026-03-04', to: null, limit: null },
      ],
    },
  },
  'the days until the reply do not count': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-10 10:00')],
    at: '2026-03-18',
    is: {
      state: 'pending',
      due: '2026-03-20',
      pausedSince: null,
      witnesses: [TRIGGER, 'pause question.asked q1', 'resume question.replied'],
    },
  },
  'nor those of a question meanwhile, twice': {
    facts: [
      received(),
      ask('2026-03-04 10:00'),
      ask('2026-03-06 10:00', 'q2'),
      replied('2026-03-10 10:00'),
      told('2026-03-12 10:00', 'question.replied', { question: 'q2' }, { id: 'g2' }),
    ],
    at: '2026-03-18',
    is: { due: '2026-03-24', explanation: holding({ pause: '2026-03-04', to: '2026-03-12' }) },
  },
  'nor where the second reply comes first': {
    facts: [
      received(),
      ask('2026-03-04 10:00'),
      ask('2026-03-05 10:00', 'q2'),
      told('2026-03-06 10:00', 'question.replied', { question: 'q2' }, { id: 'g2' }),
      replied('2026-03-10 10:00'),
    ],
    at: '2026-03-18',
    is: { due: '2026-03-20', explanation: holding({ pause: '2026-03-04', to: '2026-03-10' }) },
  },
  'nor where the second is asked on the day of the reply': {
    facts: [
      received(),
      ask('2026-03-04 10:00'),
      replied('2026-03-06 10:00'),
      ask('2026-03-06 12:00', 'q2'),
      told('2026-03-10 10:00', 'question.replied', { question: 'q2' }, { id: 'g2' }),
    ],
    at: '2026-03-18',
    is: { due: '2026-03-20', explanation: holding({ pause: '2026-03-04', to: '2026-03-10' }) },
  },
  'three apart count each': {
    facts: [
      received(),
      ask('2026-03-03 10:00'),
      replied('2026-03-04 10:00'),
      ask('2026-03-05 10:00', 'q2'),
      told('2026-03-06 10:00', 'question.replied', { question: 'q2' }, { id: 'g2' }),
      ask('2026-03-10 10:00', 'q3'),
      ask('2026-03-11 10:00', 'q4'),
      told('2026-03-12 10:00', 'question.replied', {}, { id: 'g3' }),
    ],
    at: '2026-03-18',
    is: {
      due: '2026-03-20',
      explanation: holding(
        { pause: '2026-03-03', to: '2026-03-04' },
        { pause: '2026-03-05', to: '2026-03-06' },
        { pause: '2026-03-10', to: '2026-03-12' },
      ),
    },
  },
  'a later question that was replied to does not begin the wait': {
    facts: [
      received(),
      ask('2026-03-04 10:00'),
      ask('2026-03-06 10:00', 'q2'),
      told('2026-03-10 10:00', 'question.replied', { question: 'q2' }, { id: 'g2' }),
    ],
    at: '2026-03-18',
    is: { due: null, pausedSince: parseAt('2026-03-04 10:00') },
  },
  'of two on one day the first begins it': {
    facts: [received(), ask('2026-03-04 10:00'), ask('2026-03-04 11:00', 'q2'), replied('2026-03-06 10:00')],
    at: '2026-03-18',
    is: { due: null, pausedSince: parseAt('2026-03-04 10:00') },
  },
  'one asked on the day of the reply goes on with the same wait, not with an older one': {
    facts: [
      received(),
      ask('2026-03-03 10:00', 'q0'),
      told('2026-03-03 12:00', 'question.replied', { question: 'q0' }, { id: 'g0' }),
      ask('2026-03-04 10:00'),
      replied('2026-03-06 10:00'),
      ask('2026-03-06 12:00', 'q2'),
    ],
    at: '2026-03-18',
    is: { due: null, pausedSince: parseAt('2026-03-04 10:00') },
  },
  'a wait that another question prolongs began with the first': {
    facts: [received(), ask('2026-03-04 10:00'), ask('2026-03-06 10:00', 'q2'), replied('2026-03-10 10:00')],
    at: '2026-03-18',
    is: {
      state: 'pending',
      due: null,
      pausedSince: parseAt('2026-03-04 10:00'),
      explanation: [
        { start: '2026-03-02' },
        { count: 1, date: '2026-03-03' },
        { count: 2, date: '2026-03-04' },
        { pause: '2026-03-04', to: null, limit: null },
      ],
    },
  },
  'one apart begins its own': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-05 10:00'), ask('2026-03-09 10:00', 'q2')],
    at: '2026-03-18',
    is: {
      due: null,
      pausedSince: parseAt('2026-03-09 10:00'),
      explanation: holding({ pause: '2026-03-04', to: '2026-03-05' }, { pause: '2026-03-09', to: null, limit: null }),
    },
  },
  'asked and replied on one day stops nothing': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-04 12:00')],
    at: '2026-03-05',
    is: { due: '2026-03-16' },
  },
  'and one more asked that day begins its own wait': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-04 12:00'), ask('2026-03-04 14:00', 'q2')],
    at: '2026-03-18',
    is: { due: null, pausedSince: parseAt('2026-03-04 14:00') },
  },
  'the reply names the question by its event': {
    facts: [
      received(),
      told('2026-03-04 10:00', 'question.asked', {}, { id: 'e1', filled: ['text'] }),
      replied('2026-03-10 10:00', { question: 'e1' }),
    ],
    at: '2026-03-18',
    is: { due: '2026-03-20' },
  },
  'or by the question’s own number': {
    facts: [
      received(),
      told('2026-03-04 10:00', 'question.asked', { question: 'q1' }, { id: 'e1', filled: ['text'] }),
      replied('2026-03-10 10:00', { question: 'q1' }),
    ],
    at: '2026-03-18',
    is: { due: '2026-03-20' },
  },
  'a reply to another question closes nothing': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-10 10:00', { question: 'q9' })],
    at: '2026-03-18',
    is: { due: null },
  },
  'one that names none closes what was asked before': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-10 10:00', {})],
    at: '2026-03-18',
    is: { due: '2026-03-20' },
  },
  'but not what is asked after it': {
    facts: [received(), replied('2026-03-03 10:00', {}), ask('2026-03-04 10:00')],
    at: '2026-03-18',
    is: { due: null },
  },
  'the first reply closes it': {
    facts: [
      received(),
      ask('2026-03-04 10:00'),
      replied('2026-03-10 10:00'),
      told('2026-03-12 10:00', 'question.replied', { question: 'q1' }, { id: 'g2' }),
    ],
    at: '2026-03-18',
    is: { due: '2026-03-20', witnesses: [TRIGGER, 'pause question.asked q1', 'resume question.replied'] },
  },
  'without a text it stops nothing': {
    facts: [received(), told('2026-03-04 10:00', 'question.asked', { question: 'q1' })],
    at: '2026-03-18',
    is: { state: 'breached', witnesses: [TRIGGER] },
  },
  'nor to one who cannot be reached': {
    facts: [received(), told('2026-03-03 10:00', 'letter.unreachable'), ask('2026-03-04 10:00')],
    at: '2026-03-18',
    rule: { ...answerRule, ends: undefined },
    is: { state: 'breached' },
  },
  'reachable at the moment of the question': {
    facts: [received(), ask('2026-03-04 10:00'), told('2026-03-05 10:00', 'letter.unreachable')],
    at: '2026-03-18',
    rule: { ...answerRule, ends: undefined },
    is: { state: 'pending' },
  },
  'asked on the due day it still waits': {
    facts: [received(), ask('2026-03-16 10:00')],
    at: '2026-03-18',
    is: { state: 'pending', due: null },
  },
  'asked after the due day it cures nothing': {
    facts: [received(), ask('2026-03-17 10:00')],
    at: '2026-03-18',
    is: { state: 'breached', witnesses: [TRIGGER] },
  },
  'asked before it was received it stops nothing': {
    facts: [ask('2026-03-01 10:00'), received()],
    at: '2026-03-18',
    rule: { ...answerRule, pause: { from: { fact: 'question.asked' }, until: { fact: 'question.replied' } } },
    is: { state: 'breached', witnesses: [TRIGGER] },
  },
  'asked after the answer it moves nothing': {
    facts: [received(), reply('2026-03-04 10:00'), ask('2026-03-05 10:00')],
    at: '2026-03-18',
    is: { state: 'met', due: '2026-03-16' },
  },
  'an answer while it waits ends it that day, and counts against the date so moved': {
    facts: [received(), ask('2026-03-04 10:00'), reply('2026-03-18 10:00')],
    at: '2026-03-19',
    is: { state: 'met', due: '2026-03-30', witnesses: [TRIGGER, 'pause question.asked q1', 'met reply.given'] },
  },
  'an answer to one part ends it too': {
    facts: [received({ parts: 2 }), ask('2026-03-04 10:00'), reply('2026-03-06 10:00', { covers: [1] })],
    at: '2026-03-19',
    is: { state: 'breached', due: '2026-03-18' },
  },
  'also one that is later taken back: what had begun to run runs on': {
    facts: [
      received(),
      ask('2026-03-04 10:00'),
      reply('2026-03-06 10:00'),
      told('2026-03-20 10:00', 'reply.retracted', { reply: 'reply.given' }),
    ],
    at: '2026-03-21',
    is: {
      state: 'breached',
      due: '2026-03-18',
      witnesses: [TRIGGER, 'pause question.asked q1', 'resume reply.given', 'voided reply.retracted'],
    },
  },
});

const limited: ParameterSetting[] = [{ name: 'maxPause', value: { workingDays: 5 } }];
cases('the limit of a pause', {
  'is told while it waits': {
    facts: [received(), ask('2026-03-04 10:00')],
    at: '2026-03-11',
    set: limited,
    is: {
      state: 'pending',
      due: null,
      explanation: holding({ pause: '2026-03-04', to: null, limit: '2026-03-11' }),
    },
  },
  'ends it, and the clock runs on from the next working day': {
    facts: [received(), ask('2026-03-04 10:00')],
    at: '2026-03-12 00:00',
    set: limited,
    is: { state: 'pending', due: '2026-03-23', pausedSince: null, witnesses: [TRIGGER, 'pause question.asked q1'] },
  },
  'and a later reply changes nothing': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-17 10:00')],
    at: '2026-03-24',
    set: limited,
    is: { state: 'breached', due: '2026-03-23', witnesses: [TRIGGER, 'pause question.asked q1'] },
  },
  'while a reply on its last day closes it': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-11 10:00')],
    at: '2026-03-24',
    set: limited,
    is: { due: '2026-03-23', witnesses: [TRIGGER, 'pause question.asked q1', 'resume question.replied'] },
  },
  'of two questions the later counts': {
    facts: [received(), ask('2026-03-04 10:00'), ask('2026-03-06 10:00', 'q2')],
    at: '2026-03-12',
    set: limited,
    is: {
      due: null,
      pausedSince: parseAt('2026-03-04 10:00'),
      explanation: holding({ pause: '2026-03-04', to: null, limit: '2026-03-13' }),
    },
  },
  'a number means working days': {
    facts: [received(), ask('2026-03-04 10:00')],
    at: '2026-03-12',
    set: [{ name: 'maxPause', value: 5 }],
    is: { due: '2026-03-23' },
  },
  'none of it: it ends only with a reply': {
    facts: [received(), ask('2026-03-04 10:00')],
    at: '2027-03-12',
    set: [{ name: 'maxPause', value: 'none' }],
    is: { due: null, explanation: holding({ pause: '2026-03-04', to: null, limit: null }) },
  },
});
