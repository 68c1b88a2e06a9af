import { DomainError, type Actor } from '@gensvar/kernel';
import { isAfter } from './input.dates';
import type { InputEvent } from './input.events';
import type {
  AnsweredBy,
  Channel,
  InputKind,
  Mode,
  NextStep,
  Regime,
  Register,
  RegistrationWay,
  Stance,
  Verdict,
} from './input.words';

type Receipt = Extract<InputEvent, { type: 'inputs.InputReceived.v1' }>['data'];

/** An answer as the input's own stream tells it; the words of it are sealed. */
export interface Answer {
  /** Id of its event: what a correction, a retraction or a delivery names. */
  readonly event: string;
  readonly stance: Stance;
  readonly mode: Mode;
  readonly nextStep: NextStep | string;
  readonly covers: readonly number[];
  readonly by: AnsweredBy;
  /** Who recorded it, in which role: another role retracts it. */
  readonly actor: Pick<Actor, 'id' | 'role'>;
  readonly occurredAt: string;
  readonly promise?: string;
  readonly draft?: string;
  /** The answer of this stream that it corrects. */
  readonly corrects?: string;
  /** The answer in another stream that it is a copy of. */
  readonly carriedFrom?: string;
  readonly retracted: boolean;
}

/** Something that was sent to the sender: an answer, and also an acknowledgement, a notice or a question. */
export interface Sent {
  readonly event: string;
  readonly occurredAt: string;
}

/** What became of something sent; the recipient of the input's sender is the input's own id. */
export interface Delivery {
  readonly of: string;
  readonly recipient: string;
  readonly made: boolean;
  readonly occurredAt: string;
}

/** A wording that is not given yet; its words are sealed, and weeded when the input closes. */
export interface Draft {
  readonly draft: string;
  readonly covers: readonly number[];
  /** Who drafted it: another person approves it. */
  readonly author: string;
  readonly approvalBy?: string;
  readonly approved: boolean;
  /** Its words are gone; that it asked for an approval stays. */
  readonly weeded: boolean;
}

export interface Publication {
  readonly of: string;
  /** On what basis it is withheld; absent: published. */
  readonly withheld?: string;
}

/** From when to when it was answered together with another; without an end it still is. */
export interface Merge {
  readonly into: string;
  readonly from: string;
  readonly to?: string;
}

export interface Promised {
  readonly promise: string;
  readonly due: string;
  readonly kept: boolean;
  /** The promise that stands in its place. */
  readonly replacedBy?: string;
}

export type Ending = 'withdrawn' | 'diverted' | 'split';

export interface Registration {
  readonly way: RegistrationWay;
  readonly number?: string;
  readonly register?: Register;
  readonly system?: string;
}

export interface Question {
  readonly question: string;
  readonly askedAt: string;
  readonly replied: boolean;
}

export interface Arrangement {
  readonly officer: string;
  readonly door: Channel;
  readonly until: string;
  readonly decidedBy: string;
}

export interface Referral {
  readonly authority: string;
  readonly senderTold: boolean;
  readonly passedOn: boolean;
  readonly covers: readonly number[];
}

export interface Split {
  readonly into: readonly string[];
  readonly parts: readonly { readonly kind: InputKind; readonly body: string; readonly unit?: string | undefined }[];
}

export interface Noted {
  readonly activity: string;
  readonly occurredAt: string;
}

export interface ReceivedInput {
  readonly status: 'open' | 'closed' | 'setAside';
  /** What took it out of our hands for good, whether it is closed or not; reopening does not undo it. */
  readonly ended?: Ending;
  /** The clear payload of its receipt, and when it arrived (instant or day). */
  readonly receipt: Receipt;
  readonly arrivedAt: string;
  /** Who received it, and the body they acted for: another than has it, where it was received for that one. */
  readonly receivedBy: Pick<Actor, 'id' | 'body'>;
  /** As it is classified now; the receipt keeps the first. */
  readonly kind: InputKind;
  /** The body and the unit that have it now. */
  readonly body: string;
  readonly unit?: string;
  readonly officer?: string;
  /** Whether there is a way to the sender now. */
  readonly reachable: boolean;
  readonly acknowledged: boolean;
  readonly registration?: Registration;
  /** Hash of the sender's receipt code, if there is one. */
  readonly codeHash?: string;
  /** The older input that the sender comes back to. */
  readonly follows?: string;
  /** Local day of the earliest that is known to have happened to it after its receipt. */
  readonly earliest?: string;
  readonly questions: readonly Question[];
  /** Day by which the sender was last told to expect an answer. */
  readonly expectedBy?: string;
  /** When the sender asked again. */
  readonly reminders: readonly string[];
  readonly arrangement?: Arrangement;
  readonly referrals: readonly Referral[];
  readonly diverted?: { readonly regime: Regime; readonly senderTold: boolean };
  /** The elected representative it was delivered to. */
  readonly seat?: string;
  /** Inputs that its parts became, and what is in clear of them. */
  readonly split?: Split;
  /** The input it is answered together with. */
  readonly mergedInto?: string;
  readonly merges: readonly Merge[];
  readonly notes: readonly Noted[];
  readonly answers: readonly Answer[];
  readonly promises: readonly Promised[];
  readonly drafts: readonly Draft[];
  /** Events whose draft words are still there. */
  readonly draftWords: readonly string[];
  readonly sent: readonly Sent[];
  readonly deliveries: readonly Delivery[];
  readonly publications: readonly Publication[];
  readonly verdicts: readonly { readonly value: Verdict | string; readonly occurredAt: string }[];
  readonly reports: readonly { readonly body: string; readonly meeting?: string }[];
  /** While it is closed. */
  readonly closing?: { readonly event: string; readonly occurredAt: string; readonly stance?: Stance };
}

