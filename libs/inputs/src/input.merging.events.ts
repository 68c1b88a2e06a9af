import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';

const id = z.uuid();
const content = personal('content', z.string());

/**
 * It is answered together with another (policy-packs.md, case 6). One stream and no due date are touched: what the other is
 * answered, a process carries here. `into`: the input it is answered with.
 */
export const InputMerged = declareEvent(
  'inputs.InputMerged.v1',
  z.object({ into: id, reason: content, lateReason: content }),
);

/** It is answered by itself again; what was carried here stays. `into`: the input it was merged into. */
export const InputUnmerged = declareEvent(
  'inputs.InputUnmerged.v1',
  z.object({ into: id, reason: content, lateReason: content }),
);

export const MERGING_EVENTS = [InputMerged, InputUnmerged];
export type MergingEvent = EventOf<typeof InputMerged> | EventOf<typeof InputUnmerged>;
