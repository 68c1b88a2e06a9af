import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { AUDIENCES } from './dialogue.words';

const id = z.uuid();
const content = personal('content', z.string());

/** What came out of it was written down (L13b runs from here). */
export const DialogueResultRecorded = declareEvent(
  'dialogues.DialogueResultRecorded.v1',
  z.object({ result: content, lateReason: content }),
);

/** The result was given back (L13a). `reached`: how many participants it was sent or told to. */
export const FeedbackGiven = declareEvent(
  'dialogues.FeedbackGiven.v1',
  z.object({ audience: z.enum(AUDIENCES), reached: z.int().min(0).optional(), text: content, lateReason: content }),
);

/** The result was made accessible to everyone, at `address` on the web. */
export const ResultPublished = declareEvent(
  'dialogues.ResultPublished.v1',
  z.object({ address: z.string(), lateReason: content }),
);

/** It was decided not to publish the result, on a lawful basis; `role` decided. */
export const PublicationWithheld = declareEvent(
  'dialogues.PublicationWithheld.v1',
  z.object({ basis: z.string(), role: z.string(), reason: content, lateReason: content }),
);

/** Methods and result were evaluated by `body` (L14). */
export const EvaluationRecorded = declareEvent(
  'dialogues.EvaluationRecorded.v1',
  z.object({ body: id, method: content, result: content, lessons: content, lateReason: content }),
);

export const RESULT_EVENTS = [
  DialogueResultRecorded,
  FeedbackGiven,
  ResultPublished,
  PublicationWithheld,
  EvaluationRecorded,
];
export type ResultEvent =
  | EventOf<typeof DialogueResultRecorded>
  | EventOf<typeof FeedbackGiven>
  | EventOf<typeof ResultPublished>
  | EventOf<typeof PublicationWithheld>
  | EventOf<typeof EvaluationRecorded>;
