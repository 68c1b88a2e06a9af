import { DomainError, type DecisionContext, type EventOf, type RecordedEvent } from '@gensvar/kernel';
import type { AnswerBody, AnswerCommand, ReceiveAndAnswerInputBody } from './input.answer.commands';
import { AnswerGiven, type AnswerEvent } from './input.answer.events';
import { correct, retract } from './input.amending.decider';
import {
  coveredParts,
  refuseIncomplete,
  refuseOtherLegalOrder,
  refusePromiseless,
  refuseStance,
} from './input.answer.rules';
import { occurredAt } from './input.dates';
import { draftGiven } from './input.draft.decider';
import { evolveIntake, receive } from './input.intake.decider';
import type { InputReceived, IntakeEvent } from './input.intake.events';
import { keptBy, openPromise, refuseUnfitDay } from './input.promise.decider';
import { PromiseMade, type PromiseEvent } from './input.promise.events';
import { open, received, stands, unanswered, type Answer, type Input, type ReceivedInput } from './input.state';

export function decideAnswer(
  command: AnswerCommand,
  state: Input,
  context: DecisionContext,
): (IntakeEvent | AnswerEvent | PromiseEvent)[] {
  switch (command.type) {
    case 'AnswerInput':
      return answer(command, open(state), context);
    case 'ReceiveAndAnswerInput':
      return receiveAndAnswer(command, state, context);
    case 'CorrectAnswer':
      return correct(command, received(state), context);
    case 'RetractAnswer':
      return retract(command, received(state), context);
  }
  command satisfies never;
}

function receiveAndAnswer(command: ReceiveAndAnswerInputBody, state: Input, context: DecisionContext) {
  const { receipt } = command;
  // Said in the same breath: what the answer does not say of its time, the receipt says.
  const given = { ...command.answer };
  given.occurredAt ??= receipt.occurredAt;
  given.lateReason ??= receipt.lateReason;
  const events = receive(receipt, state, context);
  return [
    ...events,
    ...answer(given, open(events.reduce((input, event) => asReceived(input, event, context), state)), context),
  ];
}

function answer(command: AnswerBody, input: ReceivedInput, context: DecisionContext): (AnswerEvent | PromiseEvent)[] {
  const { receipt, arrivedAt } = input;
  const { stance, mode, by = 'official', nextStep, reasons, text, nextStepText, contact, lateReason } = command;
  refuseIncomplete(command);
  const covers = coveredParts(command.covers, input);
  refuseOtherLegalOrder(input.kind);
  refuseStance(stance, input.kind);
  if (isGiven(command, covers, input)) return [];
  if (command.keepsPromise !== undefined) openPromise(command.keepsPromise, input);
  // An elected representative's own reply is theirs: no office approves it (policy-packs.md, case 15).
  const draft = by === 'electedRepresentative' ? undefined : draftGiven(command.draft, covers, input);
  const at = occurredAt(command, context, arrivedAt);
  const { language = receipt.language, keepsPromise: promise } = command;
  const words = { reasons, text, nextStepText, contact, lateReason };
  const given = AnswerGiven.of({ stance, mode, by, covers, nextStep, language, promise, draft, ...words }, at);
  if (command.promise !== undefined) {
    refuseUnfitDay(command.promise.due, at ?? context.now);
    const { due, text: promised } = command.promise;
    return [given, PromiseMade.of({ promise: context.newId(), due, text: promised }, at)];
  }
  if (stance === 'underInvestigation') refusePromiseless(input);
  return [given];
}

/** Is all of it answered already? Then the same again is the same command; anything else is a correction. */
function isGiven(
  { stance, mode, by = 'official', nextStep, keepsPromise }: AnswerBody,
  covers: readonly number[],
  input: ReceivedInput,
): boolean {
  const before = input.answers.find(
    (given) =>
      given.promise === keepsPromise &&
      given.stance === stance &&
      given.mode === mode &&
      given.by === by &&
      given.nextStep === nextStep &&
      given.covers.join() === covers.join() &&
      (by === 'electedRepresentative' ? !given.retracted : stands(given, input.deliveries)),
  );
  if (before) return true;
  const left = unanswered(input);
  if (keepsPromise !== undefined || covers.some((part) => left.includes(part))) return false;
  throw new DomainError(
    'inputs.already-answered',
    'These parts are answered. Correct or retract the answer instead.',
    'conflict',
  );
}

export function evolveAnswer(state: Input, event: RecordedEvent<AnswerEvent>): Input {
  const input = received(state);
  switch (event.type) {
    case 'inputs.AnswerGiven.v1':
      return { ...input, answers: [...input.answers, answerOf(event)], promises: keptBy(input, event.data.promise) };
    case 'inputs.AnswerRetracted.v1': {
      const { answer } = event.data;
      return {
        ...input,
        answers: input.answers.map((given) => (given.event === answer ? { ...given, retracted: true } : given)),
      };
    }
  }
  event satisfies never;
}

function answerOf(event: RecordedEvent<EventOf<typeof AnswerGiven>>): Answer {
  const { stance, mode, nextStep, covers, by, promise, draft, corrects, carriedFrom } = event.data;
  const { id, role } = event.actor;
  return {
    ...{ event: event.id, stance, mode, nextStep, covers, by, actor: { id, role }, occurredAt: event.occurredAt },
    ...(promise !== undefined && { promise }),
    ...(draft !== undefined && { draft }),
    ...(corrects !== undefined && { corrects }),
    ...(carriedFrom !== undefined && { carriedFrom }),
    retracted: false,
  };
}

/** The receipt as it will stand, for the answer decided in the same command. */
function asReceived(state: Input, event: IntakeEvent, { now, actor }: DecisionContext): Input {
  type Received = RecordedEvent<EventOf<typeof InputReceived>>;
  const recorded = { ...event, actor, occurredAt: event.occurredAt ?? now, sealed: [] };
  return evolveIntake(state, recorded as unknown as Received);
}
