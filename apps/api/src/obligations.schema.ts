import { aDay, aFlag, aMoment, anId, anInstant, aNumber, aPage, aText, EXAMPLE } from '@gensvar/identity';
import { STATES, SUBJECT_TYPES } from '@gensvar/policy';
import { z } from 'zod';

const subject = z.object({ type: z.enum(SUBJECT_TYPES), id: aText('Its id') }).meta({ id: 'SubjectRef' });
const instantOrNull = (description: string) => anInstant(description).nullable();

/** What was left of a re-derivation when it was asked. */
export const rederivation = z
  .object({ done: z.int(), total: z.int(), jobs: z.int() })
  .meta({ id: 'Rederivation', description: 'Under way: until it is done, some rows are judged by what held before' })
  .optional();

const judgedBy = z
  .object({
    adoption: anId('Event of the adoption'),
    pack: z.string(),
    version: z.string(),
    hash: aText('SHA-256 of the pack’s document, base64'),
    from: aDay('In force from'),
    decision: aText('Reference of its decision').optional(),
    retroactive: aFlag('It was not in force when the subject opened'),
  })
  .meta({ id: 'JudgedBy' });

const why = z
  .object({
    state: z.enum(['not-applicable', 'not-measurable']),
    code: aText('Stable'),
    subject: aText('Fact, field or parameter it is about').optional(),
  })
  .meta({ id: 'Why', description: 'Why nothing is owed, or why it cannot be told' });

const witness = z
  .object({
    event: aText('The event'),
    fact: aText('What it tells'),
    role: z.enum(['trigger', 'before', 'met', 'pause', 'resume', 'ended', 'excused', 'voided', 'waived', 'corrected']),
    on: aMoment('When it happened'),
    recordedAt: anInstant('When it was recorded'),
  })
  .meta({ id: 'Witness' });

const day = aText('A day; of a period in hours an instant');
const step = z
  .union([
    z.object({ start: day }),
    z.object({ corrected: day, to: day }),
    z.object({ kind: z.string(), from: day }),
    z.object({ skip: day, why: z.string() }),
    z.object({ count: z.int(), date: day }),
    z.object({ pause: day, to: day.nullable(), limit: day.nullish() }),
    z.object({ roll: day, to: day, why: z.string() }),
    z.object({ date: day }),
    z.object({ before: z.string(), lead: z.number().optional(), latest: z.string().optional() }),
    z.object({ period: z.string(), from: day, to: day }),
    z.object({
      given: z.number(),
      of: z.number(),
      nominal: z.number().optional(),
      atMost: z.number().optional(),
    }),
  ])
  .meta({ id: 'ReckoningStep', description: 'One step of the reckoning that gave a due date' });

export const obligation = z
  .object({
    id: anId('The obligation: what a waiver names'),
    rule: aText('Rule that asks it'),
    judgedBy,
    subject,
    occurrence: aText('The event it arose by, a period, a member, or -'),
    state: z.enum(STATES),
    why: why.nullable(),
    since: anInstant('When the duty arose'),
    due: instantOrNull('Last instant in time; null while it is paused'),
    atRisk: instantOrNull('From when it is at risk'),
    pausedSince: instantOrNull('Since when its clock stands still'),
    metAt: instantOrNull('When it was met'),
    metDue: instantOrNull('Last instant in time for that evidence'),
    waivedAt: instantOrNull('When it was waived'),
    recordedLate: aFlag('Met in time, and recorded after the due day'),
    beforeTrigger: aFlag('Imported evidence dated before what it answers'),
    missing: z.array(z.string()).readonly().meta({ description: 'Parts not covered, empty seats' }),
    witnesses: z.array(witness).readonly(),
    explanation: z.array(step).readonly(),
    body: anId('Body that has the subject').nullable(),
    unit: anId('Unit that has it').nullable(),
    kind: aText('Kind of input').nullable(),
    channel: aText('Way in').nullable(),
  })
  .meta({ id: 'Obligation' });

/** Obligations as they are answered. */
export const obligationPage = z.object({ ...aPage(obligation), rederivation }).meta({ id: 'ObligationPage' });

export const OBLIGATION_PAGE_EXAMPLE = {
  items: [
    {
      id: EXAMPLE.other,
      rule: 'servicelofte.answer',
      judgedBy: {
        adoption: EXAMPLE.event,
        pack: 'servicelofte',
        version: '1.0.0',
        hash: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
        from: '2020-01-01',
        retroactive: false,
      },
      subject: { type: 'input', id: EXAMPLE.id },
      occurrence: EXAMPLE.event,
      state: 'pending',
      why: null,
      since: EXAMPLE.instant,
      due: '2026-03-16T22:59:59.999Z',
      atRisk: '2026-03-12T23:00:00.000Z',
      pausedSince: null,
      metAt: null,
      metDue: null,
      waivedAt: null,
      recordedLate: false,
      beforeTrigger: false,
      missing: [],
      witnesses: [
        {
          event: EXAMPLE.event,
          fact: 'input.received',
          role: 'trigger',
          on: EXAMPLE.instant,
          recordedAt: EXAMPLE.instant,
        },
      ],
      explanation: [{ start: '2026-03-02' }, { skip: '2026-03-07', why: 'saturday' }, { count: 10, date: EXAMPLE.day }],
      body: EXAMPLE.body,
      unit: EXAMPLE.unit,
      kind: 'comment',
      channel: 'email',
    },
  ],
} satisfies z.infer<typeof obligationPage>;

/** How many obligations of one rule are in each state. */
export const obligationCounts = z
  .object({
    rule: z.string(),
    total: aNumber('Of all states'),
    counts: z.record(z.enum(STATES), z.int()).readonly().meta({ description: 'One number per state, zeros too' }),
    rederivation,
  })
  .meta({ id: 'ObligationCounts' });

export const OBLIGATION_COUNTS_EXAMPLE = {
  rule: 'servicelofte.answer',
  total: 42,
  counts: {
    'not-applicable': 3,
    'not-measurable': 0,
    pending: 5,
    'at-risk': 1,
    met: 30,
    'met-late': 2,
    breached: 1,
    waived: 0,
  },
} satisfies z.infer<typeof obligationCounts>;

const exception = z
  .object({
    what: aText('Name of the fact, or adoption.datedBack'),
    subject: subject.optional(),
    event: anId('The event'),
    position: z.string(),
    occurredAt: aMoment('When it happened'),
    recordedAt: anInstant('When it was recorded'),
    actor: z.object({ id: z.string(), role: z.string(), body: z.string().optional() }),
    reason: aText('A code, or the words of whoever decided it').nullable(),
    forgotten: z.literal(true).optional().meta({ description: 'The words are erased' }),
    data: z.record(z.string(), z.unknown()).readonly().meta({ description: 'The clear part of the event' }),
  })
  .meta({ id: 'Exception' });

/** The auditor's list as it is answered. */
export const exceptionPage = z.object(aPage(exception)).meta({ id: 'ExceptionPage' });

export const EXCEPTION_PAGE_EXAMPLE = {
  items: [
    {
      what: 'input.setAside',
      subject: { type: 'input', id: EXAMPLE.id },
      event: EXAMPLE.event,
      position: EXAMPLE.position,
      occurredAt: EXAMPLE.instant,
      recordedAt: EXAMPLE.instant,
      actor: { id: EXAMPLE.person, role: 'registrar', body: EXAMPLE.body },
      reason: 'spam',
      data: { reason: 'spam' },
    },
  ],
} satisfies z.infer<typeof exceptionPage>;
