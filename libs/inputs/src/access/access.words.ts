/** Why somebody reads what is personal: the closest of these. A code, so that the record itself says nothing of a sender. */
export const PURPOSES = [
  /** To handle and answer it. */
  'handling',
  /** To register, classify or forward it. */
  'registration',
  /** To approve an answer. */
  'approval',
  /** To try what may be published or given out (TF 2 ch., OSL 6:3). */
  'disclosureTest',
  /** The sender asks for their own data (GDPR art. 15). */
  'dataSubjectRequest',
  /** To follow up how it was handled. */
  'followUp',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** By what somebody may read: their body has the input, they received it, or their body has a part of the letter. */
export const RIGHTS = ['holder', 'receiver', 'part'] as const;
export type Right = (typeof RIGHTS)[number];
