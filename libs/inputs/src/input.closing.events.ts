import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { STANCES } from './input.words';

const id = z.uuid();
const content = personal('content', z.string());

/** Handling ended. With a stance it is handled also where nobody can be answered; without one it meets nothing. */
export const InputClosed = declareEvent(
  'inputs.InputClosed.v1',
  z.object({ reason: z.string(), stance: z.enum(STANCES).optional(), reasons: content, lateReason: content }),
);

/** A closing, or a setting aside, was undone: the first dates live again. */
export const InputReopened = declareEvent(
  'inputs.InputReopened.v1',
  z.object({ reason: z.string(), note: content, lateReason: content }),
);

/** The committee was told of it, at a meeting where its day is known. */
export const InputReported = declareEvent(
  'inputs.InputReported.v1',
  z.object({ body: id, meeting: z.iso.date().optional(), note: content, lateReason: content }),
);

export const CLOSING_EVENTS = [InputClosed, InputReopened, InputReported];
export type ClosingEvent = EventOf<typeof InputClosed> | EventOf<typeof InputReopened> | EventOf<typeof InputReported>;
