import type { Period, Roll } from '../calendar/period';
import type { SubjectType } from '../facts/fact';

/** The ten shapes (policy.md): the schema knows them all; a shape's evaluator is written with its first real rule. */
export const SHAPES = [
  'gate',
  'response',
  'cadence',
  'date',
  'measure',
  'composition',
  'authority',
  'chain',
  'completeness',
  'attestation',
] as const;
export type Shape = (typeof SHAPES)[number];

/** Only a duty can be breached; efforts are attested, requests and intentions counted apart, the rest is shown. */
export const STRENGTHS = ['duty', 'effort', 'request', 'intention', 'permission', 'description'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const RULE_CLASSES = ['checked', 'attested', 'value'] as const;
export type RuleClass = (typeof RULE_CLASSES)[number];

type Scalar = string | number | boolean;

/** What a field must be. `is` and bounds may name `$subject.x`, `$trigger.x` or `$param.x`; so may a plain text. */
export type Condition =
  | Scalar
  | readonly Scalar[]
  | { readonly filled: boolean }
  | { readonly is: string }
  | { readonly min: number | string }
  | { readonly max: number | string }
  /** The field holds the id of a fact of this subject that matches (a delivery of an answer that is one). */
  | { readonly names: Pattern };

/**
 * Patterns are data, no expressions (policy.md, "Pack"). A key of `where` is a field of the fact, `id` for its event's
 * own id, `$subject.x` for a field of the subject (at the moment of the fact), `$origin` for live, import or demo, or,
 * in a completeness rule's `each`, `$member`. `until`: a later fact that matches it undoes this one from its own moment
 * on (a setting aside or a closing that was reopened): then it is as if this one had not been. In `until`, `$trigger.x` is
 * a field of the fact that would be undone (a channel's closing names the channel).
 */
export type Pattern =
  | { readonly fact: string; readonly where?: Readonly<Record<string, Condition>>; readonly until?: Pattern }
  | { readonly any: readonly Pattern[] }
  | { readonly all: readonly Pattern[] };

/** A period written out, or the name of a parameter that holds one. */
export type PeriodSource = Period | { readonly parameter: string };

export interface Clause {
  /** Exact words of the document (straight quotes), or for a service promise a statement of whose decision it is. */
  readonly quote: string;
  readonly document: string;
  readonly paragraph?: string;
}

export interface Title {
  readonly sv: string;
  readonly en: string;
}

export type ParameterType = 'workingDays' | 'period' | 'integer' | 'boolean' | 'date' | 'choice';

export interface ParameterDeclaration {
  readonly type: ParameterType;
  readonly title: Title;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
  /** Where values of their own may be set; unit = the unit at receipt. */
  readonly per?: readonly ('kind' | 'unit')[];
  /** Only where no clause leaves it open (`backdateLimit`, `atRisk`). */
  readonly default?: ParameterValue;
  /** Shown, never assumed. */
  readonly suggested?: ParameterValue;
}

/** `unset` = not decided (not-measurable); `none` = decided that nothing is owed (not-applicable). */
export type ParameterValue = 'unset' | 'none' | number | boolean | string | Period;

interface RuleBase {
  /** `<pack>.<name>`, unique over all packs; variants of one rule share it and differ by subject. */
  readonly id: string;
  readonly clause: Clause;
  readonly title: Title;
  readonly subject: SubjectType;
  readonly owedBy: string;
  readonly class: RuleClass;
  readonly strength: Strength;
  /** What goes beyond the clause: ours, switchable by the adopting body, never cited as the clause. */
  readonly additions?: readonly string[];
  readonly enforce?: 'flag' | 'refuse';
  /** The module whose facts it waits for: keys are checked, no obligation is created. */
  readonly waitsFor?: string;
  readonly waivable?: readonly string[];
  /** Clause id of the source document where there is one: `L13` for the rules L13a and L13b, which count as one clause. */
  readonly clauseId?: string;
  /** The parameter whose `none` takes this duty away too (servicelofte.notice: `answerWithinWorkingDays`). */
  readonly notWhereNone?: string;
  /** A yes-or-no parameter that must be true: false is decided that nothing is owed, unset is not-measurable. */
  readonly onlyWhere?: string;
  /** Parameter with the number of at-risk working days. */
  readonly atRisk?: { readonly parameter: string };
}

/** Keys that several shapes share (policy.md, "The ten shapes"). */
export interface Circumstances {
  /** Must exist, else not-applicable. */
  readonly onlyIf?: Pattern;
  /** Not-applicable whenever it is dated. */
  readonly unless?: Pattern;
  /** Ends what is pending; counts only if dated on or before the due day. */
  readonly ends?: Pattern;
  /**
   * A matching fact names, in any of its fields, the event id of a piece of evidence or of the trigger: that counts as
   * never given. A delivery (evidence that itself names an answer, in `of`) is void where the answer it names was
   * retracted, and where a failed delivery of the same answer is dated at or after it.
   */
  readonly voidedBy?: Pattern;
}

export interface ResponseRule extends RuleBase, Circumstances {
  readonly shape: 'response';
  readonly when: Pattern;
  /** Later triggers owe nothing more. */
  readonly first?: boolean;
  readonly within: PeriodSource;
  readonly evidence: Pattern;
  /**
   * Met when the union of `field` over the evidence holds all parts 1..n, n being the trigger's field `of`. A delivery
   * covers what the answer it names covers; a fact without the field covers everything.
   */
  readonly cover?: { readonly field: string; readonly of: string };
  /** `until` names the question it closes (the field `question` of both); `max` ends a pause by itself. */
  readonly pause?: { readonly from: Pattern; readonly until: Pattern; readonly max?: PeriodSource };
}

export interface DateRule extends RuleBase, Circumstances {
  readonly shape: 'date';
  readonly when?: Pattern;
  /** A day, an ISO week, `$trigger.field` or `$param.name`. */
  readonly by?: string;
  readonly during?: string;
  readonly evidence: Pattern;
}

export interface GateRule extends RuleBase, Circumstances {
  readonly shape: 'gate';
  readonly before: Pattern;
  /** A pattern, or a field of the `before` event itself that must be filled. */
  readonly require: Pattern | { readonly field: string };
  /** `require` happened so long before, at least. */
  readonly lead?: PeriodSource;
}

/** A parameter's name, or what stands in its place. */
export type NumberSource = number | string;

export interface CadenceRule extends RuleBase, Circumstances {
  readonly shape: 'cadence';
  readonly evidence: Pattern;
  /** `year`, `quarter`, `month`; a period, which then rolls from the last evidence; or `$param.x` that holds one of them. */
  readonly per: string | Period;
  /** A field of the evidence: of what says the same in it, the first in the period counts. */
  readonly distinct?: string;
  /** Default 1. Of a rolling cadence one evidence is enough. */
  readonly atLeast?: NumberSource;
  /** "About so many": information. */
  readonly nominal?: NumberSource;
  /** Above it is information, not a breach. */
  readonly atMost?: NumberSource;
}

/** A seat of a group: filled by appointments whose field `seat`, or `role`, says so; `count` of them (default 1). */
export interface Need {
  readonly seat?: string;
  readonly role?: string;
  readonly count?: NumberSource;
}

export interface CompositionRule extends RuleBase, Circumstances {
  readonly shape: 'composition';
  /** In `ended`, `$trigger.x` is a field of the appointment that it ends. */
  readonly members: { readonly appointed: Pattern; readonly ended?: Pattern };
  readonly needs: readonly Need[];
  /** A field of the appointments: one obligation for each of its values. */
  readonly per?: string;
  /** As of a completeness; the seats stay checked afterwards. */
  readonly by?: string;
  readonly before?: Pattern;
}

export interface AuthorityRule extends RuleBase, Circumstances {
  readonly shape: 'authority';
  readonly act: Pattern;
  /** `$trigger.field` (or a word): which level the act is of. */
  readonly level: string;
  /** Levels of bodies that may act, by the level of the act. Other levels are not this rule's matter. */
  readonly allowed: Readonly<Record<string, readonly string[]>>;
  /** Must stand when the act is done, itself included. */
  readonly basis?: Pattern;
}

/** The members of a set: written out, a parameter's value, or what a field of matching facts says. */
export type MemberSet = readonly string[] | string | { readonly members: Pattern; readonly field: string };

export interface CompletenessRule extends RuleBase, Circumstances {
  readonly shape: 'completeness';
  readonly set: MemberSet;
  /** `$member` stands for the member, as a field or as a value. */
  readonly each: Pattern;
  /** A day, an ISO week, `$trigger.field` of the opening fact, or `$param.x`: a day, or a period from the opening day. */
  readonly by?: string;
  readonly before?: Pattern;
  /** A field of the opening fact without which it cannot be told: empty or `unknown` is not-measurable. */
  readonly known?: string;
}

/** When an attestation is due: the keys of a response, a gate, a date or a cadence. */
export interface AttestationDue {
  readonly when?: Pattern;
  readonly within?: PeriodSource;
  readonly before?: Pattern;
  readonly lead?: PeriodSource;
  readonly by?: string;
  readonly during?: string;
  readonly per?: string | Period;
  readonly atLeast?: NumberSource;
  readonly nominal?: NumberSource;
  readonly atMost?: NumberSource;
}

/** A value or a description is an attestation that nobody is asked for: it is shown, and may have no keys at all. */
export interface AttestationRule extends RuleBase, Circumstances {
  readonly shape: 'attestation';
  /** Role of who attests. */
  readonly by?: string;
  readonly statement?: string;
  /** The grounds must be filled. */
  readonly grounds?: boolean;
  /** It must refer to evidence. */
  readonly evidence?: boolean;
  readonly due?: AttestationDue;
}

/** A rule of a shape whose evaluator comes with its first real rule: its keys are checked, nothing more. */
export interface WaitingRule extends RuleBase {
  readonly shape: 'measure' | 'chain';
  readonly keys: Readonly<Record<string, unknown>>;
}

export type Rule =
  | ResponseRule
  | DateRule
  | GateRule
  | CadenceRule
  | CompositionRule
  | AuthorityRule
  | CompletenessRule
  | AttestationRule
  | WaitingRule;

export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly title: Title;
  readonly document: string;
  /** File name of the document's text among the source texts, where the project has it: quotes are compared with it. */
  readonly source?: string;
  readonly parameters: Readonly<Record<string, ParameterDeclaration>>;
  /** Whole clauses whose rules each quote a part of them, by clause id. */
  readonly clauses: Readonly<Record<string, Clause>>;
  /** A rule with variants stands here once per subject, each time with the same id: `countClauses` counts it once. */
  readonly rules: readonly Rule[];
  /** Base64 SHA-256 of the pack's document as shipped. */
  readonly hash: string;
}

export type { Roll };
