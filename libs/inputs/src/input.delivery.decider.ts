import { DomainError, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { occurredAfter } from './input.answer.rules';
import type { DeliveryCommand, RecordDeliveryBody, RecordFailedDeliveryBody } from './input.delivery.commands';
import { DeliveryFailed, DeliveryMade, type DeliveryEvent } from './input.delivery.events';
import type { InputEvent } from './input.events';
import { received, type Delivery, type Input, type ReceivedInput, type Sent } from './input.state';

/** Sending itself is not decided here: what became of it is recorded, also after the input is closed. */
export function decideDelivery(command: DeliveryCommand, state: Input, context: DecisionContext): DeliveryEvent[] {
  switch (command.type) {
    case 'RecordDelivery':
      return deliver(command, received(state), context);
    case 'RecordFailedDelivery':
      return fail(command, received(state), context);
  }
  command satisfies never;
}

function deliver(command: RecordDeliveryBody, input: ReceivedInput, context: DecisionContext) {
  const { recipient = context.id, mode, lateReason } = command;
  const { event: of, occurredAt: given } = whatWasSent(command.of, input);
  if (last(of, recipient, input)?.made === true) return [];
  return [DeliveryMade.of({ of, recipient, mode, lateReason }, occurredAfter(given, command, input, context))];
}

function fail(command: RecordFailedDeliveryBody, input: ReceivedInput, context: DecisionContext) {
  const { recipient = context.id, reason, note, lateReason } = command;
  const { event: of, occurredAt: given } = whatWasSent(command.of, input);
  if (last(of, recipient, input)?.made === false) return [];
  return [
    DeliveryFailed.of({ of, recipient, reason, note, lateReason }, occurredAfter(given, command, input, context)),
  ];
}

function last(of: string, recipient: string, { deliveries }: ReceivedInput): Delivery | undefined {
  return deliveries.findLast((known) => known.of === of && known.recipient === recipient);
}

/** The event named, or the newest answer that is not retracted. */
function whatWasSent(named: string | undefined, { answers, sent }: ReceivedInput): Sent {
  const found =
    named === undefined ? answers.findLast(({ retracted }) => !retracted) : sent.find(({ event }) => event === named);
  if (found) return found;
  if (named === undefined)
    throw new DomainError('inputs.nothing-to-deliver', 'No answer is given yet. Answer the input first.', 'conflict');
  throw new DomainError('inputs.not-sent', `The input has sent nothing as ${named}. Name the id of one of its events.`);
}

const SENT: ReadonlySet<InputEvent['type']> = new Set([
  'inputs.InputAcknowledged.v1',
  'inputs.NoticeGiven.v1',
  'inputs.ClarificationAsked.v1',
  'inputs.AnswerGiven.v1',
] as const);

/** With the event among what was sent, if it was: a delivery names it. */
export function withSent(state: Input, { type, id, occurredAt }: RecordedEvent<InputEvent>): Input {
  if (!SENT.has(type)) return state;
  const input = received(state);
  return { ...input, sent: [...input.sent, { event: id, occurredAt }] };
}

export function evolveDelivery(state: Input, event: RecordedEvent<DeliveryEvent>): Input {
  const input = received(state);
  const { of, recipient } = event.data;
  const { occurredAt } = event;
  switch (event.type) {
    case 'inputs.DeliveryMade.v1':
      return { ...input, deliveries: [...input.deliveries, { of, recipient, made: true, occurredAt }] };
    case 'inputs.DeliveryFailed.v1':
      return { ...input, deliveries: [...input.deliveries, { of, recipient, made: false, occurredAt }] };
  }
  event satisfies never;
}
