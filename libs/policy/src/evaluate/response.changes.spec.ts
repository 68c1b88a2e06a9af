import { ask, cases, holding, parseAt, received, reply, TRIGGER } from '../../testing/letter-cases';
import { told } from '../../testing/letters';
import type { Fact } from '../facts/fact';
import type { ParameterSetting } from '../packs/parameters';

const perKind: ParameterSetting[] = [
  { name: 'answerWithin', kind: 'fault', value: 5 },
  { name: 'answerWithin', kind: 'thanks', value: 'none' },
  { name: 'answerWithin', kind: 'petition', value: 'unset' },
];
const classified = (on: string, kind: string): Fact => told(on, 'letter.classified', { kind }, { id: `as ${kind}` });
cases('change of kind', {
  'from arrival by the new kind, if on or before the due day under the kind before': {
    facts: [received(), classified('2026-03-16 10:00', 'fault')],
    at: '2026-03-16',
    set: perKind,
    is: {
      state: 'breached',
      due: '2026-03-09',
      witnesses: [TRIGGER, 'corrected letter.classified as fault'],
      explanation: [
        { kind: 'fault', from: '2026-03-16' },
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
  'after it, it changes nothing': {
    facts: [received({ kind: 'fault' }), classified('2026-03-10 10:00', 'question')],
    at: '2026-03-12',
    set: perKind,
    is: { state: 'breached', due: '2026-03-09', witnesses: [TRIGGER] },
  },
  'on the due day it does': {
    facts: [received({ kind: 'fault' }), classified('2026-03-09 10:00', 'question')],
    at: '2026-03-12',
    set: perKind,
    is: { state: 'pending', due: '2026-03-16' },
  },
  'to a kind to which nothing is owed': {
    facts: [received(), classified('2026-03-10 10:00', 'thanks')],
    at: '2026-03-20',
    set: perKind,
    is: {
      state: 'not-applicable',
      why: { state: 'not-applicable', code: 'decidedNone', subject: 'answerWithin' },
      witnesses: [TRIGGER, 'corrected letter.classified as thanks'],
    },
  },
  'but not to escape a breach': {
    facts: [received(), classified('2026-03-17 10:00', 'thanks')],
    at: '2026-03-20',
    set: perKind,
    is: { state: 'breached' },
  },
  'from a kind that had no day, whenever': {
    facts: [received({ kind: 'thanks' }), classified('2026-03-20 10:00', 'question')],
    at: '2026-03-20',
    set: perKind,
    is: { state: 'breached', due: '2026-03-16' },
  },
  'also where it was undecided': {
    facts: [received({ kind: 'petition' }), classified('2026-03-20 10:00', 'question')],
    at: '2026-03-20',
    set: perKind,
    is: { state: 'breached' },
  },
  'and to an undecided one': {
    facts: [received(), classified('2026-03-10 10:00', 'petition')],
    at: '2026-03-20',
    set: perKind,
    is: { state: 'not-measurable' },
  },
  'one after another, each by the day of the one before': {
    facts: [received(), classified('2026-03-12 10:00', 'fault'), classified('2026-03-13 10:00', 'thanks')],
    at: '2026-03-20',
    set: perKind,
    is: { state: 'breached', due: '2026-03-09', witnesses: [TRIGGER, 'corrected letter.classified as fault'] },
  },
  'while it waits for a reply there is no day to be after': {
    facts: [received({ kind: 'fault' }), ask('2026-03-04 10:00'), classified('2026-04-20 10:00', 'question')],
    at: '2026-04-20',
    set: perKind,
    is: { state: 'pending', due: null },
  },
  'to a kind with the same period it names nothing': {
    facts: [received(), classified('2026-03-10 10:00', 'other')],
    at: '2026-03-12',
    set: perKind,
    is: { due: '2026-03-16', witnesses: [TRIGGER] },
  },
  'not before it is known': {
    facts: [received(), classified('2026-03-10 10:00', 'fault')],
    at: '2026-03-10 09:59',
    set: perKind,
    is: { state: 'pending', due: '2026-03-16', witnesses: [TRIGGER] },
  },
  'one that names no kind leaves it as it was': {
    facts: [received({ kind: 'fault' }), told('2026-03-04 10:00', 'letter.classified')],
    at: '2026-03-06',
    set: perKind,
    is: { due: '2026-03-09', witnesses: [TRIGGER] },
  },
  'to the same kind it is none': {
    facts: [received(), classified('2026-03-10 10:00', 'question')],
    at: '2026-03-12',
    set: perKind,
    is: { witnesses: [TRIGGER] },
  },
});

cases('received on another day', {
  'moves day 0': {
    facts: [received(), told('2026-03-20 10:00', 'letter.dateCorrected', { to: '2026-03-04' })],
    at: '2026-03-20',
    is: {
      state: 'breached',
      due: '2026-03-18',
      since: parseAt('2026-03-04 00:00'),
      witnesses: [TRIGGER, 'corrected letter.dateCorrected'],
      explanation: holding({ corrected: '2026-03-02', to: '2026-03-04' }, { start: '2026-03-04' }),
    },
  },
  'is told before the kind that changed meanwhile': {
    facts: [
      received(),
      told('2026-03-03 10:00', 'letter.dateCorrected', { to: '2026-03-03' }),
      classified('2026-03-04 10:00', 'fault'),
    ],
    at: '2026-03-05',
    set: [{ name: 'answerWithin', kind: 'fault', value: 1 }],
    is: {
      due: '2026-03-04',
      witnesses: [TRIGGER, 'corrected letter.dateCorrected', 'corrected letter.classified as fault'],
      explanation: [
        { corrected: '2026-03-02', to: '2026-03-03' },
        { kind: 'fault', from: '2026-03-04' },
        { start: '2026-03-03' },
        { count: 1, date: '2026-03-04' },
      ],
    },
  },
  'may cure': {
    facts: [received(), told('2026-03-17 10:00', 'letter.dateCorrected', { to: '2026-03-09' })],
    at: '2026-03-17',
    is: { state: 'pending', due: '2026-03-23' },
  },
  'the last one counts': {
    facts: [
      received(),
      told('2026-03-05 10:00', 'letter.dateCorrected', { to: '2026-03-04' }, { id: 'c1' }),
      told('2026-03-06 10:00', 'letter.dateCorrected', { to: '2026-03-03' }, { id: 'c2' }),
    ],
    at: '2026-03-06',
    is: { due: '2026-03-17', witnesses: [TRIGGER, 'corrected letter.dateCorrected c2'] },
  },
  'of two on one day, known to the day only, the last one recorded': {
    facts: [
      received(),
      told('2026-03-06 10:00', 'letter.dateCorrected', { to: '2026-03-04' }, { id: 'c1' }),
      told('2026-03-06', 'letter.dateCorrected', { to: '2026-03-03' }, { id: 'c2' }),
    ],
    at: '2026-03-06',
    is: { due: '2026-03-17', witnesses: [TRIGGER, 'corrected letter.dateCorrected c2'] },
  },
  'what was given on that day counts': {
    facts: [
      received(),
      reply('2026-03-01 10:00'),
      told('2026-03-06 10:00', 'letter.dateCorrected', { to: '2026-03-01' }),
    ],
    at: '2026-03-06',
    is: { state: 'met', beforeTrigger: false },
  },
  'not before it is known': {
    facts: [received(), told('2026-03-20 10:00', 'letter.dateCorrected', { to: '2026-03-04' })],
    at: '2026-03-17',
    is: { state: 'breached', due: '2026-03-16' },
  },
  'no day, no correction': {
    facts: [received(), told('2026-03-05 10:00', 'letter.dateCorrected', { to: 'soon' })],
    at: '2026-03-05',
    is: { due: '2026-03-16', witnesses: [TRIGGER] },
  },
});
