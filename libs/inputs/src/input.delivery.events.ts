import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { MODES } from './input.words';

const id = z.uuid();
const content = personal('content', z.string());

/** What the event `of` says reached the recipient, whose id is the input's own where it is its sender. */
export const DeliveryMade = declareEvent(
  'inputs.DeliveryMade.v1',
  z.object({ of: id, recipient: id, mode: z.enum(MODES), lateReason: content }),
);

/** It came back, or could not be handed over: void until it is delivered another way (policy-packs.md, case 13). */
export const DeliveryFailed = declareEvent(
  'inputs.DeliveryFailed.v1',
  z.object({ of: id, recipient: id, reason: z.string(), note: content, lateReason: content }),
);

export const DELIVERY_EVENTS = [DeliveryMade, DeliveryFailed];
export type DeliveryEvent = EventOf<typeof DeliveryMade> | EventOf<typeof DeliveryFailed>;
