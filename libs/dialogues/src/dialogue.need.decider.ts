import { DomainError, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { occurredAt } from './dialogue.dated';
import type { NeedCommand, StandBody } from './dialogue.need.commands';
import {
  ConsultationHeld,
  DialogueDecided,
  DialogueOwnerNamed,
  InvolvementConsidered,
  type NeedEvent,
} from './dialogue.need.events';
import { isSaid, known, said, type Dialogue } from './dialogue.state';

type Of<Type> = Extract<NeedCommand, { type: Type }>;

export function decideNeed(command: NeedCommand, state: Dialogue, context: DecisionContext): NeedEvent[] {
  switch (command.type) {
    case 'ConsiderInvolvement':
      return consider(command, state, context);
    case 'ReconsiderInvolvement':
      return reconsider(command, state, context);
    case 'DecideDialogue':
      return decide(command, state, context);
    case 'NameOwner':
      return nameOwner(command, state, context);
    case 'HoldConsultation':
      return consult(command, state, context);
  }
  command satisfies never;
}

/** The texts are sealed, so a repetition is known by what is in clear. */
function consider(command: Of<'ConsiderInvolvement'>, state: Dialogue, context: DecisionContext): NeedEvent[] {
  const { body, unit, title, dialogueType: type, level } = command;
  if (state.status === 'unknown') {
    const data = { body, unit, title, type, level, ...standOf(command) };
    return [InvolvementConsidered.of(data, occurredAt(command, context))];
  }
  if (state.title === title && state.body === body && state.outcome === command.outcome) return [];
  throw new DomainError(
    'dialogues.already-considered',
    'This id has another dialogue already. Use a new id or key.',
    'conflict',
  );
}

function reconsider(command: Of<'ReconsiderInvolvement'>, state: Dialogue, context: DecisionContext): NeedEvent[] {
  const dialogue = known(state);
  const at = occurredAt(command, context);
  if (isSaid(dialogue, InvolvementConsidered.type, at)) return [];
  if (dialogue.status !== 'considered') {
    throw new DomainError(
      'dialogues.opened-already',
      'The dialogue is opened already: whether to hold it is settled.',
      'conflict',
    );
  }
  return [InvolvementConsidered.of({ body: dialogue.body, ...standOf(command) }, at)];
}

function standOf({ outcome, purpose, benefit, time, resources, reason, lateReason }: StandBody) {
  return { outcome, purpose, benefit, time, resources, reason, lateReason };
}

function decide(command: Of<'DecideDialogue'>, state: Dialogue, context: DecisionContext): NeedEvent[] {
  const { body, bodyLevel, level, basis, reference, lateReason } = command;
  const isKnown = known(state).decisions.some(
    (known) => known.body === body && known.level === level && known.basis === basis && known.reference === reference,
  );
  if (isKnown) return [];
  return [DialogueDecided.of({ body, bodyLevel, level, basis, reference, lateReason }, occurredAt(command, context))];
}

function nameOwner(command: Of<'NameOwner'>, state: Dialogue, context: DecisionContext): NeedEvent[] {
  const { owner, level } = known(state);
  const { body, bodyLevel, unit, lateReason } = command;
  if (owner?.body === body && owner.unit === unit) return [];
  return [DialogueOwnerNamed.of({ body, bodyLevel, unit, level, lateReason }, occurredAt(command, context))];
}

function consult(command: Of<'HoldConsultation'>, state: Dialogue, context: DecisionContext): NeedEvent[] {
  const { bodies, notes, lateReason } = command;
  const at = occurredAt(command, context);
  if (isSaid(known(state), ConsultationHeld.type, at, [...bodies].sort().join())) return [];
  return [ConsultationHeld.of({ bodies, notes, lateReason }, at)];
}

export function evolveNeed(state: Dialogue, event: RecordedEvent<NeedEvent>): Dialogue {
  switch (event.type) {
    case 'dialogues.InvolvementConsidered.v1':
      return said(considered(state, event), event);
    case 'dialogues.DialogueDecided.v1': {
      const dialogue = known(state);
      const { body, level, basis, reference } = event.data;
      const decision = { body, level, basis, ...(reference !== undefined && { reference }) };
      return { ...dialogue, level, decisions: [...dialogue.decisions, decision] };
    }
    case 'dialogues.DialogueOwnerNamed.v1': {
      const { body, unit } = event.data;
      const owner = { body, ...(unit !== undefined && { unit }) };
      return { ...known(state), ...owner, owner };
    }
    case 'dialogues.ConsultationHeld.v1':
      return said(known(state), event, [...event.data.bodies].sort().join());
  }
  event satisfies never;
}

function considered(
  state: Dialogue,
  { data }: Extract<RecordedEvent<NeedEvent>, { type: 'dialogues.InvolvementConsidered.v1' }>,
) {
  const { body, unit, title = '', type, level, outcome } = data;
  if (state.status !== 'unknown') return { ...state, outcome };
  return {
    status: 'considered' as const,
    body,
    ...(unit !== undefined && { unit }),
    title,
    ...(type !== undefined && { type }),
    ...(level !== undefined && { level }),
    outcome,
    decisions: [],
    forms: [],
    members: [],
    handlings: [],
    hasResult: false,
    said: [],
  };
}
