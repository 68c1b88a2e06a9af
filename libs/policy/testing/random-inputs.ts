import fc from 'fast-check';
import { dayText, localDayOf, parseDay, parseInstant, type Position, type StoredEvent } from '@gensvar/kernel';
import { adoptionOf, adoptionsFor, type Adoption } from '../src/adoption/adoption';
import { PackAdopted } from '../src/adoption/adoption.events';
import { evaluate } from '../src/evaluate/evaluate';
import type { Fact } from '../src/facts/fact';
import { History } from '../src/facts/history';
import { Binder } from '../src/obligations/binding';
import { openingOf } from '../src/obligations/opening';
import { happened, inventedSource, type InventedFact } from './invented-inputs';
import type { obligationsHarness } from './obligations-harness';

type Harness = Awaited<ReturnType<typeof obligationsHarness>>;

const FACTS: InventedFact[] = [
  'input.acknowledged',
  'input.assigned',
  'input.classified',
  'input.withdrawn',
  'input.setAside',
  'input.receivedDateCorrected',
  'clarification.asked',
  'clarification.given',
  'answer.given',
  'activity.noted',
];

type Step =
  | { readonly adopt: number; readonly values: (number | 'none' | undefined)[]; readonly kind: string | undefined }
  | { readonly input: number; readonly fact: InventedFact; readonly ago: number; readonly detail: number };

/** Something recorded, so many hours after what was before; the view may follow at once, or later. */
export interface RandomStep {
  readonly step: Step;
  readonly wait: number;
  readonly catchUp: boolean;
}

const value = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant('none' as const), fc.constant(undefined));

/** What happens to so many invented inputs: facts dated back as they please, and adoptions, one to six of them by default. */
export const randomStep = (inputs: number, adoptions = 1): fc.Arbitrary<RandomStep> =>
  fc.record({
    step: fc.oneof(
      {
        weight: adoptions,
        arbitrary: fc.record({
          adopt: fc.integer({ min: -10, max: 30 }),
          values: fc.tuple(value, value),
          kind: fc.constantFrom('praise', undefined),
        }),
      },
      {
        weight: 6,
        arbitrary: fc.record({
          input: fc.nat(inputs - 1),
          fact: fc.constantFrom(...FACTS),
          ago: fc.nat(12),
          detail: fc.nat(2),
        }),
      },
    ),
    wait: fc.constantFrom(0, 1, 30, 100),
    catchUp: fc.constantFrom(true, false, false),
  });

const dataOf = (fact: InventedFact, detail: number, day: number): Record<string, unknown> => {
  const kind = ['enquiry', 'praise', 'complaint'][detail];
  if (fact === 'input.received')
    return { kind, unit: 'roads', channel: 'web', body: ['school', undefined][detail % 2] };
  if (fact === 'input.classified') return { kind };
  if (fact === 'input.assigned') return { unit: ['parks', 'roads'][detail % 2] };
  if (fact === 'input.receivedDateCorrected') return { to: dayText(day) };
  return fact.startsWith('clarification') ? { question: `q${detail}` } : {};
};

/** The receipts of so many, one an hour. */
export function receipts(inputs: number): RandomStep[] {
  return Array.from({ length: inputs }, (_, input) => ({
    step: { input, fact: 'input.received', ago: input % 4, detail: input % 3 },
    ...{ wait: 1, catchUp: false },
  }));
}

/** Three in four of so many are acknowledged and answered, one every ten hours. */
export function replies(inputs: number): RandomStep[] {
  const replied = Array.from({ length: inputs }, (_, input) => input).filter((input) => input % 4 !== 3);
  return replied.flatMap((input) =>
    (['input.acknowledged', 'answer.given'] as const).map((fact) => ({
      step: { input, fact, ago: 0, detail: 0 },
      ...{ wait: 10, catchUp: false },
    })),
  );
}

/** Records the steps by the harness's clock; the first of each input is its receipt. @returns what was stored */
export async function recordSteps(
  h: Harness,
  organisation: string,
  inputs: readonly string[],
  steps: readonly RandomStep[],
): Promise<StoredEvent[]> {
  const started = new Set<number>();
  const begin = await h.store.head();
  for (const { step: one, wait, catchUp } of steps) {
    h.clock.now = new Date(parseInstant(h.clock.now) + wait * 3_600_000).toISOString();
    const today = parseDay(localDayOf(h.clock.now));
    if ('adopt' in one) {
      const names = ['acknowledgeWithinWorkingDays', 'answerWithinWorkingDays'];
      const settings = one.values.flatMap((set, i) =>
        set === undefined ? [] : [{ name: names[i]!, value: set, ...(one.kind !== undefined && { kind: one.kind }) }],
      );
      const by = one.adopt % 3 === 0 ? { body: 'school', level: 'committee' as const } : {};
      await h.adopt(organisation, dayText(today - one.adopt), settings, by);
    } else {
      const occurred = one.ago === 0 ? undefined : dayText(today - one.ago);
      const fact = started.has(one.input) ? one.fact : 'input.received';
      started.add(one.input);
      await h.record(organisation, inputs[one.input]!, [
        happened(fact, dataOf(fact, one.detail, today - one.ago - 3), occurred),
      ]);
    }
    if (catchUp) await h.catchUp();
  }
  await h.catchUp();
  const stored: StoredEvent[] = [];
  for await (const batch of h.store.readAll({ after: begin })) stored.push(...batch);
  return stored;
}

/** Obligations and the history of the subject they are owed about. */
export interface Judged {
  readonly history: History;
  readonly obligations: ReturnType<typeof evaluate>;
}

/** What the evaluator says, from scratch, of everything recorded up to a position, at a moment (epoch ms). */
export function judgedFromScratch(
  h: Harness,
  organisation: string,
  stored: readonly StoredEvent[],
  asOf: Position,
  at: number,
): Judged[] {
  const events = stored
    .filter((event) => event.position <= asOf && event.meta.org === organisation)
    .map((event) => h.catalogue.read(event));
  const adoptions: Adoption[] = [];
  const facts = new Map<string, Fact[]>();
  for (const event of events) {
    if (event.type === PackAdopted.type) adoptions.push(adoptionOf(event as never));
    else
      for (const fact of inventedSource.facts(event))
        facts.set(fact.subject.id, [...(facts.get(fact.subject.id) ?? []), fact]);
  }
  const binder = new Binder(h.law);
  return [...facts.values()].flatMap((own) => {
    const history = new History(own);
    const opening = openingOf(history, 'input', h.law.catalogue);
    if (!opening) return [];
    const day = opening.days.findLast(({ from }) => from <= at)?.day;
    if (day === undefined) return [];
    const { rules } = binder.bind(organisation, 'input', adoptionsFor(adoptions, opening.body, day));
    return [{ history, obligations: evaluate(rules, own, h.law.calendar, at) }];
  });
}
