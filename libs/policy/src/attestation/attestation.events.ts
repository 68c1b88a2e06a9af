import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { SUBJECT_TYPES } from '../facts/fact';

/** What is vouched for, and by whom: the rule, what it is about, and the role that the rule names. */
const about = {
  rule: z.string(),
  subject: z.strictObject({ type: z.enum(SUBJECT_TYPES), id: z.string() }),
  role: z.string(),
};

/** Somebody of the role that a rule names vouched for what it asks (policy.md, "The ten shapes": attestation). */
export const AttestationGiven = declareEvent(
  'policy.AttestationGiven.v1',
  z.strictObject({
    ...about,
    /** The rule's own words, as they stood in its document then. */
    statement: z.string(),
    grounds: personal('content', z.string().min(1)),
    /** What is referred to: ids of events, diary numbers, addresses. Left out where there is nothing. */
    evidence: z.array(z.string()).min(1).optional(),
  }),
);
export type AttestationGiven = EventOf<typeof AttestationGiven>;

/** It was taken back: it counts as never given. */
export const AttestationWithdrawn = declareEvent(
  'policy.AttestationWithdrawn.v1',
  z.strictObject({
    ...about,
    /** The attestation's event id. */
    attestation: z.string(),
    reason: personal('content', z.string().min(1)),
  }),
);
export type AttestationWithdrawn = EventOf<typeof AttestationWithdrawn>;

export const ATTESTATION_EVENTS = [AttestationGiven, AttestationWithdrawn] as const;
export type AttestationEvent = AttestationGiven | AttestationWithdrawn;
