import { DEGREES } from '@gensvar/dialogues/contract';
import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { ADDRESSEES, INPUT_KINDS } from '../input.words';

const id = z.uuid();
const content = personal('content', z.string());

const place = { channel: id, body: id, way: z.string(), addressee: z.enum(ADDRESSEES) };

/** A body's way in is open for one kind of input (L8a). `serves`: kind and addressee, `comment-official`. */
export const ChannelOpened = declareEvent(
  'inputs.ChannelOpened.v1',
  z.object({
    ...place,
    kind: z.enum(INPUT_KINDS),
    serves: z.string(),
    /** Where it is, as published; that of an elected representative may be a person's. */
    address: personal('contact', z.string()),
    lateReason: content,
  }),
);

/** It is closed for that kind. */
export const ChannelClosed = declareEvent(
  'inputs.ChannelClosed.v1',
  z.object({ ...place, kind: z.enum(INPUT_KINDS), serves: z.string(), lateReason: content }),
);

/**
 * Purpose, degree of influence and handling of what comes in by a channel, published to everyone (L12): in clear for
 * that reason. The event's id is the version that an input keeps; the newest version is in force.
 */
export const HandlingPublished = declareEvent(
  'inputs.HandlingPublished.v1',
  z.object({
    channel: id,
    body: id,
    purpose: z.string(),
    degreeOfInfluence: z.enum(DEGREES),
    handling: z.string(),
    lateReason: content,
  }),
);

/** Every event of stream `inputs-<organisation>-<channel>`. */
export const CHANNEL_EVENTS = [ChannelOpened, ChannelClosed, HandlingPublished];
export type ChannelEvent =
  EventOf<typeof ChannelOpened> | EventOf<typeof ChannelClosed> | EventOf<typeof HandlingPublished>;
