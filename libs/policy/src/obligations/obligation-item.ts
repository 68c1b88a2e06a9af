import { isRetroactive, type Adoption } from '../adoption/adoption';
import type { Step } from '../calendar/explanation';
import type { State, Why, Witness } from '../evaluate/obligation';
import type { SubjectRef, SubjectType } from '../facts/fact';

/** How far a re-derivation is: subjects done, of those known to be touched; `jobs` counts the adoptions that wait. */
export interface Pending {
  readonly done: number;
  readonly total: number;
  readonly jobs: number;
}

/** The adoption that judged it (policy.md, "Versions"). */
export interface JudgedBy {
  /** Id of its event. */
  readonly adoption: string;
  readonly pack: string;
  readonly version: string;
  /** Base64 SHA-256 of the pack's document. */
  readonly hash: string;
  /** In force from this local day. */
  readonly from: string;
  readonly decision?: string;
  /** Dated back: it was not in force when the subject opened (nobody could know it then). */
  readonly retroactive: boolean;
}

/** An obligation as judged at one moment. Instants are ISO 8601 in UTC; see `Judgement` for what they mean. */
export interface ObligationItem {
  readonly id: string;
  readonly rule: string;
  readonly judgedBy: JudgedBy;
  readonly subject: SubjectRef;
  readonly occurrence: string;
  readonly state: State;
  readonly why: Why | null;
  readonly since: string;
  readonly due: string | null;
  readonly atRisk: string | null;
  readonly pausedSince: string | null;
  readonly metAt: string | null;
  readonly metDue: string | null;
  readonly waivedAt: string | null;
  readonly recordedLate: boolean;
  readonly beforeTrigger: boolean;
  readonly missing: readonly string[];
  readonly witnesses: readonly Witness[];
  readonly explanation: readonly Step[];
  readonly body: string | null;
  readonly unit: string | null;
  readonly kind: string | null;
  readonly channel: string | null;
}

/** A row as `CURRENT` selects it, with its state. */
export interface SelectedRow extends Omit<
  ObligationItem,
  'id' | 'judgedBy' | 'subject' | 'why' | 'missing' | 'witnesses' | 'explanation'
> {
  readonly obligation: string;
  readonly subject: string;
  readonly subjectType: string;
  readonly knownFrom: string;
  readonly knownTo: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly why: string | null;
  readonly whyCode: string | null;
  readonly whySubject: string | null;
  /** JSON texts; `adoption` is that of an `Adoption`. */
  readonly adoption: string;
  readonly missing: string;
  readonly witnesses: string;
  readonly explanation: string;
}

const PLAIN = [
  'obligation',
  'rule',
  'subject',
  'occurrence',
  'why',
  'missing',
  'witnesses',
  'body',
  'unit',
  'kind',
  'channel',
];
const RENAMED = {
  subjectType: 'subject_type',
  knownFrom: 'known_from',
  knownTo: 'known_to',
  whyCode: 'why_code',
  whySubject: 'why_subject',
  recordedLate: 'recorded_late',
  beforeTrigger: 'before_trigger',
};
const INSTANTS = {
  validFrom: 'valid_from',
  validTo: 'valid_to',
  since: 'since',
  due: 'due',
  atRisk: 'at_risk',
  pausedSince: 'paused_since',
  metAt: 'met_at',
  metDue: 'met_due',
  waivedAt: 'waived_at',
};

/** Where the columns of `CURRENT` come from. */
export const FROM =
  'views.policy_obligations_v2 r left join views.policy_explanations_v2 e on e.organisation = r.organisation and e.id = r.explanation' +
  ' left join views.policy_adoptions_v2 a on a.organisation = r.organisation and a.id = r.adoption';

/** Columns of `FROM` as `SelectedRow` names them. */
export const CURRENT = [
  ...PLAIN.map((column) => `r.${column}`),
  'a.adoption',
  `coalesce(e.steps, '[]') as explanation`,
  ...Object.entries(RENAMED).map(([name, column]) => `r.${column} as "${name}"`),
  ...Object.entries(INSTANTS).map(
    ([name, column]) => `to_char(r.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${name}"`,
  ),
].join(', ');

export function itemOf(row: SelectedRow): ObligationItem {
  const {
    obligation,
    subject,
    subjectType,
    why,
    whyCode,
    whySubject,
    adoption,
    knownFrom: _f,
    knownTo: _t,
    validFrom: _v,
    validTo: _w,
    ...rest
  } = row;
  return {
    ...rest,
    id: obligation,
    judgedBy: judgedBy(JSON.parse(adoption) as Adoption),
    subject: { type: subjectType as SubjectType, id: subject },
    why:
      why === null
        ? null
        : ({ state: why, code: whyCode ?? '', ...(whySubject !== null && { subject: whySubject }) } as Why),
    missing: JSON.parse(row.missing) as string[],
    witnesses: JSON.parse(row.witnesses) as Witness[],
    explanation: JSON.parse(row.explanation) as Step[],
  };
}

function judgedBy(adoption: Adoption): JudgedBy {
  const { id, pack, version, hash, from, decision } = adoption;
  return {
    ...{ adoption: id, pack, version, hash, from },
    ...(decision !== undefined && { decision }),
    retroactive: isRetroactive(adoption),
  };
}
