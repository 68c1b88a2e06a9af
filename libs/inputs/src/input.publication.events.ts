import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';

const id = z.uuid();
const content = personal('content', z.string());

/** The answer, or the closing with a stance, that `of` names was made accessible to everyone. */
export const AnswerPublished = declareEvent(
  'inputs.AnswerPublished.v1',
  z.object({
    of: id,
    /** The wording as published, where it is not the answer's own: without names, for example. */
    text: content,
    lateReason: content,
  }),
);

/** It was decided not to publish, on a lawful basis (`OSL 21:3`), by whom in which role. */
export const PublicationWithheld = declareEvent(
  'inputs.PublicationWithheld.v1',
  z.object({ of: id, basis: z.string(), role: z.string(), reasons: content, lateReason: content }),
);

/** The sender's own word on the outcome. It stands beside the authority's and changes no state. */
export const VerdictReceived = declareEvent(
  'inputs.VerdictReceived.v1',
  z.object({ value: z.string(), answer: id.optional(), text: content, lateReason: content }),
);

export const PUBLICATION_EVENTS = [AnswerPublished, PublicationWithheld, VerdictReceived];
export type PublicationEvent =
  EventOf<typeof AnswerPublished> | EventOf<typeof PublicationWithheld> | EventOf<typeof VerdictReceived>;
