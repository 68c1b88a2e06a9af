import { base, cases, told } from '../../testing/meetings';
import type { AttestationRule } from '../packs/pack';

const easy: AttestationRule = {
  ...base,
  id: 'meetings.easy',
  shape: 'attestation',
  class: 'attested',
  by: 'policyOwner',
  statement: 'It is easy to take part.',
  grounds: true,
  due: { before: { fact: 'meeting.opened' } },
};
const called = told('2026-03-02 09:00', 'meeting.called', { due: '2026-03-20' });
const opened = told('2026-03-10 18:00', 'meeting.opened', {}, { id: 'opened' });
const attested = (on: string, fields: Record<string, unknown> = {}, filled = ['grounds'], id = 'attested') =>
  told(on, 'attestation.given', { rule: 'meetings.easy', role: 'policyOwner', ...fields }, { id, filled });
const withdrawn = (on: string, attestation = 'attested') =>
  told(on, 'attestation.withdrawn', { attestation }, { id: 'withdrawn' });

cases('vouched for before an event', easy, {
  pending: { facts: [called], at: '2026-03-09', are: [{ occurrence: '-', state: 'pending', due: null }] },
  met: {
    facts: [called, attested('2026-03-04 10:00'), opened],
    at: '2026-03-11',
    are: [{ state: 'met', met: '2026-03-04 10:00', witnesses: ['trigger opened', 'met attested'] }],
  },
  breached: { facts: [called, opened], at: '2026-03-11', are: [{ state: 'breached' }] },
  'met late': { facts: [called, opened, attested('2026-03-11 10:00')], at: '2026-03-11', are: [{ state: 'met-late' }] },
  'by another role': {
    facts: [called, attested('2026-03-04 10:00', { role: 'officer' }), opened],
    at: '2026-03-11',
    are: [{ state: 'breached' }],
  },
  'of another rule': {
    facts: [called, attested('2026-03-04 10:00', { rule: 'meetings.other' }), opened],
    at: '2026-03-11',
    are: [{ state: 'breached' }],
  },
  'without grounds': {
    facts: [called, attested('2026-03-04 10:00', {}, []), opened],
    at: '2026-03-11',
    are: [{ state: 'breached' }],
  },
  'withdrawn: open again': {
    facts: [called, attested('2026-03-04 10:00'), withdrawn('2026-03-05 10:00'), opened],
    at: '2026-03-11',
    are: [{ state: 'breached', witnesses: ['trigger opened', 'voided withdrawn'] }],
  },
  'withdrawn afterwards too': {
    facts: [called, attested('2026-03-04 10:00'), opened, withdrawn('2026-03-20 10:00')],
    at: '2026-03-21',
    are: [{ state: 'breached' }],
  },
  'until then it was met': {
    facts: [called, attested('2026-03-04 10:00'), opened, withdrawn('2026-03-20 10:00')],
    at: '2026-03-19',
    are: [{ state: 'met' }],
  },
  'attested again': {
    facts: [
      called,
      attested('2026-03-04 10:00'),
      withdrawn('2026-03-05 10:00'),
      attested('2026-03-06 10:00', {}, ['grounds'], 'again'),
      opened,
    ],
    at: '2026-03-11',
    are: [{ state: 'met', witnesses: ['trigger opened', 'met again', 'voided withdrawn'] }],
  },
});

cases(
  'so long before it',
  { ...easy, due: { before: { fact: 'meeting.opened' }, lead: { workingDays: 3 } } },
  {
    'in time': {
      facts: [called, attested('2026-03-05 10:00'), opened],
      at: '2026-03-11',
      are: [{ state: 'met', due: '2026-03-05' }],
    },
    'too late': {
      facts: [called, attested('2026-03-06 10:00'), opened],
      at: '2026-03-11',
      are: [{ state: 'met-late' }],
    },
  },
);

cases(
  'without grounds, of anybody, with evidence',
  { ...easy, grounds: false, by: undefined, evidence: true },
  {
    'referred to': {
      facts: [called, attested('2026-03-04 10:00', { role: 'officer', evidence: ['KS 1'] }, []), opened],
      at: '2026-03-11',
      are: [{ state: 'met' }],
    },
    'not referred to': {
      facts: [called, attested('2026-03-04 10:00', {}, ['grounds']), opened],
      at: '2026-03-11',
      are: [{ state: 'breached' }],
    },
  },
);

