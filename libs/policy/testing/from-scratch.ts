import { groupBy, type Position, type RecordedEvent } from '@gensvar/kernel';
import { adoptionOf, adoptionsFor, type Adoption } from '../src/adoption/adoption';
import { PackAdopted } from '../src/adoption/adoption.events';
import { adoptionFact } from '../src/adoption/adoption.facts';
import { ATTESTATION_EVENTS } from '../src/attestation/attestation.events';
import { attestationFact } from '../src/attestation/attestation.facts';
import { evaluate } from '../src/evaluate/evaluate';
import type { State } from '../src/evaluate/obligation';
import { STANDING, type Fact } from '../src/facts/fact';
import { History } from '../src/facts/history';
import { IDENTITY_FACT_SOURCE } from '../src/facts/identity-source';
import type { FactSource } from '../src/facts/source';
import { Binder, type Law } from '../src/obligations/binding';
import { openingOf } from '../src/obligations/opening';
import { segmentsOf } from '../src/obligations/segments';
import { WAIVER_EVENTS } from '../src/waiver/waiver.events';
import { waiverFact } from '../src/waiver/waiver.facts';

/** What an obligation says, of which the evaluator and the table must tell the same: instants as ISO text. */
export interface Said {
  readonly subject: { readonly type: string; readonly id: string };
  readonly rule: string;
  readonly occurrence: string;
  readonly state: State;
  readonly due: string | null;
  readonly metAt: string | null;
  readonly pausedSince: string | null;
  readonly missing: readonly string[];
  readonly witnesses: readonly { readonly event: string | null }[];
}

/** One line for what is said of one obligation. */
export function lineOf({
  subject,
  rule,
  occurrence,
  state,
  due,
  metAt,
  pausedSince,
  missing,
  witnesses,
}: Said): string {
  const seen = witnesses.map(({ event }) => event).join(',');
  return [subject.type, subject.id, rule, occurrence, state, due, metAt, pausedSince, missing.join(), seen].join(' ');
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/**
 * Every obligation of one organisation by the evaluator alone, from the events that were recorded by `asOf`, at a moment
 * (epoch ms): lines in order. By the first calendar, so where another was taken since, it does not hold.
 */
export function judgedFromScratch(
  organisation: string,
  events: readonly RecordedEvent[],
  sources: readonly FactSource[],
  law: Law,
  asOf: Position,
  at: number,
): string[] {
  const { adoptions, facts } = known(
    events.filter(({ position }) => position <= asOf),
    sources,
  );
  const binder = new Binder(law);
  const subjects = groupBy(facts, ({ subject }) => `${subject.type}/${subject.id}`);
  return [...subjects.values()]
    .flatMap((own) => {
      const { subject } = own[0]!;
      const opening = openingOf(new History(own), subject.type, law.catalogue);
      if (!opening) return [];
      const day = opening.days.findLast(({ from }) => from <= at)!.day;
      const rules = STANDING.has(subject.type)
        ? segmentsOf(organisation, subject, opening, adoptions, asOf, binder).flatMap(({ binding }) => binding.rules)
        : binder.bind(organisation, subject.type, adoptionsFor(adoptions, opening.body, day)).rules;
      return evaluate(rules, own, law.calendar, at).map((one) =>
        lineOf({
          ...{ subject, rule: one.rule, occurrence: one.occurrence, state: one.state, missing: one.missing },
          ...{ due: iso(one.due), metAt: iso(one.metAt), pausedSince: iso(one.pausedSince), witnesses: one.witnesses },
        }),
      );
    })
    .sort();
}

function known(events: readonly RecordedEvent[], sources: readonly FactSource[]) {
  const adoptions: Adoption[] = [];
  const facts: Fact[] = [];
  const own = [
    { events: WAIVER_EVENTS, facts: (event: RecordedEvent) => [waiverFact(event as never)] },
    { events: ATTESTATION_EVENTS, facts: (event: RecordedEvent) => [attestationFact(event as never)] },
    IDENTITY_FACT_SOURCE,
    ...sources,
  ];
  for (const event of events) {
    if (event.type === PackAdopted.type) {
      adoptions.push(adoptionOf(event as never));
      facts.push(adoptionFact(event as never));
    }
    const source = own.find(({ events: types }) => types.some(({ type }: { type: string }) => type === event.type));
    if (source) facts.push(...source.facts(event));
  }
  return { adoptions, facts };
}
