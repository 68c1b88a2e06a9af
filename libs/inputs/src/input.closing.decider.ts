import { DomainError, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { refuseStance } from './input.answer.rules';
import type { CloseInputBody, ClosingCommand, ReopenInputBody, ReportInputBody } from './input.closing.commands';
import { InputClosed, InputReopened, InputReported, type ClosingEvent } from './input.closing.events';
import { occurredAt } from './input.dates';
import { weeded } from './input.draft.decider';
import type { DraftEvent } from './input.draft.events';
import { hasOpenPromise } from './input.promise.decider';
import { received, unanswered, type Input, type ReceivedInput } from './input.state';

export function decideClosing(
  command: ClosingCommand,
  state: Input,
  context: DecisionContext,
): (ClosingEvent | DraftEvent)[] {
  switch (command.type) {
    case 'CloseInput':
      return close(command, received(state), context);
    case 'ReopenInput':
      return reopen(command, received(state), context);
    case 'ReportInput':
      return report(command, received(state), context);
  }
  command satisfies never;
}

/** Drafts and internal notes go with the closing: its append holds their tombstone, and a process then destroys the keys. */
function close(command: CloseInputBody, input: ReceivedInput, context: DecisionContext) {
  if (input.status === 'closed') return [];
  if (input.status === 'setAside') {
    throw new DomainError('inputs.set-aside', 'The input is set aside. Reopen it before you close it.', 'conflict');
  }
  const { reason, stance, reasons, lateReason } = command;
  const left = unanswered(input);
  if (reason === 'answered' && left.length > 0) {
    throw new DomainError(
      'inputs.not-answered',
      `Parts ${left.join(', ')} have no answer. Answer them, or close for another reason.`,
      'conflict',
    );
  }
  // Only abuse, with no matter inside: noted, whatever it calls itself (policy-packs.md, case 9).
  if (stance !== undefined && reason !== 'abuseOnly') refuseStance(stance, input.kind);
  if (stance === 'underInvestigation' && !hasOpenPromise(input)) {
    throw new DomainError(
      'inputs.promise-missing',
      'What is being investigated needs a promise with a date. Make it first.',
    );
  }
  const at = occurredAt(command, context, input.arrivedAt);
  return [InputClosed.of({ reason, stance, reasons, lateReason }, at), ...weeded(input)];
}

/** Undoes a closing or a setting aside: the first dates live again. What was weeded stays weeded. */
function reopen(command: ReopenInputBody, input: ReceivedInput, context: DecisionContext) {
  if (input.status === 'open') return [];
  const { reason, note, lateReason } = command;
  return [InputReopened.of({ reason, note, lateReason }, occurredAt(command, context, input.arrivedAt))];
}

function report(command: ReportInputBody, input: ReceivedInput, context: DecisionContext) {
  const { body = input.body, meeting, note, lateReason } = command;
  if (input.reports.some((known) => known.body === body && known.meeting === meeting)) return [];
  return [InputReported.of({ body, meeting, note, lateReason }, occurredAt(command, context, input.arrivedAt))];
}

export function evolveClosing(state: Input, event: RecordedEvent<ClosingEvent>): Input {
  const input = received(state);
  switch (event.type) {
    case 'inputs.InputClosed.v1': {
      const { stance } = event.data;
      const closing = { event: event.id, occurredAt: event.occurredAt, ...(stance !== undefined && { stance }) };
      return { ...input, status: 'closed', closing };
    }
    case 'inputs.InputReopened.v1': {
      const { closing: _, ...rest } = input;
      return { ...rest, status: 'open' };
    }
    case 'inputs.InputReported.v1': {
      const { body, meeting } = event.data;
      return { ...input, reports: [...input.reports, { body, ...(meeting !== undefined && { meeting }) }] };
    }
  }
  event satisfies never;
}
