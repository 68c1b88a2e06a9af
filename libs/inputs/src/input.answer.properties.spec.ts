import { DomainError, partPersonal, type Actor, type DomainEvent, type RecordedEvent } from '@gensvar/kernel';
import { recorded, testContext } from '@gensvar/kernel/testing';
import fc from 'fast-check';
import { answer, receipt } from '../testing';
import type { InputCommand } from './input.commands';
import { inputDecider } from './input.decider';
import { INPUT_EVENTS, type InputEvent } from './input.events';
import { received, unanswered, type Input, type ReceivedInput } from './input.state';
import { MODES, STANCES } from './input.words';
import { evolveRegister } from './views/register.fold';
import type { RegisterRow } from './views/register.view';

/** Names of what a command aims at: the nth answer or draft that there is by then. */
const nth = (what: 'answer' | 'draft') => fc.integer({ min: 0, max: 2 }).map((n) => `${what} ${n}`);
const eventId = nth('answer');
const there = fc.option(eventId, { nil: undefined });
/** Answers elsewhere. */
const theirs = fc.integer({ min: 1, max: 3 }).map((n) => `00000000-0000-4000-8000-0000000000f${n}`);
const INTO = '00000000-0000-4000-8000-0000000000e1';
const dated = { occurredAt: fc.integer({ min: 2, max: 9 }).map((date) => `2026-03-0${date}`) };
const mode = fc.constantFrom(...MODES);
const covers = fc.constantFrom([1], [2], [1, 2]);
const words = { reasons: fc.constant(answer.reasons), contact: fc.constant(answer.contact) };
const stance = fc.constantFrom(...STANCES.filter((one) => one !== 'underInvestigation'));
const command = <Type extends string>(type: Type, fields: object) =>
  fc.record({ type: fc.constant(type), ...dated, ...fields });

const commands = fc.oneof(
  command('DraftAnswer', {
    covers,
    approvalBy: fc.constantFrom(undefined, 'approver'),
    reasons: fc.constant('Utkast'),
  }),
  command('ApproveAnswer', { draft: fc.option(nth('draft'), { nil: undefined }) }),
  command('AnswerInput', {
    ...{ ...words, stance, mode, covers, nextStep: fc.constant('none') },
    by: fc.constantFrom('official', 'electedRepresentative'),
  }),
  command('CorrectAnswer', { ...words, corrects: eventId, stance }),
  command('RetractAnswer', { answer: there, reason: fc.constant('mistaken') }),
  command('RecordDelivery', { of: there, mode }),
  command('RecordFailedDelivery', { of: there, reason: fc.constant('returned') }),
  command('PublishAnswer', { of: there }),
  command('WithholdPublication', { of: there, basis: fc.constant('OSL 21:3') }),
  command('RecordVerdict', { value: fc.constantFrom('satisfied', 'notFixed') }),
  command('MergeInput', { into: fc.constant(INTO) }),
  command('UnmergeInput', { reason: fc.constant('En annan sak') }),
  command('CarryAnswer', {
    ...{ from: fc.constant(INTO), parts: fc.constantFrom(1, 2), carriedFrom: theirs, stance, mode, covers },
    ...{ by: fc.constant('official'), nextStep: fc.constant('none'), corrects: fc.option(theirs, { nil: undefined }) },
    ...{ answeredAt: dated.occurredAt, words: fc.record(words) },
  }),
  command('CarryDelivery', { carriedFrom: theirs }),
  command('CarryRetraction', {
    ...{ from: fc.constant(INTO), carriedFrom: theirs, answer: theirs, reason: fc.constant('mistaken') },
    retractedAt: dated.occurredAt,
  }),
  command('NoteActivity', { activity: fc.constant('siteVisit'), note: fc.constantFrom(undefined, 'Anteckning') }),
  command('CloseInput', { reason: fc.constantFrom('answered', 'noAnswerNeeded') }),
  command('ReopenInput', { reason: fc.constant('mistaken') }),
) as unknown as fc.Arbitrary<InputCommand>;

const ACTORS: readonly Actor[] = [
  { id: '00000000-0000-4000-8000-0000000000d1', role: 'officer' },
  { id: '00000000-0000-4000-8000-0000000000d2', role: 'approver' },
];
const life = fc.array(fc.tuple(commands, fc.constantFrom(...ACTORS)), { minLength: 10, maxLength: 25, size: 'max' });

