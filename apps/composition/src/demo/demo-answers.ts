import {
  AnswerInputBody,
  ApproveAnswerBody,
  CloseInputBody,
  CorrectAnswerBody,
  DraftAnswerBody,
  type InputCommand,
  PublishAnswerBody,
  RecordDeliveryBody,
  RecordFailedDeliveryBody,
  RecordVerdictBody,
  RetractAnswerBody,
  WithholdPublicationBody,
} from '@gensvar/inputs';
import type { DemoClock } from './demo-clock';
import type { DemoInput, DemoStep } from './demo-file';
import { type Details, filled, make, modeOf } from './demo-making';
import type { DemoPlaces } from './demo-places';

/** The file's words for why something is closed or came back. */
const CLOSED: Readonly<Record<string, string>> = { utlämnad: 'disclosed' };
const BOUNCED: Readonly<Record<string, string>> = { 'okänd mottagare': 'unknownRecipient' };

/** The commands of one step on the answer's side; undefined for a step of another side. */
export function answerCommands(
  input: DemoInput,
  step: DemoStep,
  clock: DemoClock,
  places: DemoPlaces,
): InputCommand[] | undefined {
  const [, event, details = {}] = step;
  switch (event) {
    case 'draft': {
      const toBeApproved = input.then.some(([, later]) => later === 'approve');
      return [make(DraftAnswerBody, toBeApproved ? { approvalBy: 'approver' } : {})];
    }
    case 'approve':
      return [make(ApproveAnswerBody, {})];
    case 'ans':
      return [make(AnswerInputBody, answerOf(input, step, clock, places)), deliveryOf(details, input)];
    case 'corr': {
      const { reasons, why } = details;
      const words = { reasons, correctionNote: why, contact: contactOf(input, places) };
      return [make(CorrectAnswerBody, words), deliveryOf(details, input)];
    }
    case 'retract':
      return [make(RetractAnswerBody, { reason: details.reason })];
    case 'bounce':
      return [make(RecordFailedDeliveryBody, { reason: BOUNCED[String(details.why)], note: details.why })];
    case 'dlv':
      return [make(RecordDeliveryBody, { mode: modeOf(details, input) })];
    case 'pub':
      return [make(PublishAnswerBody, {})];
    case 'withhold':
      return [make(WithholdPublicationBody, { basis: details.basis })];
    case 'verdict':
      return [make(RecordVerdictBody, filled({ value: details.value, text: details.text }))];
    case 'close': {
      const { reason, stance, reasons } = details;
      return [make(CloseInputBody, filled({ reason: CLOSED[String(reason)] ?? reason, stance, reasons }))];
    }
    default:
      return undefined;
  }
}

export function answerOf(input: DemoInput, [, , details = {}]: DemoStep, clock: DemoClock, places: DemoPlaces) {
  const { nextStep, promise } = details as { nextStep?: string; promise?: { text: string; due: number } };
  const words =
    nextStep === undefined || nextStep === 'none'
      ? { nextStep: 'none' }
      : { nextStep: 'action', nextStepText: nextStep };
  return {
    stance: details.stance,
    mode: modeOf(details, input),
    ...(details.language !== undefined && { language: details.language }),
    reasons: details.reasons,
    ...words,
    contact: contactOf(input, places),
    ...(promise !== undefined && { promise: { text: promise.text, due: clock.day(promise.due) } }),
  };
}

/** `ans` and `corr` are sent, shown or said, and arrive, unless a `bounce` says otherwise. */
export function deliveryOf(details: Details, input: DemoInput): InputCommand {
  return make(RecordDeliveryBody, { mode: modeOf(details, input) });
}

/** The holding unit, by its name. */
function contactOf(input: DemoInput, places: DemoPlaces): string {
  const [body, unit] = input.unit.split('/');
  return places.organisation(input.org).bodies[body!]!.units![unit!]!;
}
