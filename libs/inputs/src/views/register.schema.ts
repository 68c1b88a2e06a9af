import { aDay, aFlag, aNumber, anId, anInstant, aPage, aRevision, aText, EXAMPLE } from '@gensvar/identity';
import { z } from 'zod';
import { INPUT_KINDS, REGISTRATION_WAYS, SENDERS, STANCES } from '../input.words';
import { INPUT_STATES } from './register.view';

const place = {
  body: anId('Body that has it'),
  unit: anId('Unit that has it').nullish(),
  officer: anId('Officer').nullish(),
  registeredAs: z.enum(REGISTRATION_WAYS).nullish(),
  registerNumber: aText('Registration number (diarienummer)').nullish(),
  parent: anId('The input it is a part of').nullish(),
  follows: anId('The older input that the sender comes back to').nullish(),
  mergedInto: anId('The input it is answered together with').nullish(),
  number: aText('Tracking number, once acknowledged').nullish(),
};

const handling = {
  parts: aNumber('Number of questions in it'),
  unanswered: z.array(z.int()).meta({ description: 'Parts that no answer covers yet' }),
  state: z.enum(INPUT_STATES),
  ended: z.enum(['withdrawn', 'diverted', 'split']).nullish().meta({ description: 'What took it out of our hands' }),
  questions: aNumber('Questions to the sender that wait for a reply'),
  reminders: aNumber('How often the sender asked again'),
  expectedBy: aDay('Day by which the sender was told to expect an answer').nullish(),
  publication: z.enum(['published', 'withheld']).nullish(),
  verdict: aText('The sender’s own last word').nullish(),
  stance: z.enum(STANCES).nullish().meta({ description: 'Of the newest answer, or of the closing' }),
  arrivedAt: anInstant('When it arrived'),
  acknowledgedAt: anInstant('When the sender was told of its receipt').nullish(),
  answeredAt: anInstant('When every part was answered').nullish(),
  closedAt: anInstant('When its handling ended').nullish(),
  activeAt: anInstant('When something was last recorded of it'),
};

/** A row of the register as it is answered. */
export const registerRow = z
  .object({
    organisation: anId('The organisation'),
    id: anId('The input'),
    kind: z.enum(INPUT_KINDS),
    channel: aText('Way in'),
    sender: z.enum(SENDERS),
    reachable: aFlag('Whether there is a way to the sender'),
    ...place,
    flags: z.array(z.string()),
    ...handling,
    revision: aRevision,
  })
  .meta({ id: 'RegisterRow' });

export const registerPage = z.object(aPage(registerRow)).meta({ id: 'RegisterPage' });

export const dueRow = registerRow
  .extend({
    due: anInstant('The earliest due date of a duty that is open, also one that has passed').nullable(),
    overdue: aFlag('Whether it has passed'),
  })
  .meta({ id: 'DueRow' });

export const duePage = z.object(aPage(dueRow)).meta({ id: 'DuePage' });

export const REGISTER_ROW_EXAMPLE = {
  organisation: EXAMPLE.organisation,
  id: EXAMPLE.id,
  kind: 'comment',
  channel: 'email',
  sender: 'named',
  reachable: true,
  body: EXAMPLE.body,
  unit: EXAMPLE.unit,
  number: 'G-4K7P-2M9X',
  flags: [],
  parts: 1,
  unanswered: [],
  state: 'answered',
  questions: 0,
  reminders: 0,
  stance: 'remedied',
  arrivedAt: EXAMPLE.instant,
  acknowledgedAt: EXAMPLE.instant,
  answeredAt: EXAMPLE.later,
  activeAt: EXAMPLE.later,
  revision: 3,
} satisfies z.infer<typeof registerRow>;

export const DUE_ROW_EXAMPLE = { ...REGISTER_ROW_EXAMPLE, due: null, overdue: false } satisfies z.infer<typeof dueRow>;
