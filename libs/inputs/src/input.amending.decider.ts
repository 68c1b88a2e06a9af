import { DomainError, type DecisionContext } from '@gensvar/kernel';
import type { CorrectAnswerBody, RetractAnswerBody } from './input.answer.commands';
import { AnswerGiven, AnswerRetracted, type AnswerEvent } from './input.answer.events';
import {
  answerNamed,
  occurredAfter,
  refuseIncomplete,
  refusePromiseless,
  refuseRetracted,
  refuseStance,
} from './input.answer.rules';
import type { Answer, ReceivedInput } from './input.state';

/**
 * A correction is an answer of its own to the same parts; the first one's day counts (policy-packs.md, case 13). Also on
 * a closed input: who got something wrong is to be told.
 */
export function correct(command: CorrectAnswerBody, input: ReceivedInput, context: DecisionContext): AnswerEvent[] {
  const first = answerNamed(command.corrects, input);
  refuseRetracted(first);
  const { stance = first.stance, mode = first.mode, reasons, text, nextStepText, contact, correctionNote } = command;
  const { nextStep = first.nextStep, lateReason } = command;
  const { by } = first;
  const covers = [...first.covers];
  refuseIncomplete({ ...command, stance, nextStep: nextStep as never });
  refuseStance(stance, input.kind);
  const corrected = input.answers.find(({ corrects, retracted }) => corrects === first.event && !retracted);
  if (corrected) {
    if (corrected.stance === stance && corrected.mode === mode && corrected.nextStep === nextStep) return [];
    throw new DomainError(
      'inputs.already-corrected',
      `This answer is corrected by ${corrected.event}. Correct that one.`,
      'conflict',
      { by: corrected.event },
    );
  }
  if (stance === 'underInvestigation') refusePromiseless(input);
  const recipients = reached(first, input, context.id);
  const words = { reasons, text, nextStepText, contact, correctionNote, lateReason };
  const said = { stance, mode, by, covers, nextStep, language: input.receipt.language };
  const at = occurredAfter(first.occurredAt, command, input, context);
  return [AnswerGiven.of({ ...said, corrects: first.event, recipients, ...words }, at)];
}

/** Everyone the answer, or what it corrects, was delivered to; its own sender always. */
function reached(answer: Answer, { answers, deliveries }: ReceivedInput, sender: string): string[] {
  const chain: string[] = [];
  for (let one: Answer | undefined = answer; one; one = answers.find(({ event }) => event === one!.corrects))
    chain.push(one.event);
  const got = deliveries.filter(({ of, made }) => made && chain.includes(of)).map(({ recipient }) => recipient);
  return [...new Set([sender, ...got])];
}

/** Another role than gave it, and another person: who wrote it does not judge it (policy-packs.md, case 4). */
export function retract(command: RetractAnswerBody, input: ReceivedInput, context: DecisionContext): AnswerEvent[] {
  const { reason, note, lateReason } = command;
  const answer = answerNamed(command.answer ?? input.answers.at(-1)?.event, input);
  if (answer.retracted) return [];
  const { id, role } = context.actor;
  if (role === answer.actor.role || id === answer.actor.id) {
    throw new DomainError(
      'inputs.own-answer',
      `It was given by ${answer.actor.role}. Let another person, in another role, retract it.`,
      'forbidden',
    );
  }
  const at = occurredAfter(answer.occurredAt, command, input, context);
  return [AnswerRetracted.of({ answer: answer.event, reason, note, lateReason }, at)];
}
