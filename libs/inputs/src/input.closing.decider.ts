import { DomainError, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { hasOpenPromise, refuseStance } from './input.answer.decider';
import type { ClosingCommand } from './input.closing.commands';
import { InputClosed, type ClosingEvent } from './input.closing.events';
import { occurredAt } from './input.dates';
import { received, unanswered, type Input } from './input.state';

export function decideClosing(command: ClosingCommand, state: Input, context: DecisionContext): ClosingEvent[] {
  const input = received(state);
  if (input.status === 'closed') return [];
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
  return [InputClosed.of({ reason, stance, reasons, lateReason }, occurredAt(command, context, input.arrivedAt))];
}

export function evolveClosing(state: Input, event: RecordedEvent<ClosingEvent>): Input {
  switch (event.type) {
    case 'inputs.InputClosed.v1':
      return { ...received(state), status: 'closed' };
  }
  event.type satisfies never;
}
