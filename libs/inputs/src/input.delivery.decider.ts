import { DomainError, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { answerNamed, occurredAfter } from './input.answer.rules';
import type { DeliveryCommand, RecordDeliveryBody, RecordFailedDeliveryBody } from './input.delivery.commands';
import { DeliveryFailed, DeliveryMade, type DeliveryEvent } from './input.delivery.events';
import { received, type Answer, type Delivery, type Input, type ReceivedInput } from './input.state';

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
  const { event: of, occurredAt: given } = answerSent(command.of, input);
  if (last(of, recipient, input)?.made === true) return [];
  return [DeliveryMade.of({ of, recipient, mode, lateReason }, occurredAfter(given, command, input, context))];
}

function fail(command: RecordFailedDeliveryBody, input: ReceivedInput, context: DecisionContext) {
  const { recipient = context.id, reason, note, lateReason } = command;
  const { event: of, occurredAt: given } = answerSent(command.of, input);
  if (last(of, recipient, input)?.made === false) return [];
  return [
    DeliveryFailed.of({ of, recipient, reason, note, lateReason }, occurredAfter(given, command, input, context)),
  ];
}

function last(of: string, recipient: string, { deliveries }: ReceivedInput): Delivery | undefined {
  return deliveries.findLast((known) => known.of === of && known.recipient === recipient);
}

function answerSent(named: string | undefined, input: ReceivedInput): Answer {
  if (named !== undefined) return answerNamed(named, input);
  const newest = input.answers.findLast(({ retracted }) => !retracted);
  if (newest) return newest;
  throw new DomainError('inputs.nothing-to-deliver', 'No answer is given yet. Answer the input first.', 'conflict');
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
