import { DomainError, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { coveredParts } from './input.answer.rules';
import { occurredAt } from './input.dates';
import type {
  DeliverInputBody,
  DivertInputBody,
  ForwardInputBody,
  ReferInputBody,
  RoutingCommand,
} from './input.routing.commands';
import {
  InputDelivered,
  InputDiverted,
  InputForwarded,
  InputReferred,
  type RoutingEvent,
} from './input.routing.events';
import { refuseMerged, refuseUnreachable, refuseUntested } from './input.refusals';
import { open, received, type Input, type ReceivedInput } from './input.state';

export function decideRouting(command: RoutingCommand, state: Input, context: DecisionContext): RoutingEvent[] {
  switch (command.type) {
    case 'ForwardInput':
      return forward(command, open(state), context);
    case 'ReferInput':
      return refer(command, open(state), context);
    case 'DivertInput':
      return divert(command, received(state), context);
    case 'DeliverInput':
      return deliver(command, open(state), context);
  }
  command satisfies never;
}

function forward(command: ForwardInputBody, input: ReceivedInput, context: DecisionContext) {
  const { toBody, toUnit, misdirected, secrecyTested, reason, lateReason } = command;
  if (toBody === undefined) throw new DomainError('inputs.forwarded-to-nobody', 'Name a body, a unit, or both.');
  if (toBody === input.body && (toUnit === undefined || toUnit === input.unit)) return [];
  refuseMerged(input);
  refuseUntested(input, toBody, secrecyTested);
  return [
    InputForwarded.of(
      { toBody, toUnit, misdirected, secrecyTested, reason, lateReason },
      occurredAt(command, context, input.arrivedAt),
    ),
  ];
}

function refer(command: ReferInputBody, input: ReceivedInput, context: DecisionContext) {
  const { authority, senderTold, misdirected, passedOn, secrecyTested, text, lateReason } = command;
  const covers = coveredParts(command.covers, input);
  const isKnown = input.referrals.some(
    (known) =>
      known.authority === authority &&
      known.senderTold === senderTold &&
      known.passedOn === passedOn &&
      known.covers.join() === covers.join(),
  );
  if (isKnown) return [];
  if (senderTold) refuseUnreachable(input);
  if (passedOn) refuseUntested(input, undefined, secrecyTested);
  return [
    InputReferred.of(
      { authority, senderTold, misdirected, covers, passedOn, secrecyTested, text, lateReason },
      occurredAt(command, context, input.arrivedAt),
    ),
  ];
}

/** Whoever had it handed to another legal order may tell the sender afterwards: the same order again, with the sender told. */
function divert(command: DivertInputBody, state: ReceivedInput, context: DecisionContext) {
  const { regime, senderTold, toBody, toUnit, secrecyTested, text, lateReason } = command;
  const { diverted } = state;
  if (diverted?.regime === regime && (diverted.senderTold || !senderTold)) return [];
  const input = diverted?.regime === regime ? state : open(state);
  if (senderTold) refuseUnreachable(input);
  if (toBody !== undefined) refuseUntested(input, toBody, secrecyTested);
  return [
    InputDiverted.of(
      { regime, senderTold, toBody, toUnit, secrecyTested, text, lateReason },
      occurredAt(command, context, input.arrivedAt),
    ),
  ];
}

function deliver(command: DeliverInputBody, input: ReceivedInput, context: DecisionContext) {
  const { seat, lateReason } = command;
  if (input.seat === seat) return [];
  if (input.receipt.addressee !== 'electedRepresentative') {
    throw new DomainError(
      'inputs.not-to-elected',
      'It is not addressed to an elected representative. Forward or assign it instead.',
    );
  }
  return [InputDelivered.of({ seat, lateReason }, occurredAt(command, context, input.arrivedAt))];
}

export function evolveRouting(state: Input, event: RecordedEvent<RoutingEvent>): Input {
  const input = received(state);
  switch (event.type) {
    case 'inputs.InputForwarded.v1': {
      const { unit: _unit, officer: _officer, ...rest } = input;
      const { toBody: body, toUnit: unit } = event.data;
      return { ...rest, body, ...(unit !== undefined && { unit }) };
    }
    case 'inputs.InputReferred.v1': {
      const { authority, senderTold, passedOn, covers } = event.data;
      return { ...input, referrals: [...input.referrals, { authority, senderTold, passedOn, covers }] };
    }
    case 'inputs.InputDiverted.v1': {
      const { regime, senderTold } = event.data;
      return { ...input, ended: 'diverted', diverted: { regime, senderTold } };
    }
    case 'inputs.InputDelivered.v1':
      return { ...input, seat: event.data.seat };
  }
  event satisfies never;
}