function run(sequence: readonly (readonly [InputCommand, Actor])[]) {
  let state = inputDecider.initial;
  const history: RecordedEvent<InputEvent>[] = [];
  const ids = testContext();
  const first = { ...receipt, type: 'ReceiveInput', parts: 2, occurredAt: '2026-03-02' } as const;
  for (const [said, actor] of [[first, ACTORS[0]!] as const, ...sequence]) {
    const context = testContext({ now: '2026-03-09T08:00:00.000Z', actor, newId: ids.newId });
    try {
      for (const event of inputDecider.decide(aimed(said, state), state, context)) {
        const stored = asStored(event, history.length, context);
        history.push(stored);
        state = inputDecider.evolve(state, stored);
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return { state: received(state), history };
}

function aimed(said: InputCommand, state: Input): InputCommand {
  if (state.status === 'unreceived') return said;
  const ids = {
    answer: state.answers.map(({ event }) => event),
    draft: state.drafts.map(({ draft }) => draft),
  };
  const fields = Object.entries(said).map(([field, value]) => {
    const [, what, at] = /^(answer|draft) (\d)$/.exec(typeof value === 'string' ? value : '') ?? [];
    return [field, what === undefined ? value : (ids[what as keyof typeof ids][Number(at)] ?? INTO)];
  });
  return Object.fromEntries(fields) as InputCommand;
}

/** As the store gives it back: without its personal fields, which no fold may need. */
function asStored(event: DomainEvent, revision: number, context: ReturnType<typeof testContext>) {
  const declaration = INPUT_EVENTS.find(({ type }) => type === event.type)!;
  const { clear, personal } = partPersonal(declaration, event.data);
  const sealed = personal.map(({ path }) => path);
  return { ...recorded({ ...event, data: clear }, revision, context), sealed } as RecordedEvent<InputEvent>;
}

describe('the answer’s side of an input, by any commands of two people', () => {
  const holds = (property: (state: ReceivedInput, history: readonly RecordedEvent<InputEvent>[]) => void) =>
    fc.assert(
      fc.property(life, (sequence) => {
        const { state, history } = run(sequence);
        property(state, history);
      }),
      { numRuns: 300 },
    );

  it('reaches every event there is on it', () => {
    const seen = new Set<string>();
    for (const sequence of fc.sample(life, { numRuns: 300, seed: 1 })) {
      for (const { type } of run(sequence).history) seen.add(type.split('.')[1]!);
    }
    expect([...seen].sort()).toEqual(
      [
        ...['ActivityNoted', 'AnswerApproved', 'AnswerDrafted', 'AnswerGiven', 'AnswerPublished', 'AnswerRetracted'],
        ...['DeliveryFailed', 'DeliveryMade', 'DraftsWeeded', 'InputClosed', 'InputMerged', 'InputReceived'],
        ...['InputReopened', 'InputUnmerged', 'PublicationWithheld', 'VerdictReceived'],
      ].sort(),
    );
  });

  it('is what its history says', () =>
    holds((state, history) => {
      const fold = history.reduce((folded, event) => inputDecider.evolve(folded, event), inputDecider.initial);
      expect(fold).toEqual(state);
    }));

  it('stands in the register as it stands in its stream', () =>
    holds((state, history) => {
      const row = history.reduce<RegisterRow | undefined>(evolveRegister, undefined)!;
      expect(new Set(row.unanswered)).toEqual(new Set(unanswered(state)));
      expect((row.answeredAt ?? null) !== null).toBe(unanswered(state).length === 0);
      const open = unanswered(state).length === 0 ? 'answered' : 'open';
      expect(row.state).toBe(state.status === 'closed' ? 'closed' : open);
    }));

  it('has no words of drafts left while it is closed', () =>
    holds((state, history) => {
      if (state.status === 'closed') expect(state.draftWords).toEqual([]);
      const weeded = history.flatMap((event) => (event.type === 'inputs.DraftsWeeded.v1' ? event.data.events : []));
      const drafted = history.filter(({ type, sealed }) => /Draft|Approved|Noted/.test(type) && sealed.length > 0);
      expect([...weeded, ...state.draftWords]).toEqual(drafted.map(({ id }) => id));
    }));

  it('approves nobody’s own draft, and retracts nobody’s own answer', () =>
    holds((_, history) => {
      const by = (id: string) => history.find((event) => event.id === id)!.actor;
      const author = new Map<string, Actor>();
      for (const event of history) {
        if (event.type === 'inputs.AnswerDrafted.v1') author.set(event.data.draft, event.actor);
        if (event.type === 'inputs.AnswerApproved.v1') {
          expect(event.actor.id).not.toBe(author.get(event.data.draft)!.id);
        }
        if (event.type === 'inputs.AnswerRetracted.v1' && event.data.carriedFrom === undefined) {
          const giver = by(event.data.answer);
          expect([event.actor.id === giver.id, event.actor.role === giver.role]).toEqual([false, false]);
        }
      }
    }));

  it('has of each answer elsewhere one copy at most', () =>
    holds(({ answers }) => {
      const copies = answers.flatMap(({ carriedFrom }) => (carriedFrom === undefined ? [] : [carriedFrom]));
      expect(new Set(copies).size).toBe(copies.length);
    }));
});
