import {
  canonicalJson,
  DomainError,
  nameBasedId,
  type DecisionContext,
  type EventOf,
  type RecordedEvent,
} from '@gensvar/kernel';
import { isAfter, occurredAt, refuseNoReason } from './input.dates';
import { InputReceived } from './input.intake.events';
import type {
  MergeInputBody,
  MergingCommand,
  ReceivePartBody,
  SplitInputBody,
  UnmergeInputBody,
} from './input.merging.commands';
import { InputMerged, InputSplit, InputUnmerged, type MergingEvent } from './input.merging.events';
import { refuseMerged, refuseUntested } from './input.refusals';
import { open, received, type Input, type ReceivedInput } from './input.state';

export function decideMerging(
  command: MergingCommand,
  state: Input,
  context: DecisionContext,
): (MergingEvent | EventOf<typeof InputReceived>)[] {
  switch (command.type) {
    case 'MergeInput':
      return merge(command, open(state), context);
    case 'UnmergeInput':
      return unmerge(command, received(state), context);
    case 'SplitInput':
      return split(command, received(state), context);
    case 'ReceivePart':
      return receivePart(command, state);
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

function unmerge(command: UnmergeInputBody, input: ReceivedInput, context: DecisionContext) {
  const { mergedInto: into, arrivedAt, merges } = input;
  if (into === undefined) return [];
  const { reason, lateReason } = command;
  refuseNoReason(reason);
  const at = occurredAt(command, context, arrivedAt);
  const { from } = merges.at(-1)!;
  if (at !== undefined && isAfter(from, at)) {
    throw new DomainError('inputs.before-merge', `They were merged at ${from}. Give the time when that was undone.`);
  }
  return [InputUnmerged.of({ into, reason, lateReason }, at)];
}

function split(command: SplitInputBody, state: ReceivedInput, context: DecisionContext) {
  const { secrecyTested, lateReason } = command;
  const parts = command.parts.map((part) => {
    const { kind = state.kind, body = state.body } = part;
    const unit = part.unit ?? (body === state.body ? state.unit : undefined);
    return { kind, body, ...(unit !== undefined && { unit }) };
  });
  if (state.split !== undefined && canonicalJson(parts) === canonicalJson(state.split.parts)) return [];
  const input = open(state);
  refuseMerged(input);
  if (parts.length < 2) {
    throw new DomainError('inputs.split-in-one', 'A split makes two inputs or more. Classify or forward it instead.');
  }
  for (const { body } of parts) refuseUntested(input, body, secrecyTested);
  const into = parts.map((_, part) => partId(context.organisation, context.id, part + 1));
  const words = command.parts.map(({ subject, text }) => ({ subject, ...(text !== undefined && { text }) }));
  return [
    InputSplit.of({ into, parts, words, secrecyTested, lateReason }, occurredAt(command, context, input.arrivedAt)),
  ];
}

/** Storage format: the id of the nth part of an input. A split that was cut half-way completes under the same ids. */
export function partId(organisation: string, parent: string, part: number): string {
  return nameBasedId('inputs', 'part', organisation, parent, String(part));
}

/**
 * A part has the letter's sender, channel, addressee and day; the contact stays with the letter alone, so that it is kept,
 * and erased, in one place.
 */
function receivePart(command: ReceivePartBody, state: Input) {
  if (state.status !== 'unreceived') return [];
  const { parent, letter, arrivedAt, reachable, kind, body, unit, subject, text } = command;
  const { channel, addressee, addresseeBody, sender, replyMode, language, dialogue, flags, deemedArrivalDate } = letter;
  const { handling } = letter;
  return [
    InputReceived.of(
      {
        kind,
        channel,
        addressee,
        addresseeBody,
        body,
        unit,
        sender,
        reachable,
        replyMode,
        language,
        dialogue,
        parent,
        parts: 1,
        handling,
        flags,
        deemedArrivalDate,
        subject,
        text,
      },
      arrivedAt,
    ),
  ];
}

/**
 * Whether an input may be answered together with another: one body's, since another body is another authority, and one
 * that is still answered by itself, so that an answer is carried one step and no ring comes about.
 * @throws DomainError `inputs.input-of-other-body`, `inputs.target-merged`, `inputs.target-closed`
 */
export function refuseUnfitTarget(into: string, input: Input, target: ReceivedInput): void {
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
  if (target.status !== 'open' || target.ended !== undefined) {
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
    case 'inputs.InputMerged.v1': {
      const { into } = event.data;
      return { ...input, mergedInto: into, merges: [...input.merges, { into, from: event.occurredAt }] };
    }
    case 'inputs.InputUnmerged.v1': {
      const { mergedInto: _, ...rest } = input;
      const merges = input.merges.map((merge) => (merge.to === undefined ? { ...merge, to: event.occurredAt } : merge));
      return { ...rest, merges };
    }
    case 'inputs.InputSplit.v1': {
      const { into, parts } = event.data;
      return { ...input, ended: 'split', split: { into, parts } };
    }
  }
  event satisfies never;
}
