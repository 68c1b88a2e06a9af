import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { CHANNELS, MODES } from './input.words';

const id = z.uuid();
const content = personal('content', z.string());

/** The sender was asked a question: with a text, and a sender who can be reached, it stops the clock (case 12). */
export const ClarificationAsked = declareEvent(
  'inputs.ClarificationAsked.v1',
  z.object({
    question: id,
    /** How the sender was asked. */
    mode: z.enum(MODES),
    replyBy: z.iso.date().optional(),
    text: content,
    lateReason: content,
  }),
);

/** The sender replied to the question it names: the clock runs on. */
export const ClarificationGiven = declareEvent(
  'inputs.ClarificationGiven.v1',
  z.object({ question: id, text: content, lateReason: content }),
);

/** Besked: the sender was told what happens and when an answer can be expected. It meets no duty to answer. */
export const NoticeGiven = declareEvent(
  'inputs.NoticeGiven.v1',
  z.object({ expectedBy: z.iso.date(), mode: z.enum(MODES), reason: content, lateReason: content }),
);

/** The sender asked again: a fact without a clock, shown in the queue (case 14). */
export const ReminderReceived = declareEvent(
  'inputs.ReminderReceived.v1',
  z.object({ channel: z.enum(CHANNELS).optional(), text: content, lateReason: content }),
);

/** One door and one officer for somebody who writes again and again (case 9). It changes no duty. */
export const ContactArrangementNoted = declareEvent(
  'inputs.ContactArrangementNoted.v1',
  z.object({
    officer: id,
    /** Its last day. */
    until: z.iso.date(),
    /** The person who decided it. */
    decidedBy: id,
    door: z.enum(CHANNELS),
    reason: content,
    lateReason: content,
  }),
);

export const ENQUIRY_EVENTS = [
  ClarificationAsked,
  ClarificationGiven,
  NoticeGiven,
  ReminderReceived,
  ContactArrangementNoted,
];
export type EnquiryEvent =
  | EventOf<typeof ClarificationAsked>
  | EventOf<typeof ClarificationGiven>
  | EventOf<typeof NoticeGiven>
  | EventOf<typeof ReminderReceived>
  | EventOf<typeof ContactArrangementNoted>;
