import { aDay, aPage, anId, anInstant, aNumber, aText, EXAMPLE } from '@gensvar/identity';
import { INPUT_KINDS, INPUT_STATES, type SenderView, senderViewSchema, STANCES } from '@gensvar/inputs';
import { STATES } from '@gensvar/policy';
import { z } from 'zod';
import { toldObligation, type ToldObligation } from './told-obligations';

const both = (description: string) => z.object({ sv: z.string(), en: z.string() }).meta({ description });
const bodyName = z.object({ id: anId('The body'), name: aText('Its name') });

/** What a citizen needs when something was sent. Its id is left out: it opens nothing that they may ask for. */
export const sentAnswer = z
  .object({
    number: aText('Tracking number: to name it by, on the telephone too. No secret, and it opens nothing'),
    code: aText(
      'Receipt code: the secret that shows the answer. It is told this once; null where the body gives the anonymous none',
    ).nullable(),
    received: anInstant('When it arrived'),
    body: bodyName,
    what: both('What happens next'),
    next: z
      .array(toldObligation)
      .readonly()
      .meta({ description: 'What the body owes now, the first last day first; empty where it is not reckoned yet' }),
  })
  .meta({ id: 'SentInput' });
export type SentInput = z.infer<typeof sentAnswer>;

export const senderPage = z
  .object({
    ...senderViewSchema.shape,
    body: bodyName,
    obligations: z
      .array(toldObligation)
      .readonly()
      .meta({ description: 'What the body owes the sender, and how it stands' }),
    may: z
      .array(z.enum(['verdict', 'reminder', 'reply', 'withdrawal']))
      .readonly()
      .meta({ description: 'What the sender can say with the code now' }),
  })
  .meta({ id: 'SenderPage' });
export type SenderPage = z.infer<typeof senderPage>;

const published = z.object({
  id: anId('In the public register alone: no input’s id, and no way to its tracking number'),
  kind: z.enum(INPUT_KINDS),
  body: bodyName,
  arrived: aDay('When it arrived'),
  state: z.enum(INPUT_STATES),
  stance: z.enum(STANCES).nullable(),
  published: aDay('When the answer was made accessible to everyone'),
  obligations: z
    .array(
      z.object({
        rule: aText('Rule'),
        title: both('What is owed'),
        state: z.enum(STATES),
        stateText: both('The state'),
        due: aDay('Last day').nullable(),
      }),
    )
    .readonly(),
});
export const publicPage = z.object(aPage(published)).meta({ id: 'PublicPage' });
export type PublicPage = z.infer<typeof publicPage>;

export const publicFigures = z
  .object({
    definition: aText('Name and version of what is counted: public-inputs/1'),
    minimum: aNumber('Fewer than this are not told'),
    bodies: z
      .array(
        z.object({
          body: bodyName,
          inputs: aNumber('Inputs that are not set aside'),
          answered: aNumber('Of which every part is answered; null: too few, or too few are not').nullable(),
          published: aNumber('Of which the answer is in the public register; null as above').nullable(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'PublicFigures' });
export type PublicFigures = z.infer<typeof publicFigures>;

const body = { id: EXAMPLE.body, name: 'Kommunstyrelsen' };

const owed: ToldObligation = {
  rule: 'servicelofte.answer',
  title: { sv: 'Svar', en: 'Answer' },
  clause: { quote: 'Svar ges inom tio arbetsdagar.', document: 'Servicelöfte' },
  strength: 'duty',
  state: 'pending',
  stateText: { sv: 'pågår', en: 'pending' },
  why: null,
  due: EXAMPLE.day,
  explanation: {
    sv: ['dag 0 är måndag 2 mars 2026', 'dag 10 är måndag 16 mars 2026'],
    en: ['day 0 is Monday 2 March 2026', 'day 10 is Monday 16 March 2026'],
  },
};

export const SENT_EXAMPLE: SentInput = {
  number: '2026-7K3M9-QX2TB',
  code: '7K3M9-QX2TB-04FGH-VWXYZ',
  received: EXAMPLE.instant,
  body,
  what: {
    sv: 'Vi har tagit emot det. Spara koden: med den ser du svaret, och den visas bara nu.',
    en: 'We have received it. Keep the code: it shows you the answer, and it is shown only now.',
  },
  next: [owed],
};

const view: SenderView = {
  ...{ number: '2026-7K3M9-QX2TB', kind: 'enquiry', body: EXAMPLE.body, arrived: '2026-03-02', state: 'answered' },
  ...{ acknowledged: '2026-03-03', notices: [], questions: [], referrals: [], diversions: [], promises: [] },
  answers: [
    {
      ...{ answer: EXAMPLE.event, on: '2026-03-04', stance: 'informationGiven', mode: 'onScreen', by: 'official' },
      ...{ covers: [1], nextStep: 'none', corrects: null, text: null, nextStepText: null, correctionNote: null },
      reasons: 'Belysningen tänds igen under vecka 12.',
      contact: 'Gatukontoret, 0900-17 40 605',
      retracted: false,
    },
  ],
  ...{ closed: null, verdicts: [], reminders: [] },
};

export const PAGE_EXAMPLE: SenderPage = {
  ...view,
  body,
  obligations: [{ ...owed, state: 'met', stateText: { sv: 'uppfylld', en: 'met' } }],
  may: ['verdict', 'reminder', 'withdrawal'],
};

export const REGISTER_EXAMPLE: PublicPage = {
  items: [
    {
      ...{ id: EXAMPLE.other, kind: 'suggestion', body, arrived: '2026-03-02', state: 'closed', stance: 'accepted' },
      published: '2026-03-04',
      obligations: [
        {
          ...{ rule: owed.rule, title: owed.title, due: owed.due },
          state: 'met',
          stateText: { sv: 'uppfylld', en: 'met' },
        },
      ],
    },
  ],
};

export const FIGURES_EXAMPLE: PublicFigures = {
  ...{ definition: 'public-inputs/1', minimum: 5 },
  bodies: [{ body, inputs: 112, answered: 97, published: null }],
};
