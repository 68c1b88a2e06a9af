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

/** A form in which people can have influence is offered (L11a, L23): one event for each that was planned, at the opening. */
export const FormOffered = declareEvent('dialogues.FormOffered.v1', z.object({ body: id, form: z.string() }));

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

export const HOLDING_EVENTS = [DialogueOpened, FormOffered, DialogueElectedTookPart, DialogueClosed];
export type HoldingEvent =
  | EventOf<typeof DialogueOpened>
  | EventOf<typeof FormOffered>
  | EventOf<typeof DialogueElectedTookPart>
  | EventOf<typeof DialogueClosed>;
