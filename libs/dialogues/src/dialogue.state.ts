import { DomainError, type RecordedEvent } from '@gensvar/kernel';
import type { DialogueEvent } from './dialogue.events';
import type { Degree, DialogueLevel, DialogueType, Outcome, ParticipantKind } from './dialogue.words';

type Data<Type> = Extract<DialogueEvent, { type: Type }>['data'];

export interface Decision {
  readonly body: string;
  readonly level: DialogueLevel;
  readonly basis: string;
  readonly reference?: string;
}

/** Somebody who takes part for the organisation; the name and task are sealed. */
export interface Member {
  readonly member: string;
  readonly kind: ParticipantKind;
  readonly person?: string;
  readonly represents?: string;
}

/** A published handling; `version` is its event's id, which inputs keep. */
export interface Handling {
  readonly version: string;
  readonly publishedAt: string;
  readonly purpose: string;
  readonly degreeOfInfluence: Degree;
  readonly handling: string;
}

export interface KnownDialogue {
  readonly status: 'considered' | 'open' | 'closed';
  /** Whose matter it is; the owner's once one was named. */
  readonly body: string;
  readonly unit?: string;
  readonly title: string;
  readonly type?: DialogueType;
  readonly level?: DialogueLevel;
  readonly outcome: Outcome;
  readonly decisions: readonly Decision[];
  readonly owner?: { readonly body: string; readonly unit?: string };
  readonly forms: readonly string[];
  readonly degreeOfInfluence?: Degree;
  readonly members: readonly Member[];
  /** `member` of the statement that nobody elected takes part, while it holds. */
  readonly noElected?: string;
  readonly handlings: readonly Handling[];
  readonly closing?: Pick<Data<'dialogues.DialogueClosed.v1'>, 'participants' | 'reachable'>;
  readonly hasResult: boolean;
  readonly published?: string;
  readonly withheld?: string;
  /** What was said and when, where words are sealed: a command that says the same at the same time says nothing new. */
  readonly said: readonly string[];
}

export type Dialogue = { readonly status: 'unknown' } | KnownDialogue;

export const UNKNOWN: Dialogue = { status: 'unknown' };

/** @throws DomainError `dialogues.unknown` */
export function known(state: Dialogue): KnownDialogue {
  if (state.status !== 'unknown') return state;
  throw new DomainError('dialogues.unknown', 'There is no such dialogue. Check the id.', 'not-found');
}

/** @throws DomainError `dialogues.unknown`, `dialogues.not-opened` */
export function opened(state: Dialogue): KnownDialogue {
  const dialogue = known(state);
  if (dialogue.status !== 'considered') return dialogue;
  throw new DomainError('dialogues.not-opened', 'The dialogue has not been opened. Open it first.', 'conflict');
}

/**
 * Whether the same was said of the same instant. Words are sealed, so nothing else tells a repetition from another saying:
 * of a day there may be several, and what has no time of its own is said now. Those are known by key and If-Match.
 */
export function isSaid(state: KnownDialogue, type: string, at: string | undefined, about = ''): boolean {
  return at?.includes('T') === true && state.said.includes(saying(type, at, about));
}

/** The state with the event's saying noted. @param about what tells it from others of its type and time */
export function said(state: KnownDialogue, event: RecordedEvent<DialogueEvent>, about = ''): KnownDialogue {
  return { ...state, said: [...state.said, saying(event.type, event.occurredAt, about)] };
}

function saying(type: string, at: string, about: string): string {
  return `${type} ${at} ${about}`;
}
