import fc from 'fast-check';
import { dayText, localDayOf, newId, parseDay, parseInstant, type Position, type StoredEvent } from '@gensvar/kernel';
import { happened, inventedSource, type InventedFact } from '../../testing/invented-inputs';
import { obligationsHarness } from '../../testing/obligations-harness';
import { adoptionOf, adoptionsFor, type Adoption } from '../adoption/adoption';
import { PackAdopted } from '../adoption/adoption.events';
import { evaluate } from '../evaluate/evaluate';
import type { Fact } from '../facts/fact';
import { History } from '../facts/history';
import { Binder } from './binding';
import { OBLIGATIONS_VIEW } from './obligations.view';
import { openingOf } from './opening';

let h: Awaited<ReturnType<typeof obligationsHarness>>;
beforeEach(async () => {
  h = await obligationsHarness();
});
afterEach(() => h.close());

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

const value = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant('none' as const), fc.constant(undefined));
const step: fc.Arbitrary<{ readonly step: Step; readonly wait: number; readonly catchUp: boolean }> = fc.record({
  step: fc.oneof(
    {
      weight: 1,
      arbitrary: fc.record({
        adopt: fc.integer({ min: -10, max: 30 }),
        values: fc.tuple(value, value),
        kind: fc.constantFrom('praise', undefined),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({ input: fc.nat(3), fact: fc.constantFrom(...FACTS), ago: fc.nat(12), detail: fc.nat(2) }),
    },
  ),
  /** Hours. */
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

/** What the evaluator says of everything recorded up to a position, at a moment: rule, occurrence and state, sorted. */
function expected(organisation: string, stored: readonly StoredEvent[], asOf: Position, at: number): string[] {
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
  return [...facts.values()]
    .flatMap((own) => {
      const opening = openingOf(new History(own), 'input', h.law.catalogue);
      if (!opening) return [];
      const day = opening.days.findLast(({ from }) => from <= at)!.day;
      const { rules } = binder.bind(organisation, 'input', adoptionsFor(adoptions, opening.body, day));
      return evaluate(rules, own, h.law.calendar, at);
    })
    .map(({ rule, occurrence, state }) => `${rule} ${occurrence} ${state}`)
    .sort();
}

describe('state in SQL', () => {
  it('equals the evaluator at random positions and moments, live and rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 25 }),
        fc.array(fc.tuple(fc.nat(1_000), fc.integer({ min: -5, max: 60 }), fc.nat(24)), { minLength: 8, maxLength: 8 }),
        async (steps, moments) => {
          const organisation = newId();
          const inputs = [newId(), newId(), newId(), newId()];
          const started = new Set<number>();
          const first = h.clock.now;
          const begin = await h.store.head();
          for (const { step: one, wait, catchUp } of steps) {
            h.clock.now = new Date(parseInstant(h.clock.now) + wait * 3_600_000).toISOString();
            const today = parseDay(localDayOf(h.clock.now));
            if ('adopt' in one) {
              const names = ['acknowledgeWithinWorkingDays', 'answerWithinWorkingDays'];
              const settings = one.values.flatMap((set, i) =>
                set === undefined
                  ? []
                  : [{ name: names[i]!, value: set, ...(one.kind !== undefined && { kind: one.kind }) }],
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
          const check = async () => {
            for (const [place, days, hours] of moments) {
              const known = stored[place % stored.length]!.recordedAt;
              const asOf = await h.store.positionAt(known);
              const at = parseInstant(first) + days * 86_400_000 + hours * 3_600_000;
              const page = await h.queries.list({
                organisation,
                asOf: known,
                at: new Date(at).toISOString(),
                limit: 1_000,
              });
              const found = page.items.map(({ rule, occurrence, state }) => `${rule} ${occurrence} ${state}`).sort();
              expect(found).toEqual(expected(organisation, stored, asOf, at));
            }
          };
          await check();
          const live = await h.rows(organisation);
          await h.runner.rebuild(OBLIGATIONS_VIEW);
          expect(await h.rows(organisation)).toEqual(live);
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  }, 180_000);
});
