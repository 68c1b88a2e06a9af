import { DomainError, partPersonal, type RecordedEvent } from '@gensvar/kernel';
import { recorded, testContext } from '@gensvar/kernel/testing';
import fc from 'fast-check';
import { BOARD, COMMITTEE, COUNCIL, stand, STREETS, TITLE } from '../testing';
import type { DialogueCommand } from './dialogue.commands';
import { dialogueDecider } from './dialogue.decider';
import { DIALOGUE_EVENTS, type DialogueEvent } from './dialogue.events';
import { known, type Dialogue } from './dialogue.state';
import {
  AUDIENCES,
  DEGREES,
  DIALOGUE_LEVELS,
  DIALOGUE_TYPES,
  FORMS,
  OUTCOMES,
  PARTICIPANT_KINDS,
} from './dialogue.words';
import { evolveDialogue, type DialogueRow } from './views/dialogues.view';

const PERSON = '00000000-0000-4000-8000-0000000000d1';
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const text = maybe(fc.constantFrom('Ja.', 'Nej.'));
const acting = { body: fc.constantFrom(COUNCIL, BOARD, COMMITTEE), bodyLevel: fc.constantFrom('council', 'committee') };
/** The first members that a dialogue names: the context counts its ids. */
const member = fc.integer({ min: 1, max: 4 }).map((n) => `00000000-0000-4000-9000-00000000000${n}`);
const dated = { occurredAt: fc.integer({ min: 1, max: 9 }).map((n) => `2026-03-02T07:0${n}:00.000Z`) };
const command = (type: DialogueCommand['type'], fields: object) =>
  fc.record({ type: fc.constant(type), ...dated, ...fields }) as unknown as fc.Arbitrary<DialogueCommand>;
const parts = { purpose: text, benefit: text, time: text, resources: text };

const commands = fc.oneof(
  command('ReconsiderInvolvement', { ...parts, outcome: fc.constantFrom(...OUTCOMES), reason: fc.constant('Så.') }),
  command('DecideDialogue', {
    ...acting,
    level: fc.constantFrom(...DIALOGUE_LEVELS),
    basis: fc.constant('assignment'),
  }),
  command('NameOwner', { ...acting, unit: maybe(fc.constant(STREETS)) }),
  command('HoldConsultation', { bodies: fc.constantFrom([BOARD], [BOARD, COMMITTEE]) }),
  command('PlanDialogue', {
    ...{
      dialogueType: maybe(fc.constantFrom(...DIALOGUE_TYPES)),
      degreeOfInfluence: maybe(fc.constantFrom(...DEGREES)),
    },
    ...{ forms: maybe(fc.subarray([...FORMS], { maxLength: 2 })), purpose: text },
  }),
  command('PublishHandling', {
    ...{ purpose: fc.constantFrom('Ja.', 'Nej.'), degreeOfInfluence: fc.constantFrom(...DEGREES) },
    handling: fc.constant('Sammanställs.'),
  }),
  command('NameParticipant', {
    ...{ kind: fc.constantFrom(...PARTICIPANT_KINDS), task: fc.constant('Lyssnar.'), person: fc.constant(PERSON) },
    represents: maybe(fc.constant(BOARD)),
  }),
  command('EndParticipation', { member }),
  command('StateNoElected', {}),
  command('OpenDialogue', acting),
  command('RecordElected', { member: maybe(member), represents: maybe(fc.constant(BOARD)) }),
  command('CloseDialogue', { participants: fc.constant(9), reachable: fc.integer({ min: 0, max: 9 }) }),
  command('RecordResult', { result: fc.constant('Vid apoteket.') }),
  command('GiveFeedback', { audience: fc.constantFrom(...AUDIENCES), text: fc.constant('Tack!') }),
  command('PublishResult', { address: fc.constantFrom('https://a.example.se', 'https://b.example.se') }),
  command('WithholdPublication', { basis: fc.constantFrom('secrecy', 'personalData') }),
  command('RecordEvaluation', { method: text, lessons: text }),
);
const first = command('ConsiderInvolvement', {
  ...{ ...parts, title: fc.constant(TITLE), body: fc.constant(COMMITTEE), outcome: fc.constantFrom(...OUTCOMES) },
  ...{ reason: fc.constant(stand.reason), dialogueType: maybe(fc.constantFrom(...DIALOGUE_TYPES)) },
});

const declarations = new Map(DIALOGUE_EVENTS.map((declaration) => [declaration.type as string, declaration]));
const context = () => testContext({ newId: testContext().newId });

