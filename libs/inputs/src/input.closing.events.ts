import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { STANCES } from './input.words';

const content = personal('content', z.string());

/** Handling ended. With a stance it is handled also where nobody can be answered; without one it meets nothing. */
export const InputClosed = declareEvent(
  'inputs.InputClosed.v1',
  z.object({ reason: z.string(), stance: z.enum(STANCES).optional(), reasons: content, lateReason: content }),
);

export const CLOSING_EVENTS = [InputClosed];
export type ClosingEvent = EventOf<typeof InputClosed>;
