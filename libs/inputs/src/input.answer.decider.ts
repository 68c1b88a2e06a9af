import { DomainError, localDayOf, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import type {
  AnswerBody,
  AnswerCommand,
  KeepPromiseBody,
  MakePromiseBody,
  ReceiveAndAnswerInputBody,
} from './input.answer.commands';
import { AnswerGiven, PromiseKept, PromiseMade, type AnswerEvent } from './input.answer.events';
import { isBlank, occurredAt } from './input.dates';
import { evolveIntake, receive } from './input.intake.decider';
import type { InputReceived, IntakeEvent } from './input.intake.events';
import { allParts, open, received, unanswered, type Input, type ReceivedInput } from './input.state';
import type { InputKind, Stance } from './input.words';
import type { EventOf } from '@gensvar/kernel';

export function decideAnswer(
  command: AnswerCommand,
  state: Input,
  context: DecisionContext,
): (IntakeEvent | AnswerEvent)[] {
  switch (command.type) {
    case 'AnswerInput':
      return answer(command, open(state), context);
    case 'ReceiveAndAnswerInput':
      return receiveAndAnswer(command, state, context);
    case 'MakePromise':
      return makePromise(command, open(state), context);
    case 'KeepPromise':
      return keepPromise(command, received(state), context);
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

function answer(command: AnswerBody, input: ReceivedInput, context: DecisionContext): AnswerEvent[] {
  const { receipt, arrivedAt } = input;
  const { stance, mode, by = 'official', nextStep, reasons, text, nextStepText, contact, lateReason } = command;
  const covers = [...new Set(command.covers ?? allParts(receipt.parts))].sort((a, b) => a - b);
  refuseIncomplete(command);
  refuseUnknownParts(covers, receipt.parts);
  refuseStance(stance, input.kind);
  if (isGiven(command, covers, input)) return [];
  if (command.keepsPromise !== undefined) unkept(command.keepsPromise, input);
  const at = occurredAt(command, context, arrivedAt);
  const { language = receipt.language, keepsPromise: promise } = command;
  const given = AnswerGiven.of(
    { stance, mode, by, covers, nextStep, language, promise, reasons, text, nextStepText, contact, lateReason },
    at,
  );
  if (command.promise !== undefined) {
    refusePast(command.promise.due, at ?? context.now);
    const { due, text: promised } = command.promise;
    return [given, PromiseMade.of({ promise: context.newId(), due, text: promised }, at)];
  }
  if (stance === 'underInvestigation' && !hasOpenPromise(input)) {
    throw new DomainError(
      'inputs.promise-missing',
      'An answer that it is being investigated needs a promise with a date. Say by when the sender hears more.',
    );
  }
  return [given];
}

function makePromise(command: MakePromiseBody, input: ReceivedInput, context: DecisionContext) {
  const { due, text, answer: of, lateReason } = command;
  const known = input.promises.find(({ promise, due: day, kept }) =>
    command.promise === undefined ? day === due && !kept : promise === command.promise,
  );
  if (known?.due === due) return [];
  if (known)
    throw new DomainError('inputs.promise-taken', `This promise is due ${known.due}. Use a new id.`, 'conflict');
  if (of !== undefined && !input.answers.some((given) => given.event === of)) {
    throw new DomainError('inputs.unknown-answer', `The input has no answer ${of}. Name the id of one of its answers.`);
  }
  if (isBlank(text)) throw new DomainError('inputs.promise-without-text', 'Say what is promised.');
  const at = occurredAt(command, context, input.arrivedAt);
  refusePast(due, at ?? context.now);
  return [PromiseMade.of({ promise: command.promise ?? context.newId(), due, answer: of, text, lateReason }, at)];
}

function keepPromise(command: KeepPromiseBody, input: ReceivedInput, context: DecisionContext) {
  const { promise, text, lateReason } = command;
  if (input.promises.some((known) => known.promise === promise && known.kept)) return [];
  unkept(promise, input);
  return [PromiseKept.of({ promise, text, lateReason }, occurredAt(command, context, input.arrivedAt))];
}

/** Words cannot be judged by machine, but that they are there can (policy-packs.md, case 4). */
function refuseIncomplete(command: AnswerBody): void {
  const missing = (['stance', 'reasons', 'nextStep', 'contact'] as const).filter((field) => isBlank(command[field]));
  if (missing.length === 0) return;
  throw new DomainError(
    'inputs.answer-incomplete',
    `An answer has stance, reasons, next step and contact. Fill in: ${missing.join(', ')}.`,
    'invalid',
    { missing },
  );
}

function refuseUnknownParts(covers: readonly number[], parts: number): void {
  const unknown = covers.filter((part) => part > parts || part < 1);
  if (unknown.length === 0 && covers.length > 0) return;
  throw new DomainError(
    'inputs.unknown-part',
    `The input has parts 1 to ${parts}. Say which of them the answer covers.`,
    'invalid',
    { unknown },
  );
}

export function refuseStance(stance: Stance, kind: InputKind): void {
  if (stance !== 'noted' || kind === 'praise' || kind === 'comment') return;
  throw new DomainError(
    'inputs.stance-noted',
    `Only praise and comments can be noted; a ${kind} needs another stance.`,
  );
}

/** Is all of it answered already? Then the same again is the same command; anything else is a correction. */
function isGiven(
  { stance, mode, nextStep, keepsPromise }: AnswerBody,
  covers: readonly number[],
  input: ReceivedInput,
): boolean {
  const before = input.answers.find(
    (given) =>
      given.promise === keepsPromise &&
      given.stance === stance &&
      given.mode === mode &&
      given.nextStep === nextStep &&
      given.covers.join() === covers.join(),
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

function unkept(promise: string, { promises }: ReceivedInput): void {
  if (promises.some((known) => known.promise === promise && !known.kept)) return;
  throw new DomainError(
    'inputs.unknown-promise',
    `The input has no open promise ${promise}. Name one that was made and not kept.`,
  );
}

export function hasOpenPromise({ promises }: ReceivedInput): boolean {
  return promises.some(({ kept }) => !kept);
}

function refusePast(due: string, at: string): void {
  if (due >= localDayOf(at)) return;
  throw new DomainError('inputs.promise-past', `${due} is before the promise itself is made. Promise a later day.`);
}

export function evolveAnswer(state: Input, event: RecordedEvent<AnswerEvent>): Input {
  const input = received(state);
  switch (event.type) {
    case 'inputs.AnswerGiven.v1': {
      const { stance, mode, nextStep, covers, promise } = event.data;
      const given = { event: event.id, stance, mode, nextStep, covers, ...(promise !== undefined && { promise }) };
      return { ...input, answers: [...input.answers, given], promises: keptBy(input, promise) };
    }
    case 'inputs.PromiseMade.v1': {
      const { promise, due } = event.data;
      return { ...input, promises: [...input.promises, { promise, due, kept: false }] };
    }
    case 'inputs.PromiseKept.v1':
      return { ...input, promises: keptBy(input, event.data.promise) };
  }
  event satisfies never;
}

function keptBy({ promises }: ReceivedInput, promise: string | undefined) {
  return promises.map((known) => (known.promise === promise ? { ...known, kept: true } : known));
}

/** The receipt as it will stand, for the answer decided in the same command. */
function asReceived(state: Input, event: IntakeEvent, { now }: DecisionContext): Input {
  type Received = RecordedEvent<EventOf<typeof InputReceived>>;
  return evolveIntake(state, { ...event, occurredAt: event.occurredAt ?? now } as Received);
}
