import { BODY_LEVELS } from '@gensvar/identity/contract';
import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { DIALOGUE_LEVELS, DIALOGUE_TYPES, OUTCOMES } from './dialogue.words';

const id = z.uuid();
const content = personal('content', z.string());

/**
 * A stand on involving people (L10): which of the four parts were filled is in clear. The first one opens the dialogue
 * and brings `body` and `title`; later ones complete it or change its outcome.
 */
export const InvolvementConsidered = declareEvent(
  'dialogues.InvolvementConsidered.v1',
  z.object({
    body: id,
    unit: id.optional(),
    /** Public name: nothing personal. */
    title: z.string().optional(),
    type: z.enum(DIALOGUE_TYPES).optional(),
    level: z.enum(DIALOGUE_LEVELS).optional(),
    outcome: z.enum(OUTCOMES),
    purpose: content,
    benefit: content,
    time: content,
    resources: content,
    reason: content,
    lateReason: content,
  }),
);

/** A body decided to hold it (L18, L20). `reference`: the decision's own, such as `KF 2026 § 42`. */
export const DialogueDecided = declareEvent(
  'dialogues.DialogueDecided.v1',
  z.object({
    body: id,
    bodyLevel: z.enum(BODY_LEVELS),
    level: z.enum(DIALOGUE_LEVELS),
    basis: z.string(),
    reference: z.string().optional(),
    lateReason: content,
  }),
);

/** A body got it to coordinate and run (L19). `level`: what it was decided for by then, or considered for. */
export const DialogueOwnerNamed = declareEvent(
  'dialogues.DialogueOwnerNamed.v1',
  z.object({
    body: id,
    bodyLevel: z.enum(BODY_LEVELS),
    unit: id.optional(),
    level: z.enum(DIALOGUE_LEVELS).optional(),
    lateReason: content,
  }),
);

/** Other bodies were consulted (L21). */
export const ConsultationHeld = declareEvent(
  'dialogues.ConsultationHeld.v1',
  z.object({ bodies: z.array(id).min(1), notes: content, lateReason: content }),
);

export const NEED_EVENTS = [InvolvementConsidered, DialogueDecided, DialogueOwnerNamed, ConsultationHeld];
export type NeedEvent =
  | EventOf<typeof InvolvementConsidered>
  | EventOf<typeof DialogueDecided>
  | EventOf<typeof DialogueOwnerNamed>
  | EventOf<typeof ConsultationHeld>;
