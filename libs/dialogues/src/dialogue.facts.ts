import { BODY_LEVELS } from '@gensvar/identity/contract';
import { parseStreamName } from '@gensvar/kernel';
import {
  declareFacts,
  factOfEvent,
  type Fact,
  type FactDeclaration,
  type FactSource,
  type FieldType,
  type SubjectRef,
  type SubjectType,
} from '@gensvar/policy';
import { DIALOGUE_EVENTS } from './dialogue.events';
import { DIALOGUE_FACT_WORDS } from './dialogue.fact-words';
import {
  AUDIENCES,
  DEGREES,
  DIALOGUE_LEVELS,
  DIALOGUE_TYPES,
  OUTCOMES,
  PARTICIPANT_KINDS,
  SEATS,
} from './dialogue.words';

const text: FieldType = { type: 'text' };
const id: FieldType = { type: 'id' };
const integer: FieldType = { type: 'integer' };
const list: FieldType = { type: 'list' };
const sealed: FieldType = { type: 'sealed' };
const choice = (...values: string[]): FieldType => ({ type: 'choice', values });

const type = choice(...DIALOGUE_TYPES);
const level = choice(...DIALOGUE_LEVELS);
const bodyLevel = choice(...BODY_LEVELS);
const seat = choice(...SEATS);
const dialogue = ['dialogue'] as const;

/**
 * Facts of a dialogue that policies may name (libs/policy/policies/lulea-delaktighet): also those that no event yields
 * yet. Whoever acts stands in `body` with its level in `bodyLevel`. What counts for a body's period concerns `unit-year`
 * and `body` too, both under the body's id.
 */
export const dialogueFacts = declareFacts({
  module: 'dialogues',
  kinds: DIALOGUE_TYPES,
  words: DIALOGUE_FACT_WORDS,
  subjects: {
    dialogue: {
      opens: 'involvement.considered',
      fields: {
        kind: [
          { fact: 'involvement.considered', field: 'type' },
          { fact: 'dialogue.planned', field: 'type' },
        ],
        body: [
          { fact: 'involvement.considered', field: 'body' },
          { fact: 'dialogue.ownerNamed', field: 'body' },
        ],
        unit: [
          { fact: 'involvement.considered', field: 'unit' },
          { fact: 'dialogue.ownerNamed', field: 'unit' },
        ],
        level: [
          { fact: 'involvement.considered', field: 'level' },
          { fact: 'dialogue.decided', field: 'level' },
        ],
      },
    },
  },
  facts: {
    'involvement.considered': {
      what: 'The body that owns the matter took a stand on involving people: purpose, benefit, time and resources. The first one opens the dialogue.',
      subjects: ['dialogue', 'case'],
      fields: {
        body: id,
        unit: id,
        type,
        level,
        purpose: sealed,
        benefit: sealed,
        time: sealed,
        resources: sealed,
        outcome: choice(...OUTCOMES),
        reason: sealed,
      },
    },
    'dialogue.decided': {
      what: 'A body decided to hold the dialogue, for a level and on a basis.',
      subjects: dialogue,
      fields: { body: id, bodyLevel, level, basis: text, reference: text },
    },
    'dialogue.ownerNamed': {
      what: 'A body got the dialogue to coordinate and run.',
      subjects: dialogue,
      fields: { body: id, bodyLevel, unit: id, level },
    },
    'dialogue.planned': {
      what: 'It was planned; what a later plan leaves out stays as it was planned before.',
      subjects: dialogue,
      fields: {
        type,
        forms: list,
        degreeOfInfluence: choice(...DEGREES),
        purpose: sealed,
        representativityNeed: sealed,
        targetGroups: sealed,
        adaptations: sealed,
        handling: sealed,
        roles: sealed,
        budget: integer,
      },
    },
    'dialogue.participantNamed': {
      what: 'Somebody who takes part for the organisation was named, with kind and task. `member` names the appointment.',
      subjects: dialogue,
      fields: { member: id, seat, kind: choice(...PARTICIPANT_KINDS), task: sealed, represents: id },
    },
    'dialogue.participantEnded': {
      what: 'An appointment, or the statement that nobody elected takes part, no longer holds.',
      subjects: dialogue,
      fields: { member: id },
    },
    'dialogue.noElectedStated': {
      what: 'It was stated that no elected representative takes part, which fills that seat.',
      subjects: dialogue,
      fields: { member: id, seat },
    },
    'consultation.held': {
      what: 'Other bodies were consulted on the dialogue.',
      subjects: dialogue,
      fields: { bodies: list },
    },
    'handling.published': {
      what: 'Purpose, degree of influence and handling of input were published, for a dialogue or for a channel of a body. Its id is the version; the newest one is in force.',
      subjects: ['dialogue', 'body'],
      fields: { channel: id, purpose: text, degreeOfInfluence: choice(...DEGREES), handling: text },
    },
    'dialogue.opened': {
      what: 'People can take part.',
      subjects: dialogue,
      fields: { body: id, bodyLevel, level, type },
    },
    'dialogue.electedTookPart': {
      what: 'An elected representative took part; `represents` is the committee or board represented.',
      subjects: dialogue,
      fields: { member: id, represents: id },
    },
    'dialogue.closed': {
      what: 'Nobody can take part any more. `reachable`: participants that can be reached with the result.',
      subjects: ['dialogue', 'unit-year', 'body'],
      fields: { type, level, body: id, unit: id, reachable: integer, participants: integer },
    },
    'dialogue.resultRecorded': {
      what: 'What came out of it was written down.',
      subjects: dialogue,
      fields: { result: sealed },
    },
    'feedback.given': {
      what: 'The result was given back. `reached`: how many participants it was sent or told to.',
      subjects: dialogue,
      fields: { audience: choice(...AUDIENCES), reached: integer, text: sealed },
    },
    'result.published': {
      what: 'The result was made accessible to everyone, at an address.',
      subjects: dialogue,
      fields: { address: text },
    },
    'evaluation.recorded': {
      what: 'Methods and result were evaluated, with what was learned.',
      subjects: ['dialogue', 'unit-year', 'body'],
      fields: { body: id, method: sealed, result: sealed, lessons: sealed },
    },
    'form.offered': {
      what: 'A form in which people can have influence was offered by a body, at the opening of a dialogue.',
      subjects: ['body', 'dialogue'],
      fields: { body: id, form: text },
    },
  },
});

