import { dated, maybe, nth, referTo, saying, type Lookup, type Said } from '@gensvar/kernel/testing';
import fc from 'fast-check';
import type { DialogueCommand } from '../src/dialogue.commands';
import type { Dialogue } from '../src/dialogue.state';
import {
  AUDIENCES,
  DECISION_BASES,
  DEGREES,
  DIALOGUE_LEVELS,
  DIALOGUE_TYPES,
  FORMS,
  OUTCOMES,
  PARTICIPANT_KINDS,
  WITHHOLDING_BASES,
} from '../src/dialogue.words';

const words = fc.constantFrom('Qzxvkjwbron berör många', 'Qzxvkjwläget är öppet', 'Qzxvkjwtiden räcker');
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const outcome = one([OUTCOMES[0], OUTCOMES[0], OUTCOMES[0], OUTCOMES[1]]);
const stand = {
  purpose: maybe(words),
  benefit: maybe(words),
  time: maybe(words),
  resources: maybe(words),
  outcome,
  reason: words,
};
/** A unit of the body, where one is named: `$unit:n` belongs to `$body:n`. */
const place = fc.nat(2).chain((n) => one([{ body: `$body:${n}` }, { body: `$body:${n}`, unit: `$unit:${n}` }]));
const placed = (type: string, fields: Parameters<typeof saying>[1]) =>
  fc.tuple(place, saying(type, { ...dated, ...fields })).map(([at, said]) => ({ ...said, ...at }));

/** Every command on a dialogue, valid often enough; as a caller sends it, without the level of the body that acts. */
export const RANDOM_DIALOGUE_COMMANDS: Readonly<Record<DialogueCommand['type'], fc.Arbitrary<Said>>> = {
  ConsiderInvolvement: placed('ConsiderInvolvement', {
    ...stand,
    ...{
      title: one(['Ny bro', 'Ny park']),
      dialogueType: maybe(one(DIALOGUE_TYPES)),
      level: maybe(one(DIALOGUE_LEVELS)),
    },
  }),
  ReconsiderInvolvement: saying('ReconsiderInvolvement', { ...dated, ...stand }),
  DecideDialogue: saying('DecideDialogue', {
    ...dated,
    ...{ body: referTo('body', 2), level: one(DIALOGUE_LEVELS), basis: one(DECISION_BASES) },
    reference: maybe(one(['KF 2026 § 42', 'KS 2026 § 7'])),
  }),
  NameOwner: placed('NameOwner', {}),
  HoldConsultation: saying('HoldConsultation', {
    ...dated,
    ...{ bodies: fc.array(referTo('body', 2), { minLength: 1, maxLength: 2 }), notes: maybe(words) },
  }),
  PlanDialogue: saying('PlanDialogue', {
    ...dated,
    ...{ dialogueType: maybe(one(DIALOGUE_TYPES)), forms: maybe(fc.subarray([...FORMS], { maxLength: 2 })) },
    ...{
      degreeOfInfluence: maybe(one(DEGREES)),
      purpose: maybe(words),
      targetGroups: maybe(words),
      roles: maybe(words),
    },
  }),
  PublishHandling: saying('PublishHandling', {
    ...dated,
    ...{
      purpose: one(['Välja läge.', 'Lyssna.']),
      degreeOfInfluence: one(DEGREES),
      handling: fc.constant('Sammanställs.'),
    },
  }),
  NameParticipant: saying('NameParticipant', {
    ...dated,
    ...{ kind: one(PARTICIPANT_KINDS), task: words, represents: maybe(referTo('body?', 2)) },
    ...{ person: maybe(referTo('person?', 3)), name: maybe(fc.constant('Qzxvkjwadam Påhittad')) },
  }),
  EndParticipation: saying('EndParticipation', { ...dated, member: referTo('member', 3) }),
  StateNoElected: saying('StateNoElected', dated),
  OpenDialogue: saying('OpenDialogue', { ...dated, body: referTo('body', 2) }),
  RecordElected: saying('RecordElected', {
    ...dated,
    ...{ member: maybe(referTo('member?', 3)), represents: maybe(referTo('body?', 2)) },
  }),
  CloseDialogue: saying('CloseDialogue', { ...dated, participants: one([9, 12]), reachable: one([0, 9]) }),
  RecordResult: saying('RecordResult', { ...dated, result: words }),
  GiveFeedback: saying('GiveFeedback', { ...dated, audience: one(AUDIENCES), reached: maybe(fc.nat(9)), text: words }),
  PublishResult: saying('PublishResult', {
    ...dated,
    address: one(['https://bjorkasa.example.se/1', 'https://bjorkasa.example.se/2']),
  }),
  WithholdPublication: saying('WithholdPublication', { ...dated, basis: one(WITHHOLDING_BASES), reason: maybe(words) }),
  RecordEvaluation: saying('RecordEvaluation', {
    ...dated,
    ...{ method: maybe(words), result: maybe(words), lessons: maybe(words) },
  }),
};

/** What a dialogue itself has to name; of what is around it, the caller knows. */
export function dialogueLookup(state: Dialogue): Lookup {
  return (kind, number) => {
    if (state.status === 'unknown' || kind !== 'member') return undefined;
    const { members, noElected } = state;
    return nth([...members.map(({ member }) => member), ...(noElected === undefined ? [] : [noElected])], number);
  };
}

/** Their words are sealed: said of a day, or of no time, they are known by their key alone (`isSaid`). */
const OF_ITS_TIME: ReadonlySet<string> = new Set<DialogueCommand['type']>([
  ...(['ReconsiderInvolvement', 'HoldConsultation', 'PlanDialogue', 'RecordElected'] as const),
  ...(['RecordResult', 'GiveFeedback', 'RecordEvaluation'] as const),
]);

export function dialogueSaysAnew({ type, occurredAt, person }: Said): boolean {
  if (type === 'NameParticipant') return person === undefined;
  return OF_ITS_TIME.has(type) && !(typeof occurredAt === 'string' && occurredAt.includes('T'));
}
