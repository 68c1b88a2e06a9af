import { randomUUID } from 'node:crypto';
import type { Append } from '@gensvar/event-store';
import {
  ActivityNoted,
  AnswerGiven,
  InputAcknowledged,
  InputAssigned,
  InputClosed,
  InputReceived,
  INPUT_EVENTS,
  PromiseKept,
  PromiseMade,
} from '@gensvar/inputs';
import {
  EventCatalogue,
  groupBy,
  newEvent,
  newId,
  partPersonal,
  streamName,
  type DomainEvent,
  type PolicyReference,
  type Sealer,
} from '@gensvar/kernel';

/** Where the inputs of a bench arrive. */
export interface Town {
  readonly organisation: string;
  readonly bodies: readonly string[];
  readonly units: readonly string[];
  readonly officers: readonly string[];
  /** What was in force, as a receipt names it. */
  readonly policies: readonly PolicyReference[];
}

/** One command's events. */
interface Happening {
  readonly at: number;
  readonly input: string;
  readonly first: boolean;
  readonly events: readonly DomainEvent[];
}

type Step = readonly [days: number, ...names: (keyof typeof EVENTS)[]];

const DAY = 86_400_000;
const FIRST = Date.UTC(2025, 0, 7, 7);
const INPUTS_A_DAY = 80;

const long = (text: string) => `${text} `.repeat(4).trim();
const pick = <T>(values: readonly T[], n: number): T => values[n % values.length]!;

/** Payloads of the nth input, as the commands make them. */
const EVENTS = {
  received: (n: number, at: string, { bodies, units }: Town, kind: Kind) =>
    InputReceived.of({
      kind,
      channel: pick(['web', 'email', 'letter', 'web', 'desk'], n),
      addressee: pick(['official', 'body', 'unknown'], n),
      body: pick(bodies, n),
      unit: pick(units, n),
      sender: 'named',
      reachable: n % 15 !== 0,
      language: 'sv',
      parts: 1,
      flags: [],
      deemedArrivalDate: at.slice(0, 10),
      contact: { name: 'Gunvor Kvarnlid', email: 'gunvor.kvarnlid@example.se', protectedIdentity: 0 },
      subject: 'Mörkt vid busshållplatsen',
      text: long('Två lampor har varit släckta sedan i höstas. Jag vågar inte gå hem från sena bussen.'),
    }),
  acknowledged: (n: number) => InputAcknowledged.of({ mode: 'message', number: `BJO-2025-${n}` }),
  assigned: (n: number, _: string, { officers }: Town) => InputAssigned.of({ officer: pick(officers, n) }),
  noted: () => ActivityNoted.of({ activity: 'Felanmält till entreprenören', note: 'Entreprenören lovar en dag.' }),
  answered: (n: number, _: string, __: Town) =>
    AnswerGiven.of({
      stance: pick(['accepted', 'partlyAccepted', 'declined', 'informationGiven'], n),
      mode: 'message',
      by: 'official',
      covers: [1],
      nextStep: 'none',
      reasons: long('Lamporna byts i vecka 8. Kommunen har tecknat ett nytt avtal om skötseln.'),
      contact: 'Gata och park',
    }),
  promised: (n: number, at: string) =>
    PromiseMade.of({
      promise: promiseOf(n),
      due: new Date(Date.parse(at) + 14 * DAY).toISOString().slice(0, 10),
      text: 'Lamporna lyser',
    }),
  kept: (n: number) => PromiseKept.of({ promise: promiseOf(n) }),
  closed: () => InputClosed.of({ reason: 'answered' }),
  thanked: () => InputClosed.of({ reason: 'noAnswerNeeded', stance: 'noted' }),
};

const KINDS = ['complaint', 'enquiry', 'suggestion', 'comment', 'faultReport'] as const;
type Kind = (typeof KINDS)[number] | 'praise';

