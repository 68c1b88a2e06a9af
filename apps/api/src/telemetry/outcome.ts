import { unavailable } from '@gensvar/database';
import type { CommandFacts, EndedStep, Step } from '@gensvar/kernel';
import { DomainError } from '@gensvar/kernel';

/** How a command ended, in one of a dozen words: what was decided, or the kind of its refusal; `fault` is ours to mend. */
export function outcomeOf({
  facts,
  error,
}: Step<CommandFacts> & Pick<EndedStep<CommandFacts, unknown>, 'error'>): string {
  return error === undefined ? (facts.outcome ?? 'nothing') : failureOf(error);
}

/** Why a step failed, in one of a dozen words. */
export function failureOf(error: unknown): string {
  if (error instanceof DomainError) return error.kind;
  return unavailable(error) ? 'unavailable' : 'fault';
}
