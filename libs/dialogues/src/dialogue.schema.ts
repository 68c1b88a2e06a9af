import { aMoment, anId, anInstant, aNumber, aPage, aPosition, aRevision, aText, EXAMPLE } from '@gensvar/identity';
import { z } from 'zod';
import { DEGREES, DIALOGUE_LEVELS, DIALOGUE_TYPES, OUTCOMES, PARTICIPANT_KINDS } from './dialogue.words';
import { DIALOGUE_STATES } from './views/dialogues.view';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

const dialogueRow = z
  .object({
    organisation: anId('The organisation'),
    id: anId('The dialogue'),
    title: aText('Public name of the matter'),
    body: anId('Whose matter it is; the owner’s once one was named'),
    unit: anId('Unit that prepares it').nullish(),
    type: z.enum(DIALOGUE_TYPES).nullish(),
    level: z.enum(DIALOGUE_LEVELS).nullish(),
    outcome: z.enum(OUTCOMES),
    state: z.enum(DIALOGUE_STATES),
    forms: z.array(z.string()),
    degreeOfInfluence: z.enum(DEGREES).nullish(),
    handling: anId('Version of the published handling in force').nullish(),
    consideredAt: anInstant('When the first stand was taken'),
    decidedAt: anInstant('When it was first decided to hold it').nullish(),
    openedAt: anInstant('When it was opened').nullish(),
    closedAt: anInstant('When it was closed').nullish(),
    feedbackAt: anInstant('When its result was first given back').nullish(),
    published: aText('Where everyone can read the result').nullish(),
    inputs: aNumber('Inputs that were sent into it'),
    reachableInputs: aNumber('How many of their senders can be reached'),
    revision: aRevision,
  })
  .meta({ id: 'DialogueRow' });

/** The list as it is answered. */
export const dialoguePage = z.object(aPage(dialogueRow)).meta({ id: 'DialoguePage' });

const happening = z
  .object({
    id: anId('The event'),
    revision: aRevision,
    type: aText('Stored name of the event'),
    occurredAt: aMoment('When it happened'),
    recordedAt: anInstant('When it was recorded'),
    origin: z.enum(['live', 'import', 'demo']),
    role: aText('Of who recorded it'),
    data: z.record(z.string(), z.unknown()).readonly().meta({ description: 'The clear part of the event' }),
    filled: list(aText('A sealed field that was filled')),
  })
  .meta({ id: 'DialogueHappening' });

const handling = z.object({
  version: anId('Which inputs keep'),
  publishedAt: aMoment('When'),
  purpose: aText('Purpose'),
  degreeOfInfluence: z.enum(DEGREES),
  handling: aText('How input is handled'),
});

/** One dialogue as its stream tells it. */
export const dialogueDetail = z
  .object({
    id: anId('The dialogue'),
    revision: aRevision,
    position: aPosition,
    status: z.enum(['considered', 'open', 'closed']),
    body: anId('Whose matter it is; the owner’s once one was named'),
    unit: anId('Unit that prepares it').optional(),
    title: aText('Public name of the matter'),
    type: z.enum(DIALOGUE_TYPES).optional(),
    level: z.enum(DIALOGUE_LEVELS).optional(),
    outcome: z.enum(OUTCOMES),
    decisions: list(
      z.object({
        body: anId('Body that decided'),
        level: z.enum(DIALOGUE_LEVELS),
        basis: aText('What it rests on'),
        reference: aText('The decision’s own reference').optional(),
      }),
    ),
    owner: z.object({ body: anId('Body'), unit: anId('Unit').optional() }).optional(),
    forms: list(aText('Form in which people take part')),
    degreeOfInfluence: z.enum(DEGREES).optional(),
    members: list(
      z.object({
        member: anId('The appointment'),
        kind: z.enum(PARTICIPANT_KINDS),
        person: anId('Person, if registered').optional(),
        represents: anId('Committee or board').optional(),
      }),
    ),
    noElected: anId('The statement that nobody elected takes part, while it holds').optional(),
    handlings: list(handling),
    closing: z
      .object({ participants: aNumber('How many took part'), reachable: aNumber('How many of them can be told') })
      .optional(),
    hasResult: z.boolean(),
    published: aText('Where everyone can read the result').optional(),
    withheld: aText('On what basis it is not published').optional(),
    history: list(happening),
  })
  .meta({ id: 'DialogueDetail' });

export const DIALOGUE_PAGE_EXAMPLE = {
  items: [
    {
      organisation: EXAMPLE.organisation,
      id: EXAMPLE.id,
      title: 'Ny bro över ån',
      body: EXAMPLE.body,
      type: 'citizenDialogue',
      level: 'sector',
      outcome: 'involve',
      state: 'open',
      forms: ['walk', 'survey'],
      consideredAt: EXAMPLE.instant,
      decidedAt: EXAMPLE.later,
      openedAt: EXAMPLE.later,
      inputs: 4,
      reachableInputs: 3,
      revision: 5,
    },
  ],
} satisfies z.infer<typeof dialoguePage>;

export const DIALOGUE_DETAIL_EXAMPLE = {
  id: EXAMPLE.id,
  revision: 0,
  position: EXAMPLE.position,
  status: 'considered',
  body: EXAMPLE.body,
  title: 'Ny bro över ån',
  outcome: 'involve',
  decisions: [],
  forms: [],
  members: [],
  handlings: [],
  hasResult: false,
  history: [
    {
      id: EXAMPLE.event,
      revision: 0,
      type: 'dialogues.InvolvementConsidered.v1',
      occurredAt: EXAMPLE.instant,
      recordedAt: EXAMPLE.instant,
      origin: 'live',
      role: 'officer',
      data: { title: 'Ny bro över ån', body: EXAMPLE.body, outcome: 'involve' },
      filled: ['purpose', 'benefit', 'time', 'resources', 'reason'],
    },
  ],
} satisfies z.infer<typeof dialogueDetail>;
