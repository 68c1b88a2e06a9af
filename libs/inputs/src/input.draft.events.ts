import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { STANCES } from './input.words';

const id = z.uuid();
const draft = personal('draft', z.string());

/** A wording of an answer that is not given yet. All of its words are of the group `draft`: weeded when the input closes. */
export const AnswerDrafted = declareEvent(
  'inputs.AnswerDrafted.v1',
  z.object({
    draft: id,
    covers: z.array(z.int().min(1)).min(1),
    stance: z.enum(STANCES).optional(),
    /** The role that must approve it before it is given; absent: none must. */
    approvalBy: z.string().optional(),
    reasons: draft,
    text: draft,
    nextStepText: draft,
    /** A remark to who approves it. */
    note: draft,
  }),
);

/** Whoever had to approve it did, in the role it asks for; that meets no duty to answer (policy-packs.md, case 4). */
export const AnswerApproved = declareEvent(
  'inputs.AnswerApproved.v1',
  z.object({ draft: id, role: z.string(), note: draft, lateReason: personal('content', z.string()) }),
);

/**
 * The tombstone of drafts and internal notes: the keys of these events' draft words are destroyed because of it, in this
 * order, so that none is ever gone without a trace (ledger-and-privacy.md §4). That there was one stays.
 */
export const DraftsWeeded = declareEvent('inputs.DraftsWeeded.v1', z.object({ events: z.array(id).min(1) }));

export const DRAFT_EVENTS = [AnswerDrafted, AnswerApproved, DraftsWeeded];
export type DraftEvent = EventOf<typeof AnswerDrafted> | EventOf<typeof AnswerApproved> | EventOf<typeof DraftsWeeded>;
