import { DomainError, localDayOf, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { isBlank, occurredAt, refuseBeyondCalendar, refuseNoReason } from './input.dates';
import type {
  ClassifyInputBody,
  CorrectReceivedDateBody,
  RegisterInputBody,
  RegistryCommand,
} from './input.registry.commands';
import {
  InputClassified,
  InputReceivedDateCorrected,
  InputRegistered,
  type RegistryEvent,
} from './input.registry.events';
import { open, received, type Input, type ReceivedInput } from './input.state';

export function decideRegistry(command: RegistryCommand, state: Input, context: DecisionContext): RegistryEvent[] {
  switch (command.type) {
    case 'RegisterInput':
      return register(command, received(state), context);
    case 'ClassifyInput':
      return classify(command, open(state), context);
    case 'CorrectReceivedDate':
      return correctReceivedDate(command, received(state), context);
  }
  command satisfies never;
}

function register(command: RegisterInputBody, { registration, arrivedAt }: ReceivedInput, context: DecisionContext) {
  const { way, number, register = number === undefined ? undefined : 'own', system, lateReason } = command;
  if (way === 'registered' && isBlank(number)) {
    throw new DomainError('inputs.number-missing', 'What is registered has a number. Give it, or keep it in order.');
  }
  const known = registration;
  if (known?.way === way && known.number === number && known.register === register && known.system === system) {
    return [];
  }
  if (registration?.way === 'registered') {
    throw new DomainError(
      'inputs.already-registered',
      `It is registered as ${registration.number}. What is registered stays so.`,
      'conflict',
    );
  }
  return [InputRegistered.of({ way, number, register, system, lateReason }, occurredAt(command, context, arrivedAt))];
}

function classify(command: ClassifyInputBody, { kind: was, arrivedAt }: ReceivedInput, context: DecisionContext) {
  const { kind, lateReason } = command;
  if (kind === was) return [];
  return [InputClassified.of({ kind, was, lateReason }, occurredAt(command, context, arrivedAt))];
}

/** Any day may have been the right one, but a day to come, and one after something that is known to have happened since. */
function correctReceivedDate(
  command: CorrectReceivedDateBody,
  { arrivedAt, earliest }: ReceivedInput,
  context: DecisionContext,
) {
  const { to, reason, lateReason } = command;
  const from = localDayOf(arrivedAt);
  if (to === from) return [];
  refuseNoReason(reason);
  refuseBeyondCalendar(to);
  const at = occurredAt(command, context);
  if (to > localDayOf(at ?? context.now)) {
    throw new DomainError('inputs.in-future', `${to} is after the correction itself. Give the day it arrived.`);
  }
  if (earliest !== undefined && to > earliest) {
    throw new DomainError(
      'inputs.after-handling',
      `Something was done with it on ${earliest}, before ${to}. Give that day or an earlier one.`,
      'conflict',
    );
  }
  return [InputReceivedDateCorrected.of({ from, to, reason, lateReason }, at)];
}

export function evolveRegistry(state: Input, event: RecordedEvent<RegistryEvent>): Input {
  const input = received(state);
  switch (event.type) {
    case 'inputs.InputRegistered.v1': {
      const { way, number, register, system } = event.data;
      const registration = {
        way,
        ...(number !== undefined && { number }),
        ...(register !== undefined && { register }),
        ...(system !== undefined && { system }),
      };
      return { ...input, registration };
    }
    case 'inputs.InputClassified.v1':
      return { ...input, kind: event.data.kind };
    case 'inputs.InputReceivedDateCorrected.v1':
      return { ...input, arrivedAt: event.data.to };
  }
  event satisfies never;
}
