import { DomainError, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { occurredAt } from './dialogue.dated';
import type { HoldingCommand } from './dialogue.holding.commands';
import {
  DialogueClosed,
  DialogueElectedTookPart,
  DialogueOpened,
  FormOffered,
  type HoldingEvent,
} from './dialogue.holding.events';
import { isSaid, known, opened, said, type Dialogue, type KnownDialogue } from './dialogue.state';

type Of<Type> = Extract<HoldingCommand, { type: Type }>;

export function decideHolding(command: HoldingCommand, state: Dialogue, context: DecisionContext): HoldingEvent[] {
  switch (command.type) {
    case 'OpenDialogue':
      return open(command, known(state), context);
    case 'RecordElected':
      return recordElected(command, opened(state), context);
    case 'CloseDialogue':
      return close(command, opened(state), context);
  }
  command satisfies never;
}

/** Whether the right body decided is a rule's matter (L18, L20); that somebody did is what makes it a dialogue. */
function open(command: Of<'OpenDialogue'>, dialogue: KnownDialogue, context: DecisionContext): HoldingEvent[] {
  if (dialogue.status !== 'considered') return [];
  if (dialogue.outcome === 'doNotInvolve') {
    throw new DomainError(
      'dialogues.not-to-be-held',
      'It was considered not to involve anybody. Reconsider that first.',
      'conflict',
    );
  }
  const decision = dialogue.decisions.at(-1);
  if (decision === undefined) {
    throw new DomainError(
      'dialogues.not-decided',
      'Nobody has decided to hold the dialogue. Record which body did, for which level.',
      'conflict',
    );
  }
  const { type } = dialogue;
  if (type === undefined)
    throw new DomainError('dialogues.type-missing', 'The type of the dialogue is not known. Plan it first.');
  const { body, bodyLevel, lateReason } = command;
  const at = occurredAt(command, context);
  return [
    DialogueOpened.of({ body, bodyLevel, level: decision.level, type, lateReason }, at),
    ...dialogue.forms.map((form) => FormOffered.of({ body, form }, at)),
  ];
}

function recordElected(
  command: Of<'RecordElected'>,
  dialogue: KnownDialogue,
  context: DecisionContext,
): HoldingEvent[] {
  const { member, lateReason } = command;
  const named = dialogue.members.find((known) => known.member === member);
  if (member !== undefined && named?.kind !== 'elected') {
    throw new DomainError(
      'dialogues.unknown-member',
      `There is no elected representative ${member} in this dialogue. Name one first, or leave it out.`,
    );
  }
  const { represents = named?.represents } = command;
  const at = occurredAt(command, context);
  if (isSaid(dialogue, DialogueElectedTookPart.type, at, `${member} ${represents}`)) return [];
  return [DialogueElectedTookPart.of({ member, represents, lateReason }, at)];
}

function close(command: Of<'CloseDialogue'>, dialogue: KnownDialogue, context: DecisionContext): HoldingEvent[] {
  if (dialogue.status === 'closed') return [];
  const { participants, reachable, lateReason } = command;
  if (reachable > participants) {
    throw new DomainError(
      'dialogues.more-reachable-than-participants',
      `${reachable} cannot be reached of ${participants} who took part. Correct one of the two.`,
    );
  }
  const { type, level, body, unit } = dialogue;
  // Opening settled both.
  const settled = { type: type!, level: level! };
  return [
    DialogueClosed.of({ ...settled, body, unit, participants, reachable, lateReason }, occurredAt(command, context)),
  ];
}

export function evolveHolding(state: Dialogue, event: RecordedEvent<HoldingEvent>): Dialogue {
  const dialogue = known(state);
  switch (event.type) {
    case 'dialogues.DialogueOpened.v1':
      return { ...dialogue, status: 'open', level: event.data.level, type: event.data.type };
    case 'dialogues.FormOffered.v1':
      return dialogue;
    case 'dialogues.DialogueElectedTookPart.v1':
      return said(dialogue, event, `${event.data.member} ${event.data.represents}`);
    case 'dialogues.DialogueClosed.v1': {
      const { participants, reachable } = event.data;
      return { ...dialogue, status: 'closed', closing: { participants, reachable } };
    }
  }
  event satisfies never;
}
