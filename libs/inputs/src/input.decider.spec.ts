import { DomainError, parseMoment, partPersonal, type DomainEvent, type RecordedEvent } from '@gensvar/kernel';
import { recorded, testContext } from '@gensvar/kernel/testing';
import fc from 'fast-check';
import { answer, BOARD, EMIL, receipt, STREETS, WATER } from '../testing';
import type { InputCommand } from './input.commands';
import { inputDecider } from './input.decider';
import { INPUT_EVENTS, type InputEvent } from './input.events';
import {
  CLOSE_REASONS,
  INPUT_KINDS,
  MODES,
  REGIMES,
  REGISTRATION_WAYS,
  REOPEN_REASONS,
  SET_ASIDE_REASONS,
  STANCES,
  UNREACHABLE_REASONS,
  WITHDRAWN_BY,
} from './input.words';

const promiseIds = testContext();
const PROMISES = [1, 2, 3].map(() => promiseIds.newId());
const PARTS = [{ subject: 'Den ena' }, { subject: 'Den andra' }];
const QUESTIONS = [1, 2].map(() => promiseIds.newId());
const day = fc.integer({ min: 1, max: 9 }).map((date) => `2026-03-0${date}`);
const dated = {
  occurredAt: fc.option(day, { nil: undefined }),
  lateReason: fc.constantFrom(undefined, 'Sent funnen.'),
};
const covers = fc.option(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), { nil: undefined });
const answers = fc.record({
  ...dated,
  stance: fc.constantFrom(...STANCES),
  mode: fc.constantFrom(...MODES),
  covers,
  nextStep: fc.constant('none' as const),
  reasons: fc.constantFrom(answer.reasons, ''),
  contact: fc.constant(answer.contact),
  promise: fc.constantFrom(undefined, { due: '2026-03-20', text: 'Besked' }),
  keepsPromise: fc.constantFrom(undefined, ...PROMISES),
});
const receipts = fc.record({
  kind: fc.constantFrom(...INPUT_KINDS),
  parts: fc.integer({ min: 1, max: 3 }),
  ...dated,
});

const commands: fc.Arbitrary<InputCommand> = fc.oneof(
  receipts.map((changes) => ({ ...receipt, ...changes, type: 'ReceiveInput' as const })),
  fc.record({ ...dated, mode: fc.constantFrom(...MODES), type: fc.constant('AcknowledgeInput' as const) }),
  fc.record({
    ...dated,
    unit: fc.constantFrom(undefined, STREETS, WATER),
    officer: fc.constantFrom(undefined, EMIL),
    type: fc.constant('AssignInput' as const),
  }),
  fc.record({
    ...dated,
    activity: fc.constantFrom('siteVisit', 'phoneCall'),
    type: fc.constant('NoteActivity' as const),
  }),
  answers.map((words) => ({ ...words, type: 'AnswerInput' as const })),
  fc.tuple(receipts, answers).map(([changes, words]) => ({
    receipt: { ...receipt, ...changes },
    answer: words,
    type: 'ReceiveAndAnswerInput' as const,
  })),
  fc.record({
    ...dated,
    due: fc.constantFrom('2026-03-20', '2026-04-20'),
    text: fc.constant('Besked'),
    promise: fc.constantFrom(undefined, ...PROMISES),
    type: fc.constant('MakePromise' as const),
  }),
  fc.record({ ...dated, promise: fc.constantFrom(...PROMISES), type: fc.constant('KeepPromise' as const) }),
  fc.record({ ...dated, kind: fc.constantFrom(...INPUT_KINDS), type: fc.constant('ClassifyInput' as const) }),
  fc.record({
    ...dated,
    way: fc.constantFrom(...REGISTRATION_WAYS),
    number: fc.constantFrom(undefined, 'TN 2026/118', 'TN 2026/119'),
    type: fc.constant('RegisterInput' as const),
  }),
  fc.record({ ...dated, to: day, reason: fc.constant('Stämpeln.'), type: fc.constant('CorrectReceivedDate' as const) }),
  fc.record({ ...dated, follows: fc.constantFrom(STREETS, WATER), type: fc.constant('NoteFollowUp' as const) }),
  fc.record({
    ...dated,
    question: fc.constantFrom(...QUESTIONS),
    mode: fc.constantFrom(...MODES),
    text: fc.constantFrom('Vilken?', ''),
    type: fc.constant('AskClarification' as const),
  }),
  fc.record({
    ...dated,
    question: fc.constantFrom(...QUESTIONS),
    type: fc.constant('RecordClarification' as const),
  }),
  fc.record({
    ...dated,
    expectedBy: fc.constantFrom('2026-03-08', '2026-03-20'),
    mode: fc.constantFrom(...MODES),
    reason: fc.constant('Kö.'),
    type: fc.constant('GiveNotice' as const),
  }),
  fc.record({ ...dated, type: fc.constant('RecordReminder' as const) }),
  fc.record({
    ...dated,
    toBody: fc.constantFrom(BOARD, EMIL),
    toUnit: fc.constantFrom(undefined, STREETS, WATER),
    misdirected: fc.boolean(),
    type: fc.constant('ForwardInput' as const),
  }),
  fc.record({
    ...dated,
    authority: fc.constant('Trafikverket'),
    senderTold: fc.boolean(),
    misdirected: fc.boolean(),
    passedOn: fc.boolean(),
    covers,
    type: fc.constant('ReferInput' as const),
  }),
  fc.record({
    ...dated,
    regime: fc.constantFrom(...REGIMES),
    senderTold: fc.boolean(),
    type: fc.constant('DivertInput' as const),
  }),
  fc.record({ ...dated, into: fc.constantFrom(STREETS, WATER), type: fc.constant('MergeInput' as const) }),
  fc.record({ ...dated, reason: fc.constant('En annan.'), type: fc.constant('UnmergeInput' as const) }),
  fc.record({
    ...dated,
    parts: fc.constant(PARTS),
    type: fc.constant('SplitInput' as const),
  }),
  fc.record({ ...dated, by: fc.constantFrom(...WITHDRAWN_BY), type: fc.constant('WithdrawInput' as const) }),
  fc.record({
    ...dated,
    reason: fc.constantFrom(...SET_ASIDE_REASONS),
    type: fc.constant('SetInputAside' as const),
  }),
  fc.record({
    ...dated,
    reason: fc.constantFrom(...UNREACHABLE_REASONS),
    type: fc.constant('MarkUnreachable' as const),
  }),
  fc.record({ ...dated, reason: fc.constantFrom(...REOPEN_REASONS), type: fc.constant('ReopenInput' as const) }),
  fc.record({
    ...dated,
    reason: fc.constantFrom(...CLOSE_REASONS),
    stance: fc.constantFrom(undefined, ...STANCES),
    type: fc.constant('CloseInput' as const),
  }),
);

