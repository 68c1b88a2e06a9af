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
    /** The draft that it gives. */
    draft: id.optional(),
    /** The answer of this stream that it corrects; the first one's day counts. */
    corrects: id.optional(),
    /** Whom it goes to; absent: the input's sender. A correction goes to everyone who got the first. */
    recipients: z.array(id).min(1).optional(),
    /** Event id of the answer in another stream that it is a copy of (policy-packs.md, case 6). */
    carriedFrom: id.optional(),
    reasons: content,
    /** The whole wording, where it says more than the reasons. */
    text: content,
    nextStepText: content,
    /** Whom the sender can ask. */
    contact: personal('contact', z.string()),
    /** Why it is corrected. */
    correctionNote: content,
    lateReason: content,
  }),
);

/** It counts as never given; the first due date stands. `answer`: the answer of this stream. `carriedFrom` as there. */
export const AnswerRetracted = declareEvent(
  'inputs.AnswerRetracted.v1',
  z.object({ answer: id, reason: z.string(), carriedFrom: id.optional(), note: content, lateReason: content }),
);

export const ANSWER_EVENTS = [AnswerGiven, AnswerRetracted];
export type AnswerEvent = EventOf<typeof AnswerGiven> | EventOf<typeof AnswerRetracted>;
