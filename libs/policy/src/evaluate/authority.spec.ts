import { base, cases, told } from '../../testing/meetings';
import type { AuthorityRule } from '../packs/pack';

const mayOpen: AuthorityRule = {
  ...base,
  id: 'meetings.mayOpen',
  shape: 'authority',
  act: { fact: 'meeting.opened' },
  level: '$trigger.level',
  allowed: { large: ['council'], middle: ['executiveBoard', 'council'] },
};
const opened = (fields: Record<string, unknown>, on = '2026-03-10 18:00', id = 'opened') =>
  told(on, 'meeting.opened', fields, { id });
const by = (bodyLevel: unknown, level: unknown = 'large') => opened({ bodyLevel, level });

cases('who may act', mayOpen, {
  'nothing before an act': { facts: [told('2026-03-02 09:00', 'meeting.called')], at: '2026-03-05', are: [] },
  'a body that may: met by the act itself': {
    facts: [by('council')],
    at: '2026-03-10 18:00',
    are: [
      {
        occurrence: 'opened',
        state: 'met',
        met: '2026-03-10 18:00',
        atRisk: null,
        witnesses: ['trigger opened', 'met opened'],
        missing: [],
        explanation: [],
      },
    ],
  },
  'one that may not: breached at once, and who may is named': {
    facts: [by('committee', 'middle')],
    at: '2026-03-10 18:00',
    are: [
      {
        state: 'breached',
        due: '2026-03-10 17:59:59.999',
        met: null,
        witnesses: ['trigger opened'],
        missing: ['executiveBoard', 'council'],
      },
    ],
  },
  'any of several': { facts: [by('council', 'middle')], at: '2026-03-11', are: [{ state: 'met' }] },
  'nobody is named': { facts: [by(undefined)], at: '2026-03-11', are: [{ state: 'breached', missing: ['council'] }] },
  'a level that the rule does not speak of': {
    facts: [by('committee', 'small')],
    at: '2026-03-11',
    are: [{ state: 'not-applicable', why: 'level small', due: null, witnesses: ['trigger opened'] }],
  },
  'a level that is not told': {
    facts: [by('committee', null)],
    at: '2026-03-11',
    are: [{ state: 'not-measurable', why: 'unknown level', due: null }],
  },
  'each act by itself': {
    facts: [by('committee'), opened({ bodyLevel: 'council', level: 'large' }, '2026-03-11 18:00', 'again')],
    at: '2026-03-12',
    are: [
      { occurrence: 'opened', state: 'breached' },
      { occurrence: 'again', state: 'met' },
    ],
  },
  'recorded days later, and not late': {
    facts: [
      told('2026-03-10 18:00', 'meeting.opened', { bodyLevel: 'council', level: 'large' }, { rec: '2026-03-20 10:00' }),
    ],
    at: '2026-03-21',
    are: [{ state: 'met', recordedLate: false }],
  },
});

cases(
  'an act of one level alone',
  { ...mayOpen, level: 'large' },
  {
    'whatever the act says': { facts: [by('committee', 'small')], at: '2026-03-11', are: [{ state: 'breached' }] },
  },
);

const planned = (on: string, place: string, id = 'plan') => told(on, 'meeting.planned', { place }, { id });
cases(
  'on a basis',
  { ...mayOpen, basis: { fact: 'meeting.planned', where: { place: 'hall' } } },
  {
    'that stood before': {
      facts: [planned('2026-03-04 10:00', 'hall'), by('council')],
      at: '2026-03-11',
      are: [{ state: 'met', witnesses: ['trigger opened', 'met plan', 'met opened'] }],
    },
    'the first that did': {
      facts: [planned('2026-03-03 10:00', 'hall', 'first'), planned('2026-03-04 10:00', 'hall'), by('council')],
      at: '2026-03-11',
      are: [{ witnesses: ['trigger opened', 'met first', 'met opened'] }],
    },
    none: {
      facts: [planned('2026-03-04 10:00', 'yard'), by('council')],
      at: '2026-03-11',
      are: [{ state: 'breached', missing: ['basis'], witnesses: ['trigger opened'] }],
    },
    'only afterwards': {
      facts: [by('council'), planned('2026-03-10 18:01', 'hall')],
      at: '2026-03-11',
      are: [{ state: 'breached', missing: ['basis'] }],
    },
    'nor the right body': {
      facts: [by('committee')],
      at: '2026-03-11',
      are: [{ state: 'breached', missing: ['council', 'basis'] }],
    },
  },
);

cases(
  'the act as its own basis',
  { ...mayOpen, basis: { fact: 'meeting.opened', where: { id: { is: '$trigger.id' }, handling: { filled: true } } } },
  {
    filled: {
      facts: [opened({ bodyLevel: 'council', level: 'large', handling: 'h1' })],
      at: '2026-03-11',
      are: [{ state: 'met', witnesses: ['trigger opened', 'met opened'] }],
    },
    'empty, though another act had it': {
      facts: [
        opened({ bodyLevel: 'council', level: 'large', handling: 'h1' }, '2026-03-09 18:00', 'first'),
        by('council'),
      ],
      at: '2026-03-11',
      are: [{ state: 'met' }, { occurrence: 'opened', state: 'breached', missing: ['basis'] }],
    },
  },
);

cases(
  'a permission: nobody must, but who may is checked',
  { ...mayOpen, strength: 'permission' },
  {
    'by another': { facts: [by('committee')], at: '2026-03-11', are: [{ state: 'breached' }] },
  },
);

cases(
  'circumstances of an act',
  {
    ...mayOpen,
    unless: { fact: 'meeting.setAside' },
    voidedBy: { fact: 'notice.torn' },
    ends: { fact: 'meeting.cancelled' },
  },
  {
    'set aside': {
      facts: [by('committee'), told('2026-03-12 10:00', 'meeting.setAside')],
      at: '2026-03-13',
      are: [{ state: 'not-applicable', why: 'setAside meeting.setAside' }],
    },
    'cancelled afterwards': {
      facts: [by('committee'), told('2026-03-10 18:00', 'meeting.cancelled')],
      at: '2026-03-13',
      are: [{ state: 'breached' }],
    },
    'an act that was taken back after it': {
      facts: [by('committee'), told('2026-03-10 19:00', 'notice.torn', { notice: 'opened' })],
      at: '2026-03-13',
      are: [{ state: 'breached' }],
    },
  },
);
