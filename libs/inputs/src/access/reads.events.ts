import { declareEvent, FIELD_GROUPS, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { PURPOSES, RIGHTS } from './access.words';

/**
 * Somebody read what is personal of an input; who is the actor. In clear, and nothing in it is of the sender's.
 * Recorded before the answer leaves, so one that never arrived is recorded too.
 */
export const PersonalPartsRead = declareEvent(
  'inputs.PersonalPartsRead.v1',
  z.object({
    input: z.uuid(),
    purpose: z.enum(PURPOSES),
    right: z.enum(RIGHTS),
    /** The body that has the input. */
    holder: z.uuid(),
    /** What was opened: groups of fields, up to this revision of the input. */
    groups: z.array(z.enum(FIELD_GROUPS)).min(1),
    revision: z.int().min(0),
  }),
);

/** Every event of stream `inputs-<organisation>-<reads of an input>`. */
export const READ_EVENTS = [PersonalPartsRead];
export type ReadEvent = EventOf<typeof PersonalPartsRead>;
