/**
 * The words of an input (glossary; policy-packs.md, "Facts of an input"). Storage format: clear values of events, and what
 * policies name. Channels, reasons, next steps and flags are stored as plain codes, so that a new one needs no new
 * version of an event; what a command accepts is listed here.
 */
export const INPUT_KINDS = [
  'comment',
  'complaint',
  'praise',
  'enquiry',
  'suggestion',
  'citizenProposal',
  'ePetition',
  'referendumInitiative',
  'youthInitiative',
  'faultReport',
  'statement',
  // Another legal order rules these two: they are received only to be diverted.
  'recordsRequest',
  'appeal',
] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

export const CHANNELS = [
  'web',
  'email',
  'letter',
  'phone',
  'desk',
  'meeting',
  'sms',
  'socialMedia',
  'internal',
  'import',
  'open311',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const ADDRESSEES = ['official', 'electedRepresentative', 'body', 'unknown'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

export const SENDERS = ['named', 'anonymous', 'organisation', 'authority'] as const;
export type Sender = (typeof SENDERS)[number];

/** How the sender is told something. `onScreen`: on the page of the tracking code; `agreedWay`: evidence for a protected identity. */
export const MODES = ['message', 'letter', 'onScreen', 'oral', 'agreedWay'] as const;
export type Mode = (typeof MODES)[number];

/** Ställningstaganden. Any kind may have any of them except `noted`: only praise, and comments that ask for nothing. */
export const STANCES = [
  'accepted',
  'partlyAccepted',
  'declined',
  'remedied',
  'alreadyDone',
  'underInvestigation',
  'informationGiven',
  'outsideRemit',
  'noted',
] as const;
export type Stance = (typeof STANCES)[number];

/** In whose name it is answered. An elected representative's own reply is not the authority's (policy-packs.md, case 15). */
export const ANSWERED_BY = ['official', 'body', 'electedRepresentative'] as const;
export type AnsweredBy = (typeof ANSWERED_BY)[number];

/** What happens next; the words of it are sealed. `senderActs`: the sender may do something (apply, appeal, write again). */
export const NEXT_STEPS = ['none', 'action', 'decision', 'investigation', 'senderActs'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** Reasons that staff may close with; `imported` comes with an import only. */
export const CLOSE_REASONS = ['answered', 'noAnswerNeeded', 'noWayToReply', 'disclosed', 'abuseOnly'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** What staff may flag at receipt (policy-packs.md, case 9); `secret`: handle with care, no decision on secrecy. */
export const FLAGS = ['threat', 'abusive', 'secret'] as const;
export type Flag = (typeof FLAGS)[number];

/** Marks that an import puts on the flags where the source's own order in time is odd. */
export const IMPORT_MARKS = {
  /** Something is dated before the receipt. */
  beforeReceipt: 'importedBeforeReceipt',
  /** Something is dated after the closing. */
  afterClosing: 'importedAfterClosing',
  /** The closing itself is dated before the receipt. */
  closedBeforeReceipt: 'importedClosedBeforeReceipt',
} as const;
