import { DomainError, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { occurredAt } from './input.dates';
import type {
  MarkUnreachableBody,
  SetInputAsideBody,
  SettingAsideCommand,
  WithdrawInputBody,
} from './input.setting-aside.commands';
import { InputSetAside, InputUnreachable, InputWithdrawn, type SettingAsideEvent } from './input.setting-aside.events';
import { open, received, type Input, type ReceivedInput } from './input.state';

export function decideSettingAside(
  command: SettingAsideCommand,
  state: Input,
  context: DecisionContext,
): SettingAsideEvent[] {
  switch (command.type) {
    case 'WithdrawInput':
      return withdraw(command, received(state), context);
    case 'SetInputAside':
      return setAside(command, received(state), context);
    case 'MarkUnreachable':
      return markUnreachable(command, received(state), context);
  }
  command satisfies never;
}

function withdraw(command: WithdrawInputBody, input: ReceivedInput, context: DecisionContext) {
  const { by, reason, lateReason } = command;
  if (input.ended === 'withdrawn') return [];
  const { arrivedAt } = open(input);
  return [InputWithdrawn.of({ by, reason, lateReason }, occurredAt(command, context, arrivedAt))];
}

/** What has a matter in it is never set aside, however it is worded (policy-packs.md, case 9). */
function setAside(command: SetInputAsideBody, input: ReceivedInput, context: DecisionContext) {
  const { reason, doubles, note, lateReason } = command;
  if (input.status === 'setAside') return [];
  const { receipt, answers, arrivedAt } = open(input);
  if (receipt.flags.some((flag) => flag === 'threat' || flag === 'abusive')) {
    throw new DomainError(
      'inputs.abuse-set-aside',
      'Threats and abuse are never set aside. Answer the matter in it; where there is none, close it as abuseOnly.',
    );
  }
  if (answers.length > 0) {
    throw new DomainError(
      'inputs.answered-set-aside',
      'It was answered, so it is an input. Close it instead.',
      'conflict',
    );
  }
  if (reason === 'doubleImport' && doubles === undefined) {
    throw new DomainError('inputs.double-of-nothing', 'Name in doubles the input that was imported before.');
  }
  if (doubles === context.id) {
    throw new DomainError('inputs.double-of-itself', 'An input cannot double itself. Name the other one.');
  }
  return [InputSetAside.of({ reason, doubles, note, lateReason }, occurredAt(command, context, arrivedAt))];
}

function markUnreachable(
  command: MarkUnreachableBody,
  { reachable, arrivedAt }: ReceivedInput,
  context: DecisionContext,
) {
  const { reason, note, lateReason } = command;
  if (!reachable) return [];
  return [InputUnreachable.of({ reason, note, lateReason }, occurredAt(command, context, arrivedAt))];
}

export function evolveSettingAside(state: Input, event: RecordedEvent<SettingAsideEvent>): Input {
  const input = received(state);
  switch (event.type) {
    case 'inputs.InputWithdrawn.v1':
      return { ...input, ended: 'withdrawn' };
    case 'inputs.InputSetAside.v1':
      return { ...input, status: 'setAside' };
    case 'inputs.InputUnreachable.v1':
      return { ...input, reachable: false };
  }
  event satisfies never;
}
