import { DomainError, localDayOf, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { isBlank, occurredAt, refuseBeyondCalendar } from './input.dates';
import type { KeepPromiseBody, MakePromiseBody, PromiseCommand, ReplacePromiseBody } from './input.promise.commands';
import { PromiseKept, PromiseMade, PromiseReplaced, type PromiseEvent } from './input.promise.events';
import { open, received, type Input, type Promised, type ReceivedInput } from './input.state';

export function decidePromise(command: PromiseCommand, state: Input, context: DecisionContext): PromiseEvent[] {
  switch (command.type) {
    case 'MakePromise':
      return makePromise(command, open(state), context);
    case 'KeepPromise':
      return keepPromise(command, received(state), context);
    case 'ReplacePromise':
      return replacePromise(command, open(state), context);
  }
  command satisfies never;
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
  refuseWordless(text);
  const at = occurredAt(command, context, input.arrivedAt);
  refuseUnfitDay(due, at ?? context.now);
  return [PromiseMade.of({ promise: command.promise ?? context.newId(), due, answer: of, text, lateReason }, at)];
}

function keepPromise(command: KeepPromiseBody, input: ReceivedInput, context: DecisionContext) {
  const { promise, text, lateReason } = command;
  if (input.promises.some((known) => known.promise === promise && known.kept)) return [];
  openPromise(promise, input);
  return [PromiseKept.of({ promise, text, lateReason }, occurredAt(command, context, input.arrivedAt))];
}

/** What was promised first keeps its day and its state (policy-packs.md, rule promise). */
function replacePromise(command: ReplacePromiseBody, input: ReceivedInput, context: DecisionContext) {
  const { promise, due, text, reason, lateReason } = command;
  const replacement = input.promises.find(
    (known) => known.promise === input.promises.find((first) => first.promise === promise)?.replacedBy,
  );
  if (replacement?.due === due) return [];
  openPromise(promise, input);
  refuseWordless(text);
  const at = occurredAt(command, context, input.arrivedAt);
  refuseUnfitDay(due, at ?? context.now);
  const by = context.newId();
  return [
    PromiseMade.of({ promise: by, due, text, lateReason }, at),
    PromiseReplaced.of({ promise, by, reason, lateReason }, at),
  ];
}

/** @throws DomainError `inputs.unknown-promise` when it was never made, or is kept or replaced */
export function openPromise(promise: string, { promises }: ReceivedInput): void {
  if (promises.some((known) => known.promise === promise && isOpen(known))) return;
  throw new DomainError(
    'inputs.unknown-promise',
    `The input has no open promise ${promise}. Name one that was made, and neither kept nor replaced.`,
  );
}

export function hasOpenPromise({ promises }: ReceivedInput): boolean {
  return promises.some(isOpen);
}

function isOpen({ kept, replacedBy }: Promised): boolean {
  return !kept && replacedBy === undefined;
}

function refuseWordless(text: string): void {
  if (isBlank(text)) throw new DomainError('inputs.promise-without-text', 'Say what is promised.');
}

/** @param at instant or day when it is promised. @throws DomainError `inputs.promise-past`, `inputs.beyond-calendar` */
export function refuseUnfitDay(due: string, at: string): void {
  if (due < localDayOf(at)) {
    throw new DomainError('inputs.promise-past', `${due} is before the promise itself is made. Promise a later day.`);
  }
  refuseBeyondCalendar(due);
}

export function evolvePromise(state: Input, event: RecordedEvent<PromiseEvent>): Input {
  const input = received(state);
  switch (event.type) {
    case 'inputs.PromiseMade.v1': {
      const { promise, due } = event.data;
      return { ...input, promises: [...input.promises, { promise, due, kept: false }] };
    }
    case 'inputs.PromiseKept.v1':
      return { ...input, promises: keptBy(input, event.data.promise) };
    case 'inputs.PromiseReplaced.v1': {
      const { promise, by: replacedBy } = event.data;
      return {
        ...input,
        promises: input.promises.map((known) => (known.promise === promise ? { ...known, replacedBy } : known)),
      };
    }
  }
  event satisfies never;
}

export function keptBy({ promises }: ReceivedInput, promise: string | undefined): Promised[] {
  return promises.map((known) => (known.promise === promise ? { ...known, kept: true } : known));
}
