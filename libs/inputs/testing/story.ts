import {
  Calendar,
  catalogueOf,
  evaluate,
  type BoundRule,
  type Fact,
  type Judgement,
  loadPack,
  type Origin,
  type ParameterSetting,
  parametersFromYaml,
  type State,
  SWEDISH_CALENDAR,
} from '@gensvar/policy';
import { dialogueFacts } from '@gensvar/dialogues/contract';
import { channelFacts } from '../src/channel/channel.facts';
import { inputFacts } from '../src/input.facts';

/** Everything that the shipped policies name. */
export const inputCatalogue = catalogueOf([inputFacts, channelFacts, dialogueFacts]);

const calendar = new Calendar(SWEDISH_CALENDAR);
const ORGANISATION = '0197a000-0000-7000-8000-000000000001';

/** Numbers as a municipality might decide them. March 2026 has no day off but weekends. */
const DECIDED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  servicelofte: {
    acknowledgeWithinWorkingDays: 2,
    noticeWithinWorkingDays: 5,
    answerWithinWorkingDays: 10,
    handleWithinWorkingDays: 10,
    forwardWithinWorkingDays: 1,
    maxPause: { workingDays: 20 },
    perKind: {
      answerWithinWorkingDays: {
        faultReport: 5,
        praise: 'none',
        citizenProposal: 'none',
        ePetition: 'none',
        referendumInitiative: 'none',
        statement: 'none',
      },
    },
  },
  'lulea-delaktighet': {
    feedbackWithin: { workingDays: 10 },
    publishEachAnswer: true,
    publishWithin: { workingDays: 10 },
    deliverToElectedWithinWorkingDays: 2,
    maxPause: { workingDays: 20 },
    perKind: {
      feedbackWithin: {
        praise: 'none',
        citizenProposal: 'none',
        ePetition: 'none',
        referendumInitiative: 'none',
        statement: 'none',
      },
    },
  },
};

/** The rules with these numbers, or with others in their place (`{servicelofte: {maxPause: 'unset'}}`). */
export function boundRules(
  changes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
): readonly BoundRule[] {
  return Object.entries(DECIDED).flatMap(([id, decided]) => {
    const pack = loadPack(id, inputCatalogue);
    const settings: readonly ParameterSetting[] = parametersFromYaml(
      { ...decided, ...changes[id] },
      pack,
      inputCatalogue.kinds,
    );
    const parameters = { declared: pack.parameters, settings };
    return pack.rules.map((rule) => ({ rule, parameters, catalogue: inputCatalogue, organisation: ORGANISATION }));
  });
}

const DEFAULT_RULES = boundRules();

/** Local time in Stockholm in March 2026 before summer time: `03-02 09:00`, or a day: `03-02`. */
export function time(text: string): string {
  return text.length === 5 ? `2026-${text}` : `2026-${text.replace(' ', 'T')}:00+01:00`;
}

/** What happened: when (as `time`), the fact, its clear fields, and what else differs from a live, complete one. */
export type Happening = readonly [when: string, fact: string, fields?: Readonly<Record<string, unknown>>, more?: More];

export interface More {
  readonly id?: string;
  readonly filled?: readonly string[];
  /** As `time`; default: when it happened. */
  readonly recorded?: string;
  readonly origin?: Origin;
}

/** Sealed fields that are filled unless a happening says otherwise. */
export const FILLED: Readonly<Record<string, readonly string[]>> = {
  'clarification.asked': ['text'],
  'clarification.given': ['text'],
  'notice.given': ['reason'],
  'answer.given': ['reasons', 'contact'],
};

/** Clear fields where a happening does not say otherwise: a named sender's complaint, and an answer with all it needs. */
export const FIELDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'input.received': {
    kind: 'complaint',
    channel: 'web',
    addressee: 'official',
    body: 'body-tn',
    unit: 'unit-gata',
    sender: 'named',
    reachable: true,
    parts: 1,
    handling: 'handling-1',
  },
  'input.acknowledged': { mode: 'message', number: 'A-1' },
  'notice.given': { expectedBy: '2026-03-27' },
  'answer.given': { stance: 'informationGiven', mode: 'message', by: 'official', nextStep: 'none' },
};

export function factsOf(happened: readonly Happening[]): readonly Fact[] {
  return happened.map(([when, name, fields, more], i) => ({
    name,
    eventId: more?.id ?? `${name}-${i}`,
    subject: { type: 'input', id: 'input-1' },
    occurredAt: time(when),
    recordedAt: recordedAt(more?.recorded ?? when),
    order: i,
    origin: more?.origin ?? 'live',
    actor: { role: 'officer', body: null },
    fields: { ...FIELDS[name], ...fields },
    filled: more?.filled ?? FILLED[name] ?? [],
  }));
}

export const recordedAt = (when: string): string => time(when.length === 5 ? `${when} 12:00` : when);

export type Told = Judgement & { readonly state: State };

export interface Asked {
  readonly rules?: readonly BoundRule[];
  /** Only what was recorded by then (as `time`): how the matter was known. */
  readonly asOf?: string;
}

/** Every obligation at a moment (as `time`), by its rule's last name: `answer`, `L13a`; of several promises the last. */
export function told(happened: readonly Happening[], now: string, asked: Asked = {}): Readonly<Record<string, Told>> {
  TOLD.push({ happened, now, asked });
  return judged(factsOf(happened), now, asked);
}

/** Every story that this file's cases have told: `sameByCommands` tells them again. */
export const TOLD: { readonly happened: readonly Happening[]; readonly now: string; readonly asked: Asked }[] = [];

export function judged(
  all: readonly Fact[],
  now: string,
  { rules = DEFAULT_RULES, asOf }: Asked,
): Readonly<Record<string, Told>> {
  const facts = all.filter((fact) => asOf === undefined || Date.parse(fact.recordedAt) <= Date.parse(time(asOf)));
  const obligations = evaluate(rules, facts, calendar, Date.parse(time(now)));
  return Object.fromEntries(obligations.map((obligation) => [obligation.rule.split('.')[1]!, obligation]));
}

/** Their states alone. */
export function states(happened: readonly Happening[], now: string, asked?: Asked): Readonly<Record<string, State>> {
  return Object.fromEntries(Object.entries(told(happened, now, asked)).map(([rule, { state }]) => [rule, state]));
}

/** The local day of a due date, `03-16`; null where there is none. */
export function dueDay(obligation: Told | undefined): string | null {
  const due = obligation?.due ?? obligation?.metDue ?? null;
  return due === null ? null : new Date(due + 3_600_000).toISOString().slice(5, 10);
}
