import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { INPUT_KINDS } from './input.words';

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

/**
 * Its parts became inputs of their own, with its day (case 5). One append: `processes/split.process.ts` receives the parts,
 * in the order of `into`, whose ids are derived from this input's.
 */
export const InputSplit = declareEvent(
  'inputs.InputSplit.v1',
  z.object({
    into: z.array(id).min(2),
    /** What is in clear of each part: its kind, and who has it. */
    parts: z.array(z.object({ kind: z.enum(INPUT_KINDS), body: id, unit: id.optional() })).min(2),
    /** The words of each part, in the same order. */
    words: personal('content', z.array(z.object({ subject: z.string(), text: z.string().optional() }))),
    secrecyTested: z.boolean().optional(),
    lateReason: content,
  }),
);

export const MERGING_EVENTS = [InputMerged, InputUnmerged, InputSplit];
export type MergingEvent = EventOf<typeof InputMerged> | EventOf<typeof InputUnmerged> | EventOf<typeof InputSplit>;
