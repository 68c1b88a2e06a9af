/** The kinds of thing a rule can be about (policy.md, "Words"). */
export const SUBJECT_TYPES = [
  'input',
  'dialogue',
  'case',
  'commitment',
  'activity',
  'network',
  'plan',
  'project',
  'record',
  'unit-year',
  'organisation-year',
  'body',
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/**
 * What stands, or comes again each period, rather than being opened and closed: it is judged by whatever is in force in
 * its time, not by what was in force when it opened.
 */
export const STANDING: ReadonlySet<SubjectType> = new Set(['unit-year', 'organisation-year', 'body']);

export interface SubjectRef {
  readonly type: SubjectType;
  readonly id: string;
}

export type Origin = 'live' | 'import' | 'demo';

/** What a rule may know of an event. Names belong to the field, not to storage, so that a pack outlives event versions. */
export interface Fact {
  readonly name: string;
  readonly eventId: string;
  readonly subject: SubjectRef;
  /** When it happened: an ISO instant, or a day ('YYYY-MM-DD'), which counts from its 00:00 in Europe/Stockholm. */
  readonly occurredAt: string;
  /** ISO instant. */
  readonly recordedAt: string;
  /** Order of recording: a store position, or a number. All facts of one subject use the same of the two. */
  readonly order: number | string;
  readonly origin: Origin;
  readonly actor: { readonly role: string | null; readonly body: string | null };
  /** Clear fields only: no rule reads a sealed field, else an erasure would change history. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Names of the sealed fields that were filled. */
  readonly filled: readonly string[];
}

/** The two facts of any subject that this library itself writes (as `policy.ObligationWaived.v1`, `…WaiverRevoked.v1`). */
export const WAIVED = 'obligation.waived';
export const WAIVER_REVOKED = 'obligation.waiverRevoked';

/** Somebody vouched for what a rule asks, or took it back (`policy.AttestationGiven.v1`, `…Withdrawn.v1`): of any subject too. */
export const ATTESTED = 'attestation.given';
export const ATTESTATION_WITHDRAWN = 'attestation.withdrawn';
/** A body took a pack into use: of the organisation's year. */
export const PACK_ADOPTED = 'pack.adopted';
