import { aDay, aFlag, anId, aText } from '@gensvar/identity';
import { z } from 'zod';
import { INPUT_KINDS, STANCES } from '../input.words';
import { INPUT_STATES } from '../views/register.view';

const forgotten = z.object({ forgotten: z.literal(true) }).meta({ id: 'Forgotten' });

/** Words that were said to the sender. */
const told = (description: string) =>
  z.union([z.string(), forgotten, z.null()]).meta({ description: `${description}; null: none, forgotten: erased` });
export type Told = string | { readonly forgotten: true } | null;

const many = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** What the sender of an input is shown of it; `body` by its id. */
export const senderViewSchema = z.object({
  number: aText('Tracking number: no secret, and it opens nothing'),
  kind: z.enum(INPUT_KINDS),
  body: anId('Body that has it'),
  arrived: aDay('When it arrived'),
  state: z.enum(INPUT_STATES),
  acknowledged: aDay('When the sender was told that it arrived').nullable(),
  notices: many(z.object({ on: aDay('When'), expectedBy: aDay('An answer can be expected by'), text: told('Why') })),
  questions: many(
    z.object({
      question: anId('For the reply'),
      on: aDay('When it was asked'),
      replyBy: aDay('A reply is hoped for by').nullable(),
      text: told('The question'),
      replied: aFlag('Whether the sender has replied'),
    }),
  ),
  answers: many(
    z.object({
      answer: anId('For a verdict on it'),
      on: aDay('When it was given'),
      stance: z.enum(STANCES),
      mode: aText('How it was given'),
      by: aText('In whose name: official, body or electedRepresentative'),
      covers: many(z.int()).meta({ description: 'Parts of the input that it answers' }),
      nextStep: aText('What happens next, as a code'),
      corrects: anId('The answer that it corrects').nullable(),
      reasons: told('Reasons'),
      text: told('The whole wording, where it says more'),
      nextStepText: told('What happens next'),
      contact: told('Whom to ask'),
      correctionNote: told('Why it was corrected'),
      retracted: aFlag('It counts as never given'),
    }),
  ),
  referrals: many(
    z.object({ on: aDay('When'), authority: aText('Where the matter belongs'), text: told('What was said') }),
  ),
  diversions: many(
    z.object({ on: aDay('When'), regime: aText('Legal order that rules it'), text: told('What was said') }),
  ),
  promises: many(
    z.object({
      promise: anId('The promise'),
      due: aDay('By when'),
      text: told('What was promised'),
      kept: aFlag('Whether it was kept'),
      replacedBy: anId('The promise in its place').nullable(),
    }),
  ),
  closed: z
    .object({ on: aDay('When'), reason: aText('Why'), stance: z.enum(STANCES).nullable(), reasons: told('Reasons') })
    .nullable(),
  verdicts: many(z.object({ value: aText('The sender’s own word'), on: aDay('When') })),
  reminders: many(z.string()).meta({ description: 'Days on which the sender asked again' }),
});
export type SenderView = z.infer<typeof senderViewSchema>;
