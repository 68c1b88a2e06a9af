import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { SUBJECT_TYPES } from '../facts/fact';

/** Which obligation: its id is UUIDv5(organisation, rule, subject, occurrence), which are kept beside it in clear. */
const obligation = {
  obligation: z.string(),
  rule: z.string(),
  subject: z.strictObject({ type: z.enum(SUBJECT_TYPES), id: z.string() }),
  occurrence: z.string(),
  /** The role that decided it, which the rule's `waivable` names. */
  role: z.string(),
  reason: personal('content', z.string().min(1)),
};

/** Somebody whose role may, let the organisation off an obligation (policy.md, "The ten shapes"). */
export const ObligationWaived = declareEvent('policy.ObligationWaived.v1', z.strictObject(obligation));
export type ObligationWaived = EventOf<typeof ObligationWaived>;

/** A waiver was taken back: the first due date lives again. */
export const ObligationWaiverRevoked = declareEvent('policy.ObligationWaiverRevoked.v1', z.strictObject(obligation));
export type ObligationWaiverRevoked = EventOf<typeof ObligationWaiverRevoked>;

export const WAIVER_EVENTS = [ObligationWaived, ObligationWaiverRevoked] as const;
export type WaiverEvent = ObligationWaived | ObligationWaiverRevoked;