export type Input = { readonly status: 'unreceived' } | ReceivedInput;

export const UNRECEIVED: Input = { status: 'unreceived' };

/** What has not happened to an input that was just received. */
export const NOTHING_YET = {
  questions: [],
  reminders: [],
  referrals: [],
  merges: [],
  notes: [],
  answers: [],
  promises: [],
  drafts: [],
  draftWords: [],
  sent: [],
  deliveries: [],
  publications: [],
  verdicts: [],
  reports: [],
} as const satisfies Partial<ReceivedInput>;

/** @throws DomainError `inputs.not-received` */
export function received(state: Input): ReceivedInput {
  if (state.status !== 'unreceived') return state;
  throw new DomainError(
    'inputs.not-received',
    'There is no such input. Receive it first, or check the id.',
    'not-found',
  );
}

/** @throws DomainError `inputs.closed`, `inputs.set-aside`, `inputs.withdrawn`, `inputs.diverted`, `inputs.split` */
export function open(state: Input): ReceivedInput {
  const input = received(state);
  const reason = input.status === 'open' ? input.ended : input.status;
  if (reason === undefined) return input;
  throw NOT_OPEN[reason]();
}

const NOT_OPEN: Readonly<Record<'closed' | 'setAside' | Ending, () => DomainError>> = {
  closed: () =>
    new DomainError('inputs.closed', 'The input is closed. Reopen it before you handle it further.', 'conflict'),
  setAside: () =>
    new DomainError('inputs.set-aside', 'The input is set aside. Reopen it before you handle it further.', 'conflict'),
  withdrawn: () =>
    new DomainError(
      'inputs.withdrawn',
      'The sender took it back. Close it; what the sender writes next is a new input.',
      'conflict',
    ),
  diverted: () =>
    new DomainError(
      'inputs.diverted',
      'Another legal order rules it, with its own clock. Handle it there, and close it here.',
      'conflict',
    ),
  split: () => new DomainError('inputs.split', 'Its parts are inputs of their own. Handle those.', 'conflict'),
};

/** Parts that no answer covers, nor a referral that the sender was told of: "answered" is derived from this and never set. */
export function unanswered({ receipt, answers, deliveries, referrals }: ReceivedInput): number[] {
  const standing = answers.filter((one) => stands(one, deliveries));
  const told = referrals.filter(({ senderTold }) => senderTold);
  const covered = new Set([...standing, ...told].flatMap(({ covers }) => covers));
  return allParts(receipt.parts).filter((part) => !covered.has(part));
}

/**
 * Whether an answer counts: not retracted, not come back without being delivered another way (policy-packs.md, case 13),
 * and the authority's, which an elected representative's own reply is not (case 15).
 */
export function stands(
  { event, by, retracted }: Pick<Answer, 'event' | 'by' | 'retracted'>,
  deliveries: readonly Delivery[],
): boolean {
  return by !== 'electedRepresentative' && !retracted && !hasFailed(event, deliveries);
}

/** Whether something came back, and did not arrive after that. */
export function hasFailed(event: string, deliveries: readonly Delivery[]): boolean {
  const own = deliveries.filter(({ of }) => of === event);
  return own.some(
    (failed) => !failed.made && !own.some(({ made, occurredAt }) => made && isAfter(occurredAt, failed.occurredAt)),
  );
}

/** Events with words of the group `draft`, this one with them if it has any: they are to be weeded. */
export function withDraftWords(
  { draftWords }: ReceivedInput,
  { id, sealed }: { readonly id: string; readonly sealed: readonly string[] },
): Pick<ReceivedInput, 'draftWords'> {
  return { draftWords: sealed.some((path) => path !== '/lateReason') ? [...draftWords, id] : draftWords };
}

export function allParts(parts: number): number[] {
  return Array.from({ length: parts }, (_, at) => at + 1);
}
