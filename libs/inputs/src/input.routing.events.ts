import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { REGIMES } from './input.words';

const id = z.uuid();
const content = personal('content', z.string());

/**
 * Another body or unit of the organisation took it over: no new clock, and no answer (policy-packs.md, case 7).
 * `secrecyTested`: another body is another authority, which gets what is secret only after a test.
 */
export const InputForwarded = declareEvent(
  'inputs.InputForwarded.v1',
  z.object({
    toBody: id,
    toUnit: id.optional(),
    misdirected: z.boolean(),
    secrecyTested: z.boolean().optional(),
    reason: content,
    lateReason: content,
  }),
);

/** The sender was referred to another authority; with the sender told, that answers the parts it covers. */
export const InputReferred = declareEvent(
  'inputs.InputReferred.v1',
  z.object({
    /** Name of the authority. */
    authority: z.string(),
    senderTold: z.boolean(),
    misdirected: z.boolean(),
    covers: z.array(z.int().min(1)).min(1),
    /** Its words were passed on; otherwise the sender got the name and the way. */
    passedOn: z.boolean(),
    secrecyTested: z.boolean().optional(),
    /** What the sender was told. */
    text: content,
    lateReason: content,
  }),
);

/** It was handed to another legal order, which has its own clock (case 17). `toBody`: who has it there, if one of ours. */
export const InputDiverted = declareEvent(
  'inputs.InputDiverted.v1',
  z.object({
    regime: z.enum(REGIMES),
    senderTold: z.boolean(),
    toBody: id.optional(),
    toUnit: id.optional(),
    secrecyTested: z.boolean().optional(),
    text: content,
    lateReason: content,
  }),
);

/** It was delivered to the seat of the elected representative it is addressed to (rule L8b). */
export const InputDelivered = declareEvent('inputs.InputDelivered.v1', z.object({ seat: id, lateReason: content }));

export const ROUTING_EVENTS = [InputForwarded, InputReferred, InputDiverted, InputDelivered];
export type RoutingEvent =
  | EventOf<typeof InputForwarded>
  | EventOf<typeof InputReferred>
  | EventOf<typeof InputDiverted>
  | EventOf<typeof InputDelivered>;
