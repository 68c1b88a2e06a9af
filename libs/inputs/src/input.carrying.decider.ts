import type { DecisionContext, EventOf } from '@gensvar/kernel';
import { AnswerGiven, AnswerRetracted, type AnswerEvent } from './input.answer.events';
import type {
  CarryAnswerBody,
  CarryDeliveryBody,
  CarryingCommand,
  CarryRetractionBody,
} from './input.carrying.commands';
import { isAfter } from './input.dates';
import { DeliveryMade } from './input.delivery.events';
import { allParts, received, type Answer, type Input, type ReceivedInput } from './input.state';

/**
 * What a merged input is answered (policy-packs.md, case 6). Nothing here is refused: what does not concern this input, or
 * was carried before, makes no event. No reason is asked for lateness either: the process's delay is nobody's.
 */
export function decideCarrying(
  command: CarryingCommand,
  state: Input,
  context: DecisionContext,
): (AnswerEvent | EventOf<typeof DeliveryMade>)[] {
  const input = received(state);
  // Another way than the dispatch was agreed with this sender, or the matter is no matter: that is for people.
  if (input.receipt.replyMode === 'agreedWay' || input.status === 'setAside') return [];
  switch (command.type) {
    case 'CarryAnswer':
      return carryAnswer(command, input);
    case 'CarryDelivery':
      return carryDelivery(command, input, context);
    case 'CarryRetraction':
      return carryRetraction(command, input);
  }
  command satisfies never;
}

function carryAnswer(command: CarryAnswerBody, input: ReceivedInput): AnswerEvent[] {
  const { carriedFrom, stance, by, nextStep, language, words } = command;
  if (carried(carriedFrom, input)) return [];
  const first = command.corrects === undefined ? undefined : carried(command.corrects, input);
  // A correction goes to everyone who got the first, also where the two have been unmerged since (case 13).
  const at = first ? later(command.answeredAt, first.occurredAt) : dispatched(command, input);
  const covers = coveredHere(command, input);
  if (at === undefined || covers.length === 0) return [];
  const mode = input.receipt.replyMode === 'onScreen' ? 'onScreen' : command.mode;
  const told = { stance, mode, by, covers, nextStep, language };
  return [AnswerGiven.of({ ...told, corrects: first?.event, carriedFrom, ...words }, at)];
}

function carryDelivery({ carriedFrom }: CarryDeliveryBody, input: ReceivedInput, context: DecisionContext) {
  const answer = input.answers.find((known) => known.carriedFrom === carriedFrom && !known.retracted);
  if (!answer || !input.reachable || input.deliveries.some(({ of }) => of === answer.event)) return [];
  return [DeliveryMade.of({ of: answer.event, recipient: context.id, mode: answer.mode }, answer.occurredAt)];
}

/** Unmerged, nothing is taken away any more. */
function carryRetraction(command: CarryRetractionBody, input: ReceivedInput): AnswerEvent[] {
  const { from, carriedFrom, reason, note, retractedAt } = command;
  const answer = input.answers.find((known) => known.carriedFrom === command.answer);
  if (!answer || answer.retracted || !wasMerged(from, retractedAt, input)) return [];
  const at = later(retractedAt, answer.occurredAt);
  return [AnswerRetracted.of({ answer: answer.event, reason, carriedFrom, note }, at)];
}

/** The answer here that is this one, or a copy of it: each comes once, and what began here does not come back. */
function carried(id: string, { answers }: ReceivedInput): Answer | undefined {
  return answers.find(({ event, carriedFrom }) => event === id || carriedFrom === id);
}

/** When the one dispatch reached this sender: with the answer, or with the merge that came after; undefined: never. */
function dispatched({ from, answeredAt }: CarryAnswerBody, { merges }: ReceivedInput): string | undefined {
  for (const merge of merges) {
    const at = later(answeredAt, merge.from);
    if (merge.into === from && (merge.to === undefined || isAfter(merge.to, at))) return at;
  }
  return undefined;
}

function wasMerged(into: string, at: string, { merges }: ReceivedInput): boolean {
  return merges.some((merge) => merge.into === into && (merge.to === undefined || isAfter(merge.to, at)));
}

function later(one: string, other: string): string {
  return isAfter(other, one) ? other : one;
}

/** An answer to the whole answers the whole here; one to some parts, the parts of those numbers. */
function coveredHere({ parts, covers }: CarryAnswerBody, { receipt }: ReceivedInput): number[] {
  const own = allParts(receipt.parts);
  return covers.length === parts ? own : own.filter((part) => covers.includes(part));
}
