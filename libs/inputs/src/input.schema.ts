import { aDay, aFlag, aMoment, anId, aPosition, aRevision, aText, commandResult, EXAMPLE } from '@gensvar/identity';
import { z } from 'zod';
import { InputReceived } from './input.events';
import {
  ANSWERED_BY,
  CHANNELS,
  INPUT_KINDS,
  MODES,
  REGIMES,
  REGISTERS,
  REGISTRATION_WAYS,
  STANCES,
} from './input.words';

const covers = z.array(z.int()).readonly().meta({ description: 'Parts of the input' });
const occurredAt = aMoment('When it happened');
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** The clear payload of the event: what is personal has a route of its own. */
const receipt = z
  .object(InputReceived.schema.shape)
  .omit({ subject: true, text: true, place: true, lateReason: true })
  .extend({ contact: (z.object({}) as z.ZodType<object>).optional().meta({ description: 'Empty: it is sealed' }) })
  .meta({ id: 'InputReceipt' });

const answer = z
  .object({
    event: anId('Its event: what a correction, a retraction or a delivery names'),
    stance: z.enum(STANCES),
    mode: z.enum(MODES),
    nextStep: aText('What happens next'),
    covers,
    by: z.enum(ANSWERED_BY),
    actor: z.object({ id: aText('Who recorded it'), role: aText('In which role') }),
    occurredAt,
    promise: anId('The promise made with it').optional(),
    draft: anId('The draft it gave').optional(),
    corrects: anId('The answer that it corrects').optional(),
    carriedFrom: anId('The answer in another input that it is a copy of').optional(),
    retracted: aFlag('It counts as never given'),
  })
  .meta({ id: 'InputAnswer' });

const delivery = z.object({
  of: anId('What was sent'),
  recipient: anId('Who was to have it; the input’s own id is its sender'),
  made: aFlag('It arrived'),
  occurredAt,
});

const draft = z.object({
  draft: anId('The draft'),
  covers,
  author: aText('Who drafted it'),
  approvalBy: aText('Role that must approve it').optional(),
  approved: aFlag('It is approved'),
  weeded: aFlag('Its words are gone'),
});

const routing = {
  referrals: list(
    z.object({ authority: aText('The other authority'), senderTold: z.boolean(), passedOn: z.boolean(), covers }),
  ),
  diverted: z.object({ regime: z.enum(REGIMES), senderTold: z.boolean() }).optional(),
  seat: anId('The elected representative it was delivered to').optional(),
  split: z
    .object({
      into: list(anId('An input that a part became')),
      parts: list(z.object({ kind: z.enum(INPUT_KINDS), body: anId('Body'), unit: anId('Unit').optional() })),
    })
    .optional(),
  mergedInto: anId('The input it is answered together with').optional(),
  merges: list(z.object({ into: anId('Into'), from: aMoment('From'), to: aMoment('To').optional() })),
};

const enquiry = {
  questions: list(z.object({ question: anId('The question'), askedAt: aMoment('When'), replied: z.boolean() })),
  expectedBy: aDay('Day by which the sender was last told to expect an answer').optional(),
  reminders: list(aMoment('When the sender asked again')),
  arrangement: z
    .object({
      officer: anId('Officer'),
      door: z.enum(CHANNELS),
      until: aDay('Its last day'),
      decidedBy: anId('Who decided it'),
    })
    .optional(),
};

const answering = {
  notes: list(z.object({ activity: aText('What was done'), occurredAt })),
  answers: list(answer),
  promises: list(
    z.object({
      promise: anId('The promise'),
      due: aDay('Its last day'),
      kept: z.boolean(),
      replacedBy: anId('The promise in its place').optional(),
    }),
  ),
  drafts: list(draft),
  draftWords: list(anId('An event whose draft words are still there')),
  sent: list(z.object({ event: anId('What was sent'), occurredAt })),
  deliveries: list(delivery),
  publications: list(z.object({ of: anId('What was published'), withheld: aText('Lawful basis').optional() })),
  verdicts: list(z.object({ value: aText('The sender’s own word'), occurredAt })),
  reports: list(z.object({ body: anId('Body'), meeting: aDay('Day of the meeting').optional() })),
  closing: z.object({ event: anId('Its event'), occurredAt, stance: z.enum(STANCES).optional() }).optional(),
};

/** One input as its stream tells it. */
export const inputDetail = z
  .object({
    id: anId('The input'),
    revision: aRevision,
    position: aPosition,
    status: z.enum(['open', 'closed', 'setAside']),
    ended: z.enum(['withdrawn', 'diverted', 'split']).optional(),
    receipt,
    arrivedAt: aMoment('When it arrived'),
    receivedBy: z.object({ id: aText('Who received it'), body: anId('The body they acted for').optional() }).optional(),
    kind: z.enum(INPUT_KINDS),
    body: anId('The body that has it now'),
    unit: anId('The unit that has it now').optional(),
    officer: anId('The officer').optional(),
    reachable: aFlag('Whether there is a way to the sender now'),
    acknowledged: aFlag('The sender was told of its receipt'),
    registration: z
      .object({
        way: z.enum(REGISTRATION_WAYS),
        number: aText('Registration number').optional(),
        register: z.enum(REGISTERS).optional(),
        system: aText('Name of the external register').optional(),
      })
      .optional(),
    follows: anId('The older input that the sender comes back to').optional(),
    earliest: aDay('Earliest day of what has happened to it since').optional(),
    ...enquiry,
    ...routing,
    ...answering,
  })
  .meta({ id: 'InputDetail' });

/** Of a command that receives. */
export const receivedResult = z
  .object({
    ...commandResult.shape,
    code: aText('Receipt code, where the sender asked for one: shown this once').optional(),
  })
  .meta({ id: 'ReceivedResult' });

export const RECEIVED_EXAMPLE = { id: EXAMPLE.id, revision: 0, position: EXAMPLE.position };

const NONE_YET = {
  questions: [],
  reminders: [],
  referrals: [],
  merges: [],
  notes: [],
  promises: [],
  drafts: [],
  draftWords: [],
  deliveries: [],
  publications: [],
  verdicts: [],
  reports: [],
};

export const INPUT_DETAIL_EXAMPLE = {
  id: EXAMPLE.id,
  revision: 3,
  position: EXAMPLE.position,
  status: 'open',
  receipt: {
    kind: 'comment',
    channel: 'email',
    addressee: 'unknown',
    body: EXAMPLE.body,
    unit: EXAMPLE.unit,
    sender: 'named',
    reachable: true,
    language: 'sv',
    parts: 1,
    flags: [],
    deemedArrivalDate: '2026-03-02',
  },
  arrivedAt: EXAMPLE.instant,
  receivedBy: { id: EXAMPLE.person, body: EXAMPLE.body },
  kind: 'comment',
  body: EXAMPLE.body,
  unit: EXAMPLE.unit,
  reachable: true,
  acknowledged: true,
  ...NONE_YET,
  answers: [
    {
      event: EXAMPLE.event,
      stance: 'remedied',
      mode: 'message',
      nextStep: 'none',
      covers: [1],
      by: 'official',
      actor: { id: EXAMPLE.person, role: 'officer' },
      occurredAt: EXAMPLE.later,
      retracted: false,
    },
  ],
  sent: [{ event: EXAMPLE.event, occurredAt: EXAMPLE.later }],
} satisfies z.infer<typeof inputDetail>;
