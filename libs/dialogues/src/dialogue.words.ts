/**
 * The words of a dialogue (glossary; rules.md, "Luleå"). Storage format: clear values of events, and what policies name.
 * Forms, bases of decisions and reasons are stored as plain codes, so that a new one needs no new version of an event;
 * what a command accepts is listed here.
 */

/** medborgardialog, brukardialog (KL 8:3), samråd by statute. */
export const DIALOGUE_TYPES = ['citizenDialogue', 'userDialogue', 'consultation'] as const;
export type DialogueType = (typeof DIALOGUE_TYPES)[number];

/**
 * Whose matter it is (L18–L23): `commonLarge` mer omfattande kommungemensam, `overall` övergripande
 * samhällsutvecklingsfråga, `sector` the committee's own field.
 */
export const DIALOGUE_LEVELS = ['commonLarge', 'overall', 'sector'] as const;
export type DialogueLevel = (typeof DIALOGUE_LEVELS)[number];

/** Whether people are to be involved, once it was considered (L10). */
export const OUTCOMES = ['involve', 'doNotInvolve'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a decision to hold a dialogue rests on; `strategicPlan`: with the strategic plan of the term (L18). */
export const DECISION_BASES = ['strategicPlan', 'operationalPlan', 'assignment', 'ownInitiative'] as const;
export type DecisionBasis = (typeof DECISION_BASES)[number];

/** participationLevel (glossary): information, konsultation, dialog, inflytande/delaktighet, medbestämmande. */
export const DEGREES = ['inform', 'consult', 'dialogue', 'involve', 'coDecide'] as const;
export type Degree = (typeof DEGREES)[number];

/** Forms in which people take part (L11). */
export const FORMS = [
  'meeting',
  'workshop',
  'walk',
  'focusGroup',
  'panel',
  'survey',
  'webDialogue',
  'openHouse',
  'userCouncil',
  'citizenAssembly',
] as const;
export type Form = (typeof FORMS)[number];

/** förtroendevald or tjänsteperson: whoever takes part for the organisation (L15). */
export const PARTICIPANT_KINDS = ['elected', 'official'] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

/** Seats of a dialogue that L15 asks for: an elected participant, or the statement that there is none, fills the first. */
export const SEATS = ['electedOrNone', 'official'] as const;
export type Seat = (typeof SEATS)[number];

/** To whom a result is given back. */
export const AUDIENCES = ['participants', 'everyone'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Lawful reasons for not publishing a result. */
export const WITHHOLDING_BASES = ['secrecy', 'personalData', 'copyright'] as const;
export type WithholdingBasis = (typeof WITHHOLDING_BASES)[number];
