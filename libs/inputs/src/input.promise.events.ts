import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';

const id = z.uuid();
const content = personal('content', z.string());

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

/** A second promise stands in place of the first, which keeps its own day and state. `by`: the second. */
export const PromiseReplaced = declareEvent(
  'inputs.PromiseReplaced.v1',
  z.object({ promise: id, by: id, reason: content, lateReason: content }),
);

export const PROMISE_EVENTS = [PromiseMade, PromiseKept, PromiseReplaced];
export type PromiseEvent = EventOf<typeof PromiseMade> | EventOf<typeof PromiseKept> | EventOf<typeof PromiseReplaced>;