/** Facts of a dialogue that other modules declare, since they are theirs too. */
const SHARED = ['publication.withheld'];

const declared: Readonly<Record<string, FactDeclaration>> = dialogueFacts.facts;

/** Subjects that stand under the id of the body that a fact names. */
const ofBody: readonly SubjectType[] = ['unit-year', 'body'];

/** `dialogue.opened` ↔ `dialogues.DialogueOpened`: the stored type of a fact, without its version. */
const factOfType = new Map([...Object.keys(dialogueFacts.facts), ...SHARED].map((fact) => [typeOfFact(fact), fact]));

function typeOfFact(fact: string): string {
  return `dialogues.${fact
    .split('.')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('')}`;
}

/**
 * How events of a dialogue become facts: mechanically. `fields` is the clear payload; `filled` names the sealed fields
 * that were filled. What counts for a body's period is a fact of that body too.
 */
export const dialogueFactSource: FactSource = {
  module: dialogueFacts,
  events: DIALOGUE_EVENTS,
  facts(event) {
    const name = factOfType.get(event.type.replace(/\.v\d+$/, ''));
    if (name === undefined) return [];
    const about = (subject: SubjectRef): Fact =>
      factOfEvent(event, {
        name,
        subject,
        fields: event.data,
        filled: event.sealed.map((path) => path.slice(1)),
      });
    const facts = [about({ type: 'dialogue', id: parseStreamName(event.stream).object })];
    const { body } = event.data;
    if (typeof body !== 'string') return facts;
    const { subjects = [] }: { subjects?: readonly SubjectType[] } = declared[name] ?? {};
    return [...facts, ...ofBody.filter((type) => subjects.includes(type)).map((type) => about({ type, id: body }))];
  },
};