const ANSWERED: Step[] = [
  [0, 'received'],
  [0.1, 'acknowledged'],
  [1, 'assigned'],
  [3, 'noted'],
  [9, 'answered'],
  [10, 'noted'],
  [10.1, 'closed'],
];
const PROMISED: Step[] = [
  [0, 'received'],
  [1, 'acknowledged'],
  [2, 'assigned'],
  [5, 'noted'],
  [12, 'answered', 'promised'],
  [20, 'kept'],
  [21, 'closed'],
];
const BY_PHONE: Step[] = [
  [0, 'received', 'answered'],
  [0.1, 'closed'],
];
const PRAISE: Step[] = [
  [0, 'received'],
  [0.1, 'acknowledged'],
  [1, 'assigned'],
  [2, 'thanked'],
];
const OPEN: Step[] = [
  [0, 'received'],
  [4, 'acknowledged'],
  [5, 'assigned'],
  [8, 'noted'],
];

/** Of twenty inputs: about six events each. Every third is a working day slower than written. */
const LIVES: readonly Step[][] = [
  ...Array.from({ length: 11 }, () => ANSWERED),
  ...Array.from({ length: 3 }, () => PROMISED),
  ...[BY_PHONE, BY_PHONE, PRAISE, OPEN, OPEN, OPEN],
];

function promiseOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** Lives of so many inputs, interleaved as time brings them: a day's commands stand together in the log. */
export function livesOf(inputs: number, town: Town): Happening[] {
  const happenings: Happening[] = [];
  for (let n = 0; n < inputs; n++) {
    const input = newId();
    const life = LIVES[(n * 7) % LIVES.length]!;
    const kind = life === PRAISE ? 'praise' : pick(KINDS, n);
    const arrival = FIRST + Math.floor(n / INPUTS_A_DAY) * DAY + (n % INPUTS_A_DAY) * 360_000;
    for (const [days, ...names] of life) {
      const at = arrival + days * DAY * (n % 3 === 0 ? 1.5 : 1);
      const occurredAt = new Date(at).toISOString();
      const events = names.map((name) => ({ ...EVENTS[name](n, occurredAt, town, kind), occurredAt }));
      happenings.push({ at, input, first: days === 0, events });
    }
  }
  return happenings.sort((a, b) => a.at - b.at);
}

const catalogue = new EventCatalogue(INPUT_EVENTS);

/** Seals and dresses happenings, those of one input together. Revisions are counted in `revisions`. */
export async function appendsOf(
  happenings: readonly Happening[],
  { organisation: org, policies, officers }: Town,
  sealer: Sealer,
  revisions: Map<string, number>,
): Promise<Append[]> {
  const made = happenings.flatMap(({ input, first, events }, nth) => {
    const actor = { id: pick(officers, nth), role: 'officer' };
    const command = randomUUID();
    return events.map(({ type, data, occurredAt }, at) => {
      const { clear, personal } = partPersonal(catalogue.declaration(type), data);
      const stream = streamName('inputs', org, input);
      const request = { eventId: newId(), organisation: org, stream, subject: input, clear, personal, occurredAt };
      const opens = first && at === 0;
      const meta = {
        ...{ org, actor, origin: 'demo' as const, correlation: command, causation: command, key: command },
        ...{ body: BODY, occurredAt, ...(opens && { policies }) },
      };
      return { type, request: { ...request, actor, origin: meta.origin }, meta };
    });
  });
  const sealed = await sealer.seal(made.map(({ request }) => request));
  const events = made.map(({ type, request, meta }, at) => ({
    stream: request.stream,
    event: newEvent({ id: request.eventId, type, clear: request.clear, ...meta }, sealed[at]!),
  }));
  return [...groupBy(events, ({ stream }) => stream)].map(([stream, own]) => {
    const before = revisions.get(stream) ?? 0;
    revisions.set(stream, before + own.length);
    return {
      ...{ organisation: org, stream },
      expected: before === 0 ? 'none' : before - 1,
      events: own.map(({ event }) => event),
    };
  });
}

/** What `meta.body` looks like: 64 hex digits. */
const BODY = 'a5'.repeat(32);
