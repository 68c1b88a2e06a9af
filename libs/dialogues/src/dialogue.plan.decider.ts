import { DomainError, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { occurredAt } from './dialogue.dated';
import type { PlanCommand } from './dialogue.plan.commands';
import {
  DialogueNoElectedStated,
  DialogueParticipantEnded,
  DialogueParticipantNamed,
  DialoguePlanned,
  HandlingPublished,
  type PlanEvent,
} from './dialogue.plan.events';
import { isSaid, known, said, type Dialogue, type KnownDialogue } from './dialogue.state';

type Of<Type> = Extract<PlanCommand, { type: Type }>;

export function decidePlan(command: PlanCommand, state: Dialogue, context: DecisionContext): PlanEvent[] {
  const dialogue = known(state);
  switch (command.type) {
    case 'PlanDialogue':
      return plan(command, dialogue, context);
    case 'PublishHandling':
      return publishHandling(command, dialogue, context);
    case 'NameParticipant':
      return nameParticipant(command, dialogue, context);
    case 'EndParticipation':
      return endParticipation(command, dialogue, context);
    case 'StateNoElected':
      return stateNoElected(command, dialogue, context);
  }
  command satisfies never;
}

function plan(command: Of<'PlanDialogue'>, dialogue: KnownDialogue, context: DecisionContext): PlanEvent[] {
  const { type: _, occurredAt: __, dialogueType: type, forms = [], lateReason, ...planned } = command;
  const at = occurredAt(command, context);
  if (isSaid(dialogue, DialoguePlanned.type, at)) return [];
  const isEmpty =
    type === undefined && forms.length === 0 && Object.values(planned).every((part) => part === undefined);
  if (isEmpty) throw new DomainError('dialogues.empty-plan', 'Say at least one thing that is planned.');
  return [DialoguePlanned.of({ type, ...(forms.length > 0 && { forms: [...forms] }), ...planned, lateReason }, at)];
}

function publishHandling(
  command: Of<'PublishHandling'>,
  dialogue: KnownDialogue,
  context: DecisionContext,
): PlanEvent[] {
  const { purpose, degreeOfInfluence, handling, lateReason } = command;
  const newest = dialogue.handlings.at(-1);
  const isInForce =
    newest?.purpose === purpose && newest.degreeOfInfluence === degreeOfInfluence && newest.handling === handling;
  if (isInForce) return [];
  return [HandlingPublished.of({ purpose, degreeOfInfluence, handling, lateReason }, occurredAt(command, context))];
}

function nameParticipant(
  command: Of<'NameParticipant'>,
  dialogue: KnownDialogue,
  context: DecisionContext,
): PlanEvent[] {
  const { kind, task, person, name, represents, lateReason } = command;
  if (person === undefined && name === undefined)
    throw new DomainError('dialogues.participant-unnamed', 'Say who it is: a person, or a name.');
  const at = occurredAt(command, context);
  const isNamed = dialogue.members.some(
    (member) =>
      member.kind === kind && member.person === person && member.represents === represents && person !== undefined,
  );
  // Without a person there is nothing in clear to know a repetition by but its key.
  if (isNamed) return [];
  const seat = kind === 'elected' ? ('electedOrNone' as const) : ('official' as const);
  const data = { member: context.newId(), seat, kind, person, represents, name, task, lateReason };
  const named = DialogueParticipantNamed.of(data, at);
  // What was stated before does not hold beside somebody elected.
  if (kind !== 'elected' || dialogue.noElected === undefined) return [named];
  return [named, DialogueParticipantEnded.of({ member: dialogue.noElected }, at)];
}

function endParticipation(
  command: Of<'EndParticipation'>,
  dialogue: KnownDialogue,
  context: DecisionContext,
): PlanEvent[] {
  const { member, lateReason } = command;
  const isThere = dialogue.noElected === member || dialogue.members.some((known) => known.member === member);
  if (isThere) return [DialogueParticipantEnded.of({ member, lateReason }, occurredAt(command, context))];
  if (dialogue.said.includes(endOf(member))) return [];
  throw new DomainError('dialogues.unknown-member', `There is no ${member} in this dialogue. Check the id.`);
}

function stateNoElected(command: Of<'StateNoElected'>, dialogue: KnownDialogue, context: DecisionContext): PlanEvent[] {
  if (dialogue.noElected !== undefined) return [];
  if (dialogue.members.some(({ kind }) => kind === 'elected')) {
    throw new DomainError(
      'dialogues.elected-named',
      'An elected representative is named. End that participation first.',
      'conflict',
    );
  }
  const data = { member: context.newId(), seat: 'electedOrNone' as const, lateReason: command.lateReason };
  return [DialogueNoElectedStated.of(data, occurredAt(command, context))];
}

export function evolvePlan(state: Dialogue, event: RecordedEvent<PlanEvent>): Dialogue {
  const dialogue = known(state);
  switch (event.type) {
    case 'dialogues.DialoguePlanned.v1': {
      const {
        type = dialogue.type,
        forms = dialogue.forms,
        degreeOfInfluence = dialogue.degreeOfInfluence,
      } = event.data;
      const planned = {
        ...(type !== undefined && { type }),
        forms,
        ...(degreeOfInfluence !== undefined && { degreeOfInfluence }),
      };
      return said({ ...dialogue, ...planned }, event);
    }
    case 'dialogues.HandlingPublished.v1': {
      const { purpose, degreeOfInfluence, handling } = event.data;
      const published = { version: event.id, publishedAt: event.occurredAt, purpose, degreeOfInfluence, handling };
      return { ...dialogue, handlings: [...dialogue.handlings, published] };
    }
    case 'dialogues.DialogueParticipantNamed.v1': {
      const { member, kind, person, represents } = event.data;
      const named = {
        member,
        kind,
        ...(person !== undefined && { person }),
        ...(represents !== undefined && { represents }),
      };
      return { ...dialogue, members: [...dialogue.members, named] };
    }
    case 'dialogues.DialogueParticipantEnded.v1': {
      const { member } = event.data;
      const { noElected, ...rest } = dialogue;
      const members = dialogue.members.filter((known) => known.member !== member);
      const stands = noElected !== undefined && noElected !== member;
      return { ...rest, members, ...(stands && { noElected }), said: [...dialogue.said, endOf(member)] };
    }
    case 'dialogues.DialogueNoElectedStated.v1':
      return { ...dialogue, noElected: event.data.member };
  }
  event satisfies never;
}

const endOf = (member: string) => `ended ${member}`;