cases(
  'within a time of something',
  { ...easy, due: { when: { fact: 'meeting.opened' }, within: { parameter: 'within' } } },
  {
    met: {
      facts: [called, opened, attested('2026-03-12 10:00')],
      at: '2026-03-12',
      settings: [{ name: 'within', value: 2 }],
      are: [{ occurrence: 'opened', state: 'met', due: '2026-03-12' }],
    },
    breached: {
      facts: [called, opened],
      at: '2026-03-13',
      settings: [{ name: 'within', value: 2 }],
      are: [{ state: 'breached' }],
    },
  },
);
cases(
  'within a time of the opening',
  { ...easy, due: { within: { days: 3 } } },
  {
    pending: {
      facts: [called],
      at: '2026-03-03',
      are: [{ occurrence: 'meeting.called', state: 'pending', due: '2026-03-05' }],
    },
  },
);
cases(
  'by a day',
  { ...easy, due: { by: '2026-03-20' } },
  {
    met: {
      facts: [called, attested('2026-03-20 10:00')],
      at: '2026-03-21',
      are: [{ occurrence: '-', state: 'met', due: '2026-03-20' }],
    },
    'before the opening counts not': {
      facts: [attested('2026-03-01 10:00'), called],
      at: '2026-03-21',
      are: [{ state: 'breached' }],
    },
  },
);
cases(
  'by the day that something names',
  { ...easy, due: { when: { fact: 'meeting.called' }, by: '$trigger.due' } },
  {
    pending: {
      facts: [called],
      at: '2026-03-10',
      are: [{ occurrence: 'meeting.called', state: 'pending', due: '2026-03-20' }],
    },
  },
);
cases(
  'during a week',
  { ...easy, due: { during: '2026-W12' } },
  {
    'before it': { facts: [called, attested('2026-03-15 10:00')], at: '2026-03-23', are: [{ state: 'breached' }] },
    'in it': { facts: [called, attested('2026-03-16 10:00')], at: '2026-03-23', are: [{ state: 'met' }] },
  },
);

cases(
  'again in each period',
  { ...easy, subject: 'organisation-year', due: { per: '$param.often', atLeast: 1, nominal: 2, atMost: 3 } },
  {
    met: {
      facts: [attested('2026-03-20 10:00')],
      at: '2026-04-01',
      stands: ['2026-01-01'],
      settings: [{ name: 'often', value: 'quarter' }],
      are: [
        {
          occurrence: '2026-Q1',
          state: 'met',
          explanation: [expect.anything(), { given: 1, of: 1, nominal: 2, atMost: 3 }],
        },
        { occurrence: '2026-Q2', state: 'pending' },
      ],
    },
    withdrawn: {
      facts: [attested('2026-03-20 10:00'), withdrawn('2026-05-20 10:00')],
      at: '2026-05-21',
      stands: ['2026-01-01'],
      settings: [{ name: 'often', value: 'quarter' }],
      are: [
        { state: 'breached', witnesses: ['voided withdrawn'] },
        { state: 'pending', witnesses: [] },
      ],
    },
  },
);

cases(
  'a rule that names what voids it besides',
  { ...easy, voidedBy: { fact: 'notice.torn' } },
  {
    'either does': {
      facts: [
        called,
        attested('2026-03-04 10:00'),
        told('2026-03-05 10:00', 'notice.torn', { notice: 'attested' }),
        opened,
      ],
      at: '2026-03-11',
      are: [{ state: 'breached' }],
    },
    'withdrawn all the same': {
      facts: [called, attested('2026-03-04 10:00'), withdrawn('2026-03-05 10:00'), opened],
      at: '2026-03-11',
      are: [{ state: 'breached' }],
    },
  },
);

cases(
  'what nobody is asked for',
  { ...easy, class: 'value', due: undefined },
  {
    'is shown, not judged': { facts: [called, opened], at: '2026-03-11', are: [] },
  },
);
