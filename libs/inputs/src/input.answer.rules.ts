import { DomainError, type DecisionContext } from '@gensvar/kernel';
import type { AnswerBody } from './input.answer.commands';
import { isAfter, isBlank, occurredAt, type Dated } from './input.dates';
import { hasOpenPromise } from './input.promise.decider';
import { allParts, type Answer, type ReceivedInput } from './input.state';
import type { InputKind, Stance } from './input.words';

/** @throws DomainError `inputs.promise-missing` */
export function refusePromiseless(input: ReceivedInput): void {
  if (hasOpenPromise(input)) return;
  throw new DomainError(
    'inputs.promise-missing',
    'An answer that it is being investigated needs a promise with a date. Say by when the sender hears more.',
  );
}

/** Words cannot be judged by machine, but that they are there can (policy-packs.md, case 4). */
export function refuseIncomplete(
  filled: Pick<AnswerBody, 'reasons' | 'contact'> & Partial<Pick<AnswerBody, 'stance' | 'nextStep'>>,
): void {
  const missing = (['stance', 'reasons', 'nextStep', 'contact'] as const).filter((field) => isBlank(filled[field]));
  if (missing.length === 0) return;
  throw new DomainError(
    'inputs.answer-incomplete',
    `An answer has stance, reasons, next step and contact. Fill in: ${missing.join(', ')}.`,
    'invalid',
    { missing },
  );
}

/** The parts named, or all, once each and in order. @throws DomainError `inputs.unknown-part` */
export function coveredParts(named: readonly number[] | undefined, { receipt: { parts } }: ReceivedInput): number[] {
  const covers = [...new Set(named ?? allParts(parts))].sort((a, b) => a - b);
  const unknown = covers.filter((part) => part > parts || part < 1);
  if (unknown.length === 0 && covers.length > 0) return covers;
  throw new DomainError(
    'inputs.unknown-part',
    `The input has parts 1 to ${parts}. Say which of them it covers.`,
    'invalid',
    { unknown },
  );
}

export function refuseStance(stance: Stance, kind: InputKind): void {
  if (stance !== 'noted' || kind === 'praise' || kind === 'comment') return;
  throw new DomainError(
    'inputs.stance-noted',
    `Only praise and comments can be noted; a ${kind} needs another stance.`,
  );
}

/** Known only to be diverted, at once (policy-packs.md, case 17). @throws DomainError `inputs.other-legal-order` */
export function refuseOtherLegalOrder(kind: InputKind): void {
  if (kind !== 'recordsRequest' && kind !== 'appeal') return;
  throw new DomainError(
    'inputs.other-legal-order',
    `Another legal order rules a ${kind}, with its own clock. Divert it, or classify it as what it is.`,
    'conflict',
  );
}

/** @throws DomainError `inputs.unknown-answer` */
export function answerNamed(named: string | undefined, { answers }: ReceivedInput): Answer {
  const found = answers.find(({ event }) => event === named);
  if (found) return found;
  throw new DomainError(
    'inputs.unknown-answer',
    `The input has no ${named === undefined ? 'answer' : `answer ${named}`}. Name the id of one of its answers.`,
  );
}

/** @throws DomainError `inputs.answer-retracted` */
export function refuseRetracted({ retracted }: Answer): void {
  if (!retracted) return;
  throw new DomainError('inputs.answer-retracted', 'This answer is retracted. Give a new one instead.', 'conflict');
}

/**
 * When something happened to what was given, as `occurredAt` says it: not before it was given.
 * @throws DomainError `inputs.before-answer`, and those of `occurredAt`
 */
export function occurredAfter(given: string, command: Dated, input: ReceivedInput, context: DecisionContext) {
  const at = occurredAt(command, context, input.arrivedAt);
  if (!isAfter(given, at ?? context.now)) return at;
  throw new DomainError('inputs.before-answer', `That is before it was given (${given}). Check the date.`);
}
