import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { SET_ASIDE_REASONS, WITHDRAWN_BY } from './input.words';

const content = personal('content', z.string());

/** The sender took it back, or somebody who may for them; staff cannot (policy-packs.md, case 8). */
export const InputWithdrawn = declareEvent(
  'inputs.InputWithdrawn.v1',
  z.object({ by: z.enum(WITHDRAWN_BY), reason: content, lateReason: content }),
);

/** Set aside as no input at all; reversed by `inputs.InputReopened` (case 9). */
export const InputSetAside = declareEvent(
  'inputs.InputSetAside.v1',
  z.object({
    reason: z.enum(SET_ASIDE_REASONS),
    /** The input that it doubles. */
    doubles: z.uuid().optional(),
    note: content,
    lateReason: content,
  }),
);

/** No way to the sender is left (case 13). */
export const InputUnreachable = declareEvent(
  'inputs.InputUnreachable.v1',
  z.object({ reason: z.string(), note: content, lateReason: content }),
);

export const SETTING_ASIDE_EVENTS = [InputWithdrawn, InputSetAside, InputUnreachable];
export type SettingAsideEvent =
  EventOf<typeof InputWithdrawn> | EventOf<typeof InputSetAside> | EventOf<typeof InputUnreachable>;
