import { BODY_LEVELS } from '@gensvar/identity/contract';
import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { DIALOGUE_LEVELS, DIALOGUE_TYPES } from './dialogue.words';

const id = z.uuid();
const content = personal('content', z.string());

/** People can take part. `body`: who opened it, by default its owner. */
export const DialogueOpened = declareEvent(
  'dialogues.DialogueOpened.v1',
  z.object({
    body: id,
    bodyLevel: z.enum(BODY_LEVELS),
    level: z.enum(DIALOGUE_LEVELS),
    type: z.enum(DIALOGUE_TYPES),
    lateReason: content,
  }),
);

/** An elected representative took part, on occurredAt. `represents` left out breaks L16, and is recorded all the same. */
export const DialogueElectedTookPart = declareEvent(
  'dialogues.DialogueElectedTookPart.v1',
  z.object({ member: id.optional(), represents: id.optional(), lateReason: content }),
);

/** Nobody can take part any more. Counts of participants, never names; `reachable`: who can be told the result. */
export const DialogueClosed = declareEvent(
  'dialogues.DialogueClosed.v1',
  z.object({
    type: z.enum(DIALOGUE_TYPES),
    level: z.enum(DIALOGUE_LEVELS),
    body: id,
    unit: id.optional(),
    participants: z.int().min(0),
    reachable: z.int().min(0),
    lateReason: content,
  }),
);

export const HOLDING_EVENTS = [DialogueOpened, DialogueElectedTookPart, DialogueClosed];
export type HoldingEvent =
  EventOf<typeof DialogueOpened> | EventOf<typeof DialogueElectedTookPart> | EventOf<typeof DialogueClosed>;
