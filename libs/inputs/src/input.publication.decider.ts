import { DomainError, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { answerNamed, occurredAfter, refuseRetracted } from './input.answer.rules';
import { isBlank, occurredAt } from './input.dates';
import type {
  PublicationCommand,
  PublishAnswerBody,
  RecordVerdictBody,
  WithholdPublicationBody,
} from './input.publication.commands';
import {
  AnswerPublished,
  PublicationWithheld,
  VerdictReceived,
  type PublicationEvent,
} from './input.publication.events';
import { received, type Input, type Publication, type ReceivedInput } from './input.state';

/** Publication is a duty of its own (rule L13b), and so is a verdict's record: both also after the input is closed. */
export function decidePublication(
  command: PublicationCommand,
  state: Input,
  context: DecisionContext,
): PublicationEvent[] {
  switch (command.type) {
    case 'PublishAnswer':
      return publish(command, received(state), context);
    case 'WithholdPublication':
      return withhold(command, received(state), context);
    case 'RecordVerdict':
      return verdict(command, received(state), context);
  }
  command satisfies never;
}

function publish(command: PublishAnswerBody, input: ReceivedInput, context: DecisionContext) {
  const { event: of, occurredAt: given } = publishable(command.of, input);
  if (isPublished(of, input)) return [];
  const { text, lateReason } = command;
  return [AnswerPublished.of({ of, text, lateReason }, occurredAfter(given, command, input, context))];
}

function withhold(command: WithholdPublicationBody, input: ReceivedInput, context: DecisionContext) {
  const { basis, reasons, lateReason } = command;
  const { event: of, occurredAt: given } = publishable(command.of, input);
  if (input.publications.some((known) => known.of === of && known.withheld === basis)) return [];
  if (isBlank(basis)) {
    throw new DomainError('inputs.basis-missing', 'Publication is withheld on a lawful basis. Name it.');
  }
  if (isPublished(of, input)) {
    throw new DomainError(
      'inputs.published',
      'It is published already, which cannot be undone by a decision.',
      'conflict',
    );
  }
  const { role } = context.actor;
  const at = occurredAfter(given, command, input, context);
  return [PublicationWithheld.of({ of, basis, role, reasons, lateReason }, at)];
}

function verdict(command: RecordVerdictBody, input: ReceivedInput, context: DecisionContext) {
  const { value, answer, text, lateReason } = command;
  if (answer !== undefined) answerNamed(answer, input);
  const at = occurredAt(command, context, input.arrivedAt);
  // Without a time of its own it came now, and is a new one each time; a repetition is then known by its key.
  if (input.verdicts.some((known) => known.value === value && known.occurredAt === at)) return [];
  return [VerdictReceived.of({ value, answer, text, lateReason }, at)];
}

/** What may be published: an answer that is not retracted, or the closing where it has a stance. */
function publishable(named: string | undefined, input: ReceivedInput): { event: string; occurredAt: string } {
  const { answers, closing } = input;
  const closed = closing?.stance === undefined ? undefined : closing;
  if (named !== undefined && named === closed?.event) return closed;
  if (named !== undefined) {
    const answer = answerNamed(named, input);
    refuseRetracted(answer);
    return answer;
  }
  const newest = closed ?? answers.findLast(({ retracted }) => !retracted);
  if (newest) return newest;
  throw new DomainError(
    'inputs.nothing-to-publish',
    'There is no answer, and no closing with a stance. Answer the input first.',
    'conflict',
  );
}

function isPublished(of: string, { publications }: ReceivedInput): boolean {
  return publications.some((known) => known.of === of && known.withheld === undefined);
}

export function evolvePublication(state: Input, event: RecordedEvent<PublicationEvent>): Input {
  const input = received(state);
  const noted = (one: Publication): Input => ({ ...input, publications: [...input.publications, one] });
  switch (event.type) {
    case 'inputs.AnswerPublished.v1':
      return noted({ of: event.data.of });
    case 'inputs.PublicationWithheld.v1':
      return noted({ of: event.data.of, withheld: event.data.basis });
    case 'inputs.VerdictReceived.v1': {
      const { value } = event.data;
      return { ...input, verdicts: [...input.verdicts, { value, occurredAt: event.occurredAt }] };
    }
  }
  event satisfies never;
}
