import { DomainError, localDayOf, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { isAfter, occurredAt, isBlank, refuseNoReason } from './input.dates';
import type {
  AskClarificationBody,
  EnquiryCommand,
  GiveNoticeBody,
  NoteContactArrangementBody,
  RecordClarificationBody,
  RecordReminderBody,
} from './input.enquiry.commands';
import {
  ClarificationAsked,
  ClarificationGiven,
  ContactArrangementNoted,
  NoticeGiven,
  ReminderReceived,
  type EnquiryEvent,
} from './input.enquiry.events';
import { refuseUnreachable } from './input.refusals';
import { open, received, type Input, type ReceivedInput } from './input.state';

export function decideEnquiry(command: EnquiryCommand, state: Input, context: DecisionContext): EnquiryEvent[] {
  switch (command.type) {
    case 'AskClarification':
      return ask(command, open(state), context);
    case 'RecordClarification':
      return recordClarification(command, received(state), context);
    case 'GiveNotice':
      return giveNotice(command, open(state), context);
    case 'RecordReminder':
      return recordReminder(command, received(state), context);
    case 'NoteContactArrangement':
      return noteArrangement(command, received(state), context);
  }
  command satisfies never;
}

/** Only a question with a text, to a sender who can be reached, is a question (policy-packs.md, case 12). */
function ask(command: AskClarificationBody, input: ReceivedInput, context: DecisionContext) {
  const { question, text, mode, replyBy, lateReason } = command;
  if (question !== undefined && input.questions.some((known) => known.question === question)) return [];
  refuseUnreachable(input);
  if (isBlank(text)) {
    throw new DomainError('inputs.question-without-text', 'A question has a text. Write what the sender is asked.');
  }
  const at = occurredAt(command, context, input.arrivedAt);
  // Without an id of its own a question that was asked at the very same time is the same question.
  if (at !== undefined && question === undefined && input.questions.some(({ askedAt }) => askedAt === at)) return [];
  if (replyBy !== undefined) refuseDayBefore(replyBy, at ?? context.now, 'the question');
  return [ClarificationAsked.of({ question: question ?? context.newId(), mode, replyBy, text, lateReason }, at)];
}

/** What the sender says is recorded also after handling ended. */
function recordClarification(command: RecordClarificationBody, input: ReceivedInput, context: DecisionContext) {
  const { question, text, lateReason } = command;
  const known = input.questions.find((asked) => asked.question === question);
  if (!known) {
    throw new DomainError(
      'inputs.unknown-question',
      `The sender was never asked ${question}. Name a question of this input.`,
    );
  }
  if (known.replied) return [];
  const at = occurredAt(command, context, input.arrivedAt);
  if (at !== undefined && isAfter(known.askedAt, at) && context.origin !== 'import') {
    throw new DomainError(
      'inputs.before-question',
      `It was asked at ${known.askedAt}. Give the time of the reply to it.`,
    );
  }
  return [ClarificationGiven.of({ question, text, lateReason }, at)];
}

function giveNotice(command: GiveNoticeBody, input: ReceivedInput, context: DecisionContext) {
  const { expectedBy, reason, mode, lateReason } = command;
  if (input.expectedBy === expectedBy) return [];
  refuseUnreachable(input);
  refuseNoReason(reason);
  const at = occurredAt(command, context, input.arrivedAt);
  refuseDayBefore(expectedBy, at ?? context.now, 'the notice');
  return [NoticeGiven.of({ expectedBy, mode, reason, lateReason }, at)];
}

function recordReminder(
  command: RecordReminderBody,
  { arrivedAt, reminders }: ReceivedInput,
  context: DecisionContext,
) {
  const { channel, text, lateReason } = command;
  const at = occurredAt(command, context, arrivedAt);
  // Without a time of its own it came now, and is a new one each time; a repetition is then known by its key.
  if (at !== undefined && reminders.includes(at)) return [];
  return [ReminderReceived.of({ channel, text, lateReason }, at)];
}

function noteArrangement(command: NoteContactArrangementBody, input: ReceivedInput, context: DecisionContext) {
  const { officer, door, until, decidedBy, reason, lateReason } = command;
  const known = input.arrangement;
  if (known?.officer === officer && known.door === door && known.until === until && known.decidedBy === decidedBy) {
    return [];
  }
  refuseNoReason(reason);
  const at = occurredAt(command, context, input.arrivedAt);
  refuseDayBefore(until, at ?? context.now, 'the arrangement');
  return [ContactArrangementNoted.of({ officer, door, until, decidedBy, reason, lateReason }, at)];
}

/** @throws DomainError `inputs.day-past` */
function refuseDayBefore(day: string, at: string, what: string): void {
  if (day >= localDayOf(at)) return;
  throw new DomainError('inputs.day-past', `${day} is before ${what} itself. Give a later day.`);
}

export function evolveEnquiry(state: Input, event: RecordedEvent<EnquiryEvent>): Input {
  const input = received(state);
  switch (event.type) {
    case 'inputs.ClarificationAsked.v1': {
      const asked = { question: event.data.question, askedAt: event.occurredAt, replied: false };
      return { ...input, questions: [...input.questions, asked] };
    }
    case 'inputs.ClarificationGiven.v1': {
      const questions = input.questions.map((known) =>
        known.question === event.data.question ? { ...known, replied: true } : known,
      );
      return { ...input, questions };
    }
    case 'inputs.NoticeGiven.v1':
      return { ...input, expectedBy: event.data.expectedBy };
    case 'inputs.ReminderReceived.v1':
      return { ...input, reminders: [...input.reminders, event.occurredAt] };
    case 'inputs.ContactArrangementNoted.v1': {
      const { officer, door, until, decidedBy } = event.data;
      return { ...input, arrangement: { officer, door, until, decidedBy } };
    }
  }
  event satisfies never;
}
