import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { ADDRESSEES, INPUT_KINDS, MODES, SENDERS } from './input.words';

const id = z.uuid();
const code = z.string();
const content = personal('content', z.string());
const contact = personal('contact', z.string());

/**
 * It reached any of the organisation's doors: occurredAt is the arrival (policy-packs.md, case 1). A new input has no
 * personal field that must be filled: an anonymous one has none.
 */
export const InputReceived = declareEvent(
  'inputs.InputReceived.v1',
  z.object({
    kind: z.enum(INPUT_KINDS),
    channel: code,
    addressee: z.enum(ADDRESSEES),
    addresseeBody: id.optional(),
    body: id,
    unit: id.optional(),
    sender: z.enum(SENDERS),
    /** Whether there is a way back to the sender: contact, a tracking code or an agreed way. */
    reachable: z.boolean(),
    replyMode: z.enum(MODES).optional(),
    language: z.string(),
    dialogue: id.optional(),
    parent: id.optional(),
    /** Number of questions in it: an answer covers parts 1 to n. */
    parts: z.int().min(1),
    /** The version of the dialogue's or channel's published handling that was in force (rule L12). */
    handling: id.optional(),
    flags: z.array(code),
    /** FL 22 §, for statutory clocks only; the arrival is occurredAt. */
    deemedArrivalDate: z.iso.date(),
    /** Imported: name of the source, its own id of the case, and the dates it had set itself, as text. */
    source: z.string().optional(),
    externalKey: z.string().optional(),
    sourceDeadline: z.string().optional(),
    sourcePlannedEnd: z.string().optional(),
    contact: z
      .object({
        name: contact,
        email: contact,
        phone: contact,
        address: contact,
        agreedWay: contact,
        // A number, always filled for a live sender: neither `meta.sealed` nor the box's length may tell who is protected.
        protectedIdentity: personal('contact', z.union([z.literal(0), z.literal(1)])),
      })
      .optional(),
    subject: content,
    text: content,
    place: content,
    lateReason: content,
  }),
);

/** The sender was told that it arrived. `number` is the tracking number; imported rows have none. */
export const InputAcknowledged = declareEvent(
  'inputs.InputAcknowledged.v1',
  z.object({ mode: z.enum(MODES), number: z.string().optional(), lateReason: content }),
);

/** A unit or an officer got it to handle; what is absent stays as it was. */
export const InputAssigned = declareEvent(
  'inputs.InputAssigned.v1',
  z.object({ unit: id.optional(), officer: id.optional(), lateReason: content }),
);

/** Something was done. Imported rows keep their own names, as the source writes them. */
export const ActivityNoted = declareEvent(
  'inputs.ActivityNoted.v1',
  z.object({
    activity: z.string(),
    group: z.string().optional(),
    resource: z.string().optional(),
    /** An internal note: weeded when the input closes. */
    note: personal('draft', z.string()),
    lateReason: content,
  }),
);

/** The sender writes back: a new input that follows an older one (policy-packs.md, case 14). */
export const FollowUpNoted = declareEvent('inputs.FollowUpNoted.v1', z.object({ follows: id, lateReason: content }));

/**
 * The sender got a receipt code: a secret that opens the page of this input. The code itself is stored nowhere; `hash`
 * (`receiptCodeHash`) finds the input by it.
 */
export const ReceiptCodeGiven = declareEvent(
  'inputs.ReceiptCodeGiven.v1',
  z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
);

export const INTAKE_EVENTS = [
  InputReceived,
  ReceiptCodeGiven,
  FollowUpNoted,
  InputAcknowledged,
  InputAssigned,
  ActivityNoted,
];
export type IntakeEvent =
  | EventOf<typeof InputReceived>
  | EventOf<typeof ReceiptCodeGiven>
  | EventOf<typeof FollowUpNoted>
  | EventOf<typeof InputAcknowledged>
  | EventOf<typeof InputAssigned>
  | EventOf<typeof ActivityNoted>;
