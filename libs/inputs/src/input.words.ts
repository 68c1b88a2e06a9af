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

/** Why handling goes on: `mistaken`, it should not have ended; `senderReturned`, with the same matter, not a new one. */
export const REOPEN_REASONS = ['mistaken', 'newFacts', 'answerRetracted', 'senderReturned'] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];

/** Why an answer counts as never given. `notAnAnswer`: its words were none, "we have received it" (policy-packs.md, case 4). */
export const RETRACTION_REASONS = ['notAnAnswer', 'wrongRecipient', 'unlawful', 'mistaken'] as const;
export type RetractionReason = (typeof RETRACTION_REASONS)[number];

/** Roles that may have to approve an answer before it is given. */
export const APPROVING_ROLES = ['approver', 'committeeSecretary'] as const;
export type ApprovingRole = (typeof APPROVING_ROLES)[number];

export const DELIVERY_FAILURES = ['unknownRecipient', 'returned', 'refused', 'noReply', 'technical'] as const;
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];

/** The sender's own word. `notAnswered`: "ni svarade inte på min fråga"; `notFixed`: what was called remedied is not. */
export const VERDICTS = ['satisfied', 'partlySatisfied', 'dissatisfied', 'notAnswered', 'notFixed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** OSL 5:1: registered, kept in order, or of minor importance. */
export const REGISTRATION_WAYS = ['registered', 'keptInOrder', 'minor'] as const;
export type RegistrationWay = (typeof REGISTRATION_WAYS)[number];

/** `external`: the number is one of another system’s register. */
export const REGISTERS = ['own', 'external'] as const;
export type Register = (typeof REGISTERS)[number];

/**
 * Other legal orders (policy-packs.md, case 17), each with its own clock: request for an official document, appeal,
 * orosanmälan, lex Sarah and complaints in social services and care, complaint on schooling, complaint on health care,
 * data-subject request, claim for damages, whistleblowing (only of people in working life).
 */
export const REGIMES = [
  'recordsRequest',
  'appeal',
  'childConcern',
  'socialCare',
  'schooling',
  'healthCare',
  'dataSubjectRequest',
  'damagesClaim',
  'whistleblowing',
] as const;
export type Regime = (typeof REGIMES)[number];

/** Who may take an input back (policy-packs.md, case 8). */
export const WITHDRAWN_BY = ['sender', 'guardian', 'agent'] as const;
export type WithdrawnBy = (typeof WITHDRAWN_BY)[number];

/** `spam`: also what is empty. */
export const SET_ASIDE_REASONS = ['spam', 'test', 'doubleImport'] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** Why no way to the sender is left. */
export const UNREACHABLE_REASONS = [
  'unknownAddress',
  'letterReturned',
  'messageReturned',
  'noReply',
  'deceased',
] as const;
export type UnreachableReason = (typeof UNREACHABLE_REASONS)[number];

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
