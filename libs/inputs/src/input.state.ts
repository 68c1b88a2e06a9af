import { DomainError } from '@gensvar/kernel';
import type { InputEvent } from './input.events';
import type { InputKind, Mode, NextStep, Stance } from './input.words';

type Receipt = Extract<InputEvent, { type: 'inputs.InputReceived.v1' }>['data'];

/** An answer as the input's own stream tells it; the words of it are sealed. */
export interface Answer {
  /** Id of its event: what a correction, a retraction or a delivery names. */
  readonly event: string;
  readonly stance: Stance;
  readonly mode: Mode;
  readonly nextStep: NextStep | string;
  readonly covers: readonly number[];
  readonly promise?: string;
}

export interface Promised {
  readonly promise: string;
  readonly due: string;
  readonly kept: boolean;
}

export interface Noted {
  readonly activity: string;
  readonly occurredAt: string;
}

export interface ReceivedInput {
  readonly status: 'open' | 'closed';
  /** The clear payload of its receipt, and when it arrived (instant or day). */
  readonly receipt: Receipt;
  readonly arrivedAt: string;
  /** As it is classified now; the receipt keeps the first. */
  readonly kind: InputKind;
  /** The body and the unit that have it now. */
  readonly body: string;
  readonly unit?: string;
  readonly officer?: string;
  /** Whether there is a way to the sender now. */
  readonly reachable: boolean;
  readonly acknowledged: boolean;
  /** The input it is answered together with. */
  readonly mergedInto?: string;
  readonly notes: readonly Noted[];
  readonly answers: readonly Answer[];
  readonly promises: readonly Promised[];
}

export type Input = { readonly status: 'unreceived' } | ReceivedInput;

export const UNRECEIVED: Input = { status: 'unreceived' };

/** @throws DomainError `inputs.not-received` */
export function received(state: Input): ReceivedInput {
  if (state.status !== 'unreceived') return state;
  throw new DomainError(
    'inputs.not-received',
    'There is no such input. Receive it first, or check the id.',
    'not-found',
  );
}

/** @throws DomainError `inputs.closed` */
export function open(state: Input): ReceivedInput {
  const input = received(state);
  if (input.status === 'open') return input;
  throw new DomainError('inputs.closed', 'The input is closed. Reopen it before you handle it further.', 'conflict');
}

/** Parts that no answer covers yet. */
export function unanswered({ receipt, answers }: ReceivedInput): number[] {
  const covered = new Set(answers.flatMap((answer) => answer.covers));
  return allParts(receipt.parts).filter((part) => !covered.has(part));
}

export function allParts(parts: number): number[] {
  return Array.from({ length: parts }, (_, at) => at + 1);
}