const context = testContext({ now: '2026-03-09T08:00:00.000Z' });

/** As the store gives it back: without its personal fields, which no fold may need. */
function asStored(event: DomainEvent, revision: number): RecordedEvent<InputEvent> {
  const declaration = INPUT_EVENTS.find(({ type }) => type === event.type)!;
  const { clear, personal } = partPersonal(declaration, event.data);
  const stored = recorded({ ...event, data: clear }, revision, context);
  return { ...stored, sealed: personal.map(({ path }) => path) } as RecordedEvent<InputEvent>;
}

/** Runs commands as the runner does, and keeps the history. A refusal is a DomainError and changes nothing. */
function run(sequence: readonly InputCommand[]) {
  let state = inputDecider.initial;
  const history: RecordedEvent<InputEvent>[] = [];
  for (const command of sequence) {
    const before = state;
    try {
      for (const event of inputDecider.decide(command, state, context)) {
        const stored = asStored(event, history.length);
        history.push(stored);
        state = inputDecider.evolve(state, stored);
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect(state).toBe(before);
    }
  }
  return { state, history };
}

const begun = fc
  .tuple(receipts, fc.array(commands, { maxLength: 12 }))
  .map(([changes, rest]): InputCommand[] => [
    { ...receipt, ...changes, occurredAt: '2026-03-02', type: 'ReceiveInput' },
    ...rest,
  ]);

describe('the life of an input, by any commands', () => {
  it('is what its history says, however often it is folded', () =>
    fc.assert(
      fc.property(begun, (sequence) => {
        const { state, history } = run(sequence);
        const fold = () => history.reduce((folded, event) => inputDecider.evolve(folded, event), inputDecider.initial);
        expect(fold()).toEqual(state);
        expect(fold()).toEqual(fold());
      }),
    ));

  it('begins with its receipt, which comes once', () =>
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 12 }), (sequence) => {
        const types = run(sequence).history.map(({ type }) => type);
        expect(types.filter((type) => type === 'inputs.InputReceived.v1')).toEqual(types.slice(0, 1));
      }),
    ));

  it('has nothing dated in the future or before its receipt', () =>
    fc.assert(
      fc.property(begun, (sequence) => {
        const { state, history } = run(sequence);
        const now = parseMoment(context.now).day;
        // The day of receipt as it was corrected last.
        const arrived = state.status === 'unreceived' ? now : parseMoment(state.arrivedAt).day;
        for (const { occurredAt } of history.slice(1)) {
          expect(parseMoment(occurredAt).day).toBeGreaterThanOrEqual(arrived);
          expect(parseMoment(occurredAt).day).toBeLessThanOrEqual(now);
        }
      }),
    ));

  it.each([
    ['closed', 'inputs.InputClosed.v1'],
    ['set aside', 'inputs.InputSetAside.v1'],
  ])('is %s once before it is reopened, and not answered in between', (_what, end) =>
    fc.assert(
      fc.property(begun, (sequence) => {
        const types = run(sequence)
          .history.map(({ type }) => type.split('.')[1]!)
          .join(' ');
        for (const stretch of types.split('InputReopened').map((text) => text.split(end.split('.')[1]!))) {
          expect(stretch.length).toBeLessThanOrEqual(2);
          expect(stretch[1] ?? '').not.toContain('AnswerGiven');
        }
      }),
    ),
  );

  it.each(['InputWithdrawn', 'InputDiverted', 'InputSplit'])('is never answered, forwarded or split after %s', (end) =>
    fc.assert(
      fc.property(begun, (sequence) => {
        const types = run(sequence).history.map(({ type }) => type.split('.')[1]!);
        const ended = types.indexOf(end);
        const after = ended < 0 ? [] : types.slice(ended + 1);
        for (const none of ['AnswerGiven', 'InputForwarded', 'InputAssigned', 'InputSplit', 'InputMerged'])
          expect(after).not.toContain(none);
      }),
    ),
  );

  it('answers with everything an answer has, and covers parts that there are', () =>
    fc.assert(
      fc.property(begun, (sequence) => {
        const { state, history } = run(sequence);
        const parts = state.status === 'unreceived' ? 0 : state.receipt.parts;
        for (const event of history) {
          if (event.type !== 'inputs.AnswerGiven.v1') continue;
          expect(event.sealed).toEqual(expect.arrayContaining(['/reasons', '/contact']));
          expect(Math.max(...event.data.covers)).toBeLessThanOrEqual(parts);
        }
      }),
    ));
});
