import type { EventStore } from '@gensvar/event-store';
import { inputFactSource } from '@gensvar/inputs';
import { localDayOf, type RecordedEvent, streamName } from '@gensvar/kernel';
import {
  type Adoption,
  adoptionOf,
  adoptionsFor,
  adoptionsStream,
  type BoundRule,
  evaluate,
  type Fact,
  type Judgement,
  obligationId,
  type PackAdopted,
  type State,
  waiverFact,
  type WaiverEvent,
} from '@gensvar/policy';
import { DEMO_RULES } from '../src/demo/demo-rules';
import type { LoadedInput } from '../src/demo/load-demo';
import type { Words } from '../src/modules';

/** An expectation of the demo file: `B04 ack`, and the state it names. */
export type Expected = readonly [what: string, state: string];

/** What the file expects of loaded inputs. */
export function expectedOf(loaded: readonly LoadedInput[]): Expected[] {
  return loaded.flatMap(({ input, expect }) =>
    Object.entries(expect).map(([rule, state]): Expected => [`${input} ${rule}`, state]),
  );
}

/** The same list with the states that a judge says; one rule with several obligations, or none, says all of them. */
export function saidOf(
  loaded: readonly LoadedInput[],
  judged: ReadonlyMap<string, readonly { readonly rule: string; readonly state: State }[]>,
): Expected[] {
  return expectedOf(loaded).map(([what]): Expected => {
    const [input, rule] = what.split(' ') as [string, string];
    const { id } = loaded.find((one) => one.input === input)!;
    const found = judged.get(id)!.filter((one) => one.rule === DEMO_RULES[rule]);
    return [what, found.map(({ state }) => state).join(' and ')];
  });
}

export type Judged = Judgement & { readonly state: State };

/**
 * One input judged from its streams alone, without any view.
 * @param at epoch ms. What was recorded after `asOf` (epoch ms, default: everything counts) is left out.
 */
export async function judgeFromStreams(
  { id, organisation }: LoadedInput,
  store: EventStore,
  words: Words,
  at: number,
  asOf = Infinity,
): Promise<Judged[]> {
  const read = async <E>(stream: string): Promise<E[]> =>
    (await store.readStream(organisation, stream))
      .filter((event) => Date.parse(event.recordedAt) <= asOf)
      .map((event) => words.events.read(event) as unknown as E);
  const events = await read<RecordedEvent>(streamName('inputs', organisation, id));
  const adopted = await read<RecordedEvent<PackAdopted>>(adoptionsStream(organisation));
  const [receipt] = events;
  if (!receipt) return [];
  const day = localDayOf(receipt.occurredAt);
  const rules = boundRules(
    adoptionsFor(adopted.map(adoptionOf), receipt.data.body as string, day),
    organisation,
    words,
  );
  const waivers = rules.map(({ rule }) => {
    const obligation = obligationId(organisation, rule.id, id, receipt.id);
    return read<RecordedEvent<WaiverEvent>>(streamName('policy', organisation, obligation));
  });
  // What is sent into a dialogue is a fact of the dialogue too.
  const own = (fact: Fact) => fact.subject.type === 'input';
  const facts: Fact[] = events.flatMap((event) => inputFactSource.facts(event)).filter(own);
  facts.push(...(await Promise.all(waivers)).flat().map(waiverFact));
  return evaluate(rules, facts, words.calendar, at);
}

function boundRules(adoptions: readonly Adoption[], organisation: string, { library, facts }: Words): BoundRule[] {
  return adoptions.flatMap((adoption) => {
    const pack = library.adopted(adoption);
    const parameters = { declared: pack.parameters, settings: adoption.parameters };
    return pack.rules
      .filter(({ subject }) => subject === 'input')
      .map((rule): BoundRule => ({ rule, parameters, catalogue: facts, organisation }));
  });
}
