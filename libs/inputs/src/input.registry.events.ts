import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { INPUT_KINDS, REGISTERS, REGISTRATION_WAYS } from './input.words';

const content = personal('content', z.string());

/** Registered, kept in order, or judged to be of minor importance (OSL 5:1), by the actor. */
export const InputRegistered = declareEvent(
  'inputs.InputRegistered.v1',
  z.object({
    way: z.enum(REGISTRATION_WAYS),
    number: z.string().optional(),
    register: z.enum(REGISTERS).optional(),
    /** Name of the external register that the number belongs to. */
    system: z.string().optional(),
    lateReason: content,
  }),
);

/** Its kind was set or changed; duties run from arrival by the new kind (policy-packs.md, case 11). */
export const InputClassified = declareEvent(
  'inputs.InputClassified.v1',
  z.object({ kind: z.enum(INPUT_KINDS), was: z.enum(INPUT_KINDS), lateReason: content }),
);

/** The day of receipt was wrong: every due date is reckoned anew from `to`. */
export const InputReceivedDateCorrected = declareEvent(
  'inputs.InputReceivedDateCorrected.v1',
  z.object({ from: z.iso.date(), to: z.iso.date(), reason: content, lateReason: content }),
);

export const REGISTRY_EVENTS = [InputRegistered, InputClassified, InputReceivedDateCorrected];
export type RegistryEvent =
  EventOf<typeof InputRegistered> | EventOf<typeof InputClassified> | EventOf<typeof InputReceivedDateCorrected>;
