import { DomainError, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { occurredAt } from './dialogue.dated';
import type { ResultCommand } from './dialogue.result.commands';
import {
  DialogueResultRecorded,
  EvaluationRecorded,
  FeedbackGiven,
  PublicationWithheld,
  ResultPublished,
  type ResultEvent,
} from './dialogue.result.events';
import { isSaid, opened, said, type Dialogue, type KnownDialogue } from './dialogue.state';

type Of<Type> = Extract<ResultCommand, { type: Type }>;

export function decideResult(command: ResultCommand, state: Dialogue, context: DecisionContext): ResultEvent[] {
  const dialogue = opened(state);
  const at = occurredAt(command, context);
  switch (command.type) {
    case 'RecordResult': {
      const { result, lateReason } = command;
      if (isSaid(dialogue, DialogueResultRecorded.type, at)) return [];
      return [DialogueResultRecorded.of({ result, lateReason }, at)];
    }
    case 'GiveFeedback': {
      const { audience, reached, text, lateReason } = command;
      if (isSaid(dialogue, FeedbackGiven.type, at, audience)) return [];
      return [FeedbackGiven.of({ audience, reached, text, lateReason }, at)];
    }
    case 'PublishResult': {
      const { address, lateReason } = command;
      if (withResult(dialogue).published === address) return [];
      return [ResultPublished.of({ address, lateReason }, at)];
    }
    case 'WithholdPublication':
      return withhold(command, withResult(dialogue), context);
    case 'RecordEvaluation':
      return evaluate(command, dialogue, context);
  }
  command satisfies never;
}

function withhold(command: Of<'WithholdPublication'>, dialogue: KnownDialogue, context: DecisionContext) {
  const { basis, reason, lateReason } = command;
  if (dialogue.withheld === basis) return [];
  const data = { basis, role: context.actor.role, reason, lateReason };
  return [PublicationWithheld.of(data, occurredAt(command, context))];
}

function evaluate(command: Of<'RecordEvaluation'>, dialogue: KnownDialogue, context: DecisionContext) {
  const { method, result, lessons, lateReason } = command;
  const at = occurredAt(command, context);
  if (isSaid(dialogue, EvaluationRecorded.type, at)) return [];
  if ([method, result, lessons].every((part) => part === undefined))
    throw new DomainError('dialogues.empty-evaluation', 'Say something of the methods, the result or the lessons.');
  return [EvaluationRecorded.of({ body: dialogue.body, method, result, lessons, lateReason }, at)];
}

/** @throws DomainError `dialogues.no-result` */
function withResult(dialogue: KnownDialogue): KnownDialogue {
  if (dialogue.hasResult) return dialogue;
  throw new DomainError('dialogues.no-result', 'No result is recorded. Record it first.', 'conflict');
}

export function evolveResult(state: Dialogue, event: RecordedEvent<ResultEvent>): Dialogue {
  const dialogue = opened(state);
  switch (event.type) {
    case 'dialogues.DialogueResultRecorded.v1':
      return said({ ...dialogue, hasResult: true }, event);
    case 'dialogues.FeedbackGiven.v1':
      return said(dialogue, event, event.data.audience);
    case 'dialogues.ResultPublished.v1':
      return { ...dialogue, published: event.data.address };
    case 'dialogues.PublicationWithheld.v1':
      return { ...dialogue, withheld: event.data.basis };
    case 'dialogues.EvaluationRecorded.v1':
      return said(dialogue, event);
  }
  event satisfies never;
}
