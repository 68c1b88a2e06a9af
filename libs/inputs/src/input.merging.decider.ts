import { DomainError, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { occurredAt } from './input.dates';
import type { MergeInputBody, MergingCommand, UnmergeInputBody } from './input.merging.commands';
import { InputMerged, InputUnmerged, type MergingEvent } from './input.merging.events';
import { open, received, type Input, type ReceivedInput } from './input.state';

export function decideMerging(command: MergingCommand, state: Input, context: DecisionContext): MergingEvent[] {
  switch (command.type) {
    case 'MergeInput':
      return merge(command, open(state), context);
    case 'UnmergeInput':
      return unmerge(command, received(state), context);
  }
  command satisfies never;
}

function merge(command: MergeInputBody, input: ReceivedInput, context: DecisionContext) {
  const { into, reason, lateReason } = command;
  if (input.mergedInto === into) return [];
  if (into === context.id) {
    throw new DomainError('inputs.merged-into-itself', 'An input cannot be merged into itself. Name another.');
  }
  refuseMerged(input);
  return [InputMerged.of({ into, reason, lateReason }, occurredAt(command, context, input.arrivedAt))];
}

function unmerge(command: UnmergeInputBody, { mergedInto: into, arrivedAt }: ReceivedInput, context: DecisionContext) {
  if (into === undefined) return [];
  const { reason, lateReason } = command;
  return [InputUnmerged.of({ into, reason, lateReason }, occurredAt(command, context, arrivedAt))];
}

/** @throws DomainError `inputs.merged` */
export function refuseMerged({ mergedInto }: ReceivedInput): void {
  if (mergedInto === undefined) return;
  throw new DomainError('inputs.merged', `It is answered together with ${mergedInto}. Unmerge it first.`, 'conflict');
}

/**
 * Whether an input may be answered together with another: one body's, since another body is another authority, and one
 * that is still answered by itself, so that an answer is carried one step and no ring comes about.
 * @param target as it stands; undefined where there is none
 * @throws DomainError `inputs.unknown-input`, `inputs.input-of-other-body`, `inputs.target-merged`, `inputs.target-closed`
 */
export function refuseUnfitTarget(into: string, input: Input, target: Input | undefined): void {
  if (target === undefined || target.status === 'unreceived') {
    throw new DomainError('inputs.unknown-input', `There is no input ${into}. Check the id.`);
  }
  if (input.status !== 'unreceived' && input.body !== target.body) {
    throw new DomainError(
      'inputs.input-of-other-body',
      'The two belong to different bodies, each an authority of its own. Forward one of them first.',
    );
  }
  if (target.mergedInto !== undefined) {
    throw new DomainError(
      'inputs.target-merged',
      `${into} is itself answered together with ${target.mergedInto}. Merge into that one.`,
      'conflict',
    );
  }
  if (target.status !== 'open') {
    throw new DomainError(
      'inputs.target-closed',
      `${into} is handled no further. Reopen it, or answer this one by itself.`,
      'conflict',
    );
  }
}

export function evolveMerging(state: Input, event: RecordedEvent<MergingEvent>): Input {
  const input = received(state);
  switch (event.type) {
    case 'inputs.InputMerged.v1':
      return { ...input, mergedInto: event.data.into };
    case 'inputs.InputUnmerged.v1': {
      const { mergedInto: _, ...rest } = input;
      return rest;
    }
  }
  event satisfies never;
}
