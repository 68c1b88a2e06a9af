import { bodyExample, EXAMPLE } from '@gensvar/identity';
import * as commands from './dialogue.commands';

/** All four parts that policies ask of a need, and what came of it. */
export const stand = {
  purpose: 'Få veta vilka vägar som används.',
  benefit: 'Rätt läge från början.',
  time: 'Fyra veckor i höst.',
  resources: 'En projektledare på halvtid.',
  outcome: 'involve',
  reason: 'Bron berör många.',
} as const;

/** Invented request bodies, for OpenAPI. */
export const DIALOGUE_NEED_EXAMPLES = [
  bodyExample(commands.ConsiderInvolvementBody, { title: 'Ny bro över ån', body: EXAMPLE.body, ...stand }),
  bodyExample(commands.ReconsiderInvolvementBody, stand),
  bodyExample(commands.DecideDialogueBody, {
    body: EXAMPLE.body,
    level: 'sector',
    basis: 'operationalPlan',
    reference: 'TN 2026 § 12',
  }),
  bodyExample(commands.NameOwnerBody, { body: EXAMPLE.body }),
  bodyExample(commands.HoldConsultationBody, { bodies: [EXAMPLE.body], notes: 'Nämnden vill ha den i höst.' }),
];

export const DIALOGUE_HOLDING_EXAMPLES = [
  bodyExample(commands.PlanDialogueBody, {
    dialogueType: 'citizenDialogue',
    forms: ['walk', 'survey'],
    degreeOfInfluence: 'dialogue',
    budget: 40_000,
    purpose: 'Välja läge tillsammans.',
  }),
  bodyExample(commands.PublishHandlingBody, {
    purpose: 'Välja läge tillsammans.',
    degreeOfInfluence: 'dialogue',
    handling: 'Sammanställs och läggs till grund för beslutet.',
  }),
  bodyExample(commands.NameParticipantBody, { kind: 'official', task: 'Leder.', name: 'Emil Kvistbäck' }),
  bodyExample(commands.EndParticipationBody, { member: EXAMPLE.other }),
  bodyExample(commands.StateNoElectedBody, {}),
  bodyExample(commands.OpenDialogueBody, { body: EXAMPLE.body }),
  bodyExample(commands.RecordElectedBody, { member: EXAMPLE.other, represents: EXAMPLE.body }),
  bodyExample(commands.CloseDialogueBody, { participants: 12, reachable: 9 }),
  bodyExample(commands.RecordResultBody, { result: 'De flesta vill ha bron vid apoteket.' }),
  bodyExample(commands.GiveFeedbackBody, { audience: 'participants', reached: 9, text: 'Tack! Så här blev det.' }),
  bodyExample(commands.PublishResultBody, { address: 'https://bjorkasa.example.se/bron' }),
  bodyExample(commands.WithholdPublicationBody, { basis: 'personalData' }),
  bodyExample(commands.RecordEvaluationBody, { method: 'Promenaden nådde äldre.' }),
];