/** The event as it is when every box stays closed. */
function closed(event: DialogueEvent): DialogueEvent {
  const { clear } = partPersonal(declarations.get(event.type)!, event.data);
  return { ...event, data: clear } as DialogueEvent;
}

/** A life: what was recorded of it, clear parts only, after each command, and what each command made. */
function live(told: readonly DialogueCommand[]) {
  const asked = context();
  const history: RecordedEvent<DialogueEvent>[] = [];
  let state: Dialogue = dialogueDecider.initial;
  let row: DialogueRow | undefined;
  const again: number[] = [];
  for (const one of told) {
    let made: readonly DialogueEvent[];
    try {
      made = dialogueDecider.decide(one, state, asked);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      continue;
    }
    for (const event of made) {
      const stored = recorded(closed(event), history.length, asked) as RecordedEvent<DialogueEvent>;
      history.push(stored);
      state = dialogueDecider.evolve(state, stored);
      row = evolveDialogue(row, stored);
    }
    if (made.length > 0) again.push(repeated(one, state, asked));
  }
  return { history, state: known(state), row: row!, again };
}

function repeated(one: DialogueCommand, state: Dialogue, asked: ReturnType<typeof context>): number {
  try {
    return dialogueDecider.decide(one, state, asked).length;
  } catch (error) {
    if (error instanceof DomainError) return 0;
    throw error;
  }
}

/** Half of them are made ready to be opened at once, since chance seldom does. */
const ready: readonly DialogueCommand[] = [
  { type: 'DecideDialogue', body: COMMITTEE, bodyLevel: 'committee', level: 'sector', basis: 'assignment' },
  { type: 'PlanDialogue', dialogueType: 'userDialogue', forms: ['walk'], occurredAt: '2026-03-02T07:00:00.000Z' },
  { type: 'OpenDialogue', body: COMMITTEE, bodyLevel: 'committee' },
];
const lives = fc
  .tuple(first, fc.constantFrom([], ready), fc.array(commands, { minLength: 10, maxLength: 60, size: 'max' }))
  .map(([one, before, others]) => live([one, ...before, ...others]));

describe('any life of a dialogue', () => {
  it('is the fold of its history', () =>
    fc.assert(
      fc.property(lives, ({ history, state }) => {
        expect(history.reduce(dialogueDecider.evolve, dialogueDecider.initial)).toEqual(state);
      }),
    ));

  it('makes nothing when a command is said again at once, of the same instant', () =>
    fc.assert(fc.property(lives, ({ again }) => expect(again.filter((made) => made > 0)).toEqual([]))));

  it('shows in the list as it is', () =>
    fc.assert(
      fc.property(lives, ({ history, state, row }) => {
        const { status, body, unit, type, level, outcome, handlings, forms, decisions } = state;
        expect(row).toMatchObject({ body, outcome, forms, revision: history.length - 1 });
        expect([row.unit ?? undefined, row.type ?? undefined, row.level ?? undefined]).toEqual([unit, type, level]);
        expect(row.handling ?? undefined).toBe(handlings.at(-1)?.version);
        const before = outcome === 'doNotInvolve' ? 'notToBeHeld' : decisions.length > 0 ? 'decided' : 'considered';
        expect(row.state).toBe(status === 'considered' ? before : status);
      }),
    ));

  it('never has somebody elected beside the statement that there is none', () =>
    fc.assert(
      fc.property(lives, ({ state: { members, noElected } }) => {
        expect(noElected !== undefined && members.some(({ kind }) => kind === 'elected')).toBe(false);
      }),
    ));

  it('opens once, after a decision, closes once after that, and has no result before', () =>
    fc.assert(
      fc.property(lives, ({ history }) => {
        const at = (name: string) => history.flatMap(({ type }, n) => (type === `dialogues.${name}.v1` ? [n] : []));
        const [opened, closing] = [at('DialogueOpened'), at('DialogueClosed')];
        expect(opened.length).toBeLessThanOrEqual(1);
        expect(closing.length).toBeLessThanOrEqual(opened.length);
        const [opening = Infinity] = opened;
        if (opened.length > 0) expect(at('DialogueDecided')[0]).toBeLessThan(opening);
        for (const later of ['DialogueClosed', 'DialogueResultRecorded', 'FeedbackGiven', 'DialogueElectedTookPart'])
          for (const place of at(later)) expect(place).toBeGreaterThan(opening);
      }),
    ));
});
