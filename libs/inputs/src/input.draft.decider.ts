import { DomainError, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { coveredParts, refuseStance } from './input.answer.rules';
import { occurredAt } from './input.dates';
import type { ApproveAnswerBody, DraftAnswerBody, DraftCommand } from './input.draft.commands';
import { AnswerApproved, AnswerDrafted, DraftsWeeded, type DraftEvent } from './input.draft.events';
import { open, received, withDraftWords, type Draft, type Input, type ReceivedInput } from './input.state';
import { APPROVING_ROLES } from './input.words';

export function decideDraft(command: DraftCommand, state: Input, context: DecisionContext): DraftEvent[] {
  switch (command.type) {
    case 'DraftAnswer':
      return draft(command, open(state), context);
    case 'ApproveAnswer':
      return approve(command, open(state), context);
  }
  command satisfies never;
}

/** Each wording is a draft of its own; without an id of the caller's, a repetition is known by its key. */
function draft(command: DraftAnswerBody, input: ReceivedInput, context: DecisionContext) {
  const { stance, reasons, text, nextStepText, note } = command;
  if (input.drafts.some((known) => known.draft === command.draft)) return [];
  const covers = coveredParts(command.covers, input);
  if (stance !== undefined) refuseStance(stance, input.kind);
  const id = command.draft ?? context.newId();
  // Who asked for an approval once is not got round by a new wording that does not.
  const approvalBy = command.approvalBy ?? neededApproval(input, covers)?.approvalBy;
  const words = { reasons, text, nextStepText, note };
  const at = occurredAt(command, context, input.arrivedAt);
  return [AnswerDrafted.of({ draft: id, covers, stance, approvalBy, ...words }, at)];
}

function approve(command: ApproveAnswerBody, input: ReceivedInput, context: DecisionContext) {
  const { note, lateReason } = command;
  const found = draftNamed(command.draft, input);
  if (found.approved) return [];
  const { id, role } = context.actor;
  const roles: readonly string[] = found.approvalBy === undefined ? APPROVING_ROLES : [found.approvalBy];
  if (!roles.includes(role)) {
    throw new DomainError(
      'inputs.approval-by-other-role',
      `This draft is approved by: ${roles.join(', ')}. You act as ${role}.`,
      'forbidden',
    );
  }
  if (found.author === id) {
    throw new DomainError(
      'inputs.own-draft',
      'Nobody approves what they drafted. Let another person do it.',
      'forbidden',
    );
  }
  const at = occurredAt(command, context, input.arrivedAt);
  return [AnswerApproved.of({ draft: found.draft, role, note, lateReason }, at)];
}

/**
 * The draft that an answer to these parts gives: the one named, else the newest that is not given yet; undefined where
 * none is. Words are sealed, so that they are the approved ones cannot be checked: that they were approved can.
 * @throws DomainError `inputs.not-approved`, `inputs.unknown-draft`
 */
export function draftGiven(
  named: string | undefined,
  covers: readonly number[],
  input: ReceivedInput,
): string | undefined {
  const newest = ungiven(input, covers).findLast(({ weeded }) => !weeded);
  const given = named === undefined ? newest : draftNamed(named, input);
  const needed = neededApproval(input, covers);
  if (needed === undefined || given?.approved === true) return given?.draft;
  throw new DomainError(
    'inputs.not-approved',
    `Before it is given, the answer is approved by: ${needed.approvalBy}. Have ${given ? `the draft ${given.draft}` : 'a new draft'} approved.`,
    'conflict',
  );
}

/** The newest draft of these parts that asks for an approval, whether or not it has it. */
function neededApproval(input: ReceivedInput, covers: readonly number[]): Draft | undefined {
  return ungiven(input, covers).findLast(({ approvalBy }) => approvalBy !== undefined);
}

function ungiven({ drafts, answers }: ReceivedInput, parts: readonly number[]): Draft[] {
  return drafts.filter(
    ({ draft, covers }) =>
      covers.some((part) => parts.includes(part)) && !answers.some((answer) => answer.draft === draft),
  );
}

function draftNamed(named: string | undefined, { drafts }: ReceivedInput): Draft {
  const found = drafts.findLast(({ draft, weeded }) => !weeded && (named === undefined || draft === named));
  if (found) return found;
  throw new DomainError(
    'inputs.unknown-draft',
    'The input has no such draft. Name one that was made, or draft it first.',
  );
}

/** What closing weeds: nothing where no words of drafts or internal notes are left. */
export function weeded({ draftWords }: ReceivedInput): DraftEvent[] {
  return draftWords.length === 0 ? [] : [DraftsWeeded.of({ events: [...draftWords] })];
}

export function evolveDraft(state: Input, event: RecordedEvent<DraftEvent>): Input {
  const input = received(state);
  switch (event.type) {
    case 'inputs.AnswerDrafted.v1': {
      const { draft, covers, approvalBy } = event.data;
      const made = { draft, covers, author: event.actor.id, ...(approvalBy !== undefined && { approvalBy }) };
      return {
        ...input,
        ...withDraftWords(input, event),
        drafts: [...input.drafts, { ...made, approved: false, weeded: false }],
      };
    }
    case 'inputs.AnswerApproved.v1': {
      const { draft } = event.data;
      const drafts = input.drafts.map((known) => (known.draft === draft ? { ...known, approved: true } : known));
      return { ...input, ...withDraftWords(input, event), drafts };
    }
    case 'inputs.DraftsWeeded.v1': {
      const { events } = event.data;
      const draftWords = input.draftWords.filter((id) => !events.includes(id));
      return {
        ...input,
        draftWords,
        drafts: input.drafts.map((known) => ({ ...known, approved: false, weeded: true })),
      };
    }
  }
  event satisfies never;
}
