import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { ANSWERED_BY, MODES, STANCES } from './input.words';

const id = z.uuid();
const content = personal('content', z.string());

/** The authority's answer, dated the day it is sent, shown or said. */
export const AnswerGiven = declareEvent(
  'inputs.AnswerGiven.v1',
  z.object({
    stance: z.enum(STANCES),
    mode: z.enum(MODES),
    by: z.enum(ANSWERED_BY),
    /** Parts of the input that it answers. */
    covers: z.array(z.int().min(1)).min(1),
    nextStep: z.string(),
    language: z.string().optional(),
    /** The promise that it keeps. */
    promise: id.optional(),
    reasons: content,
    /** The whole wording, where it says more than the reasons. */
    text: content,
    nextStepText: content,
    /** Whom the sender can ask. */
    contact: personal('contact', z.string()),
    lateReason: content,
  }),
);

/** Something was promised by a day: in an answer, or beside one. */
export const PromiseMade = declareEvent(
  'inputs.PromiseMade.v1',
  z.object({
    promise: id,
    due: z.iso.date(),
    /** Event id of the answer it belongs to; absent when it was made in the same command. */
    answer: id.optional(),
    text: content,
    lateReason: content,
  }),
);

export const PromiseKept = declareEvent(
  'inputs.PromiseKept.v1',
  z.object({ promise: id, text: content, lateReason: content }),
);

export const ANSWER_EVENTS = [AnswerGiven, PromiseMade, PromiseKept];
export type AnswerEvent = EventOf<typeof AnswerGiven> | EventOf<typeof PromiseMade> | EventOf<typeof PromiseKept>;
