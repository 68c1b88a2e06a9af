import type { Adoption } from '../adoption/adoption';
import type { PackLibrary } from '../adoption/pack-library';
import type { Calendar } from '../calendar/calendar';
import { prepare } from '../evaluate/shapes';
import type { BoundRule } from '../evaluate/obligation';
import type { Catalogue } from '../facts/catalogue';
import type { SubjectType } from '../facts/fact';
import type { Parameters } from '../packs/parameters';
import type { TakenCalendar } from './calendars';
import { GROUPS } from './subject-fields';

/** What judging needs besides the facts: the packs, the words, the days off. */
export interface Law {
  readonly library: PackLibrary;
  readonly catalogue: Catalogue;
  /** The first version of the calendar that was ever shipped. */
  readonly calendar: Calendar;
  /** Later versions, oldest first; each is reckoned by from where it was taken. */
  readonly newer?: readonly Calendar[];
}

/** Rules of a set of adoptions for one type of subject. */
export interface Binding {
  readonly rules: readonly BoundRule[];
  /** Names of facts that can change a judgement: any other one is kept, and judges nothing. */
  readonly relevant: ReadonlySet<string>;
  /** Of these, the facts that can change every rule's. */
  readonly common: ReadonlySet<string>;
  /** Id of the adoption that a rule is bound by. */
  readonly adoptionOf: ReadonlyMap<string, string>;
}

/** Binds rules to the values of adoptions, and gives the same objects for the same adoptions: what is compiled of them is kept by identity. */
export class Binder {
  private readonly bindings = new Map<string, Binding>();
  private readonly parameters = new Map<string, Parameters>();

  constructor(private readonly law: Law) {}

  /** @throws DomainError `policy.pack-document` */
  bind(organisation: string, type: SubjectType, adoptions: readonly Adoption[]): Binding {
    const key = `${organisation} ${type} ${adoptions.map((adoption) => adoption.id).join(' ')}`;
    let binding = this.bindings.get(key);
    if (!binding) this.bindings.set(key, (binding = this.make(organisation, type, adoptions)));
    return binding;
  }

  private make(organisation: string, type: SubjectType, adoptions: readonly Adoption[]): Binding {
    const { library, catalogue } = this.law;
    const adoptionOf = new Map<string, string>();
    const rules = adoptions.flatMap((adoption) => {
      const pack = library.adopted(adoption);
      const parameters = this.parametersOf(adoption, pack.parameters);
      const bound = pack.rules
        .filter((rule) => rule.subject === type)
        .map((rule): BoundRule => ({ rule, parameters, catalogue, organisation }))
        .filter((one) => prepare(one) !== null);
      for (const { rule } of bound) adoptionOf.set(rule.id, adoption.id);
      return bound;
    });
    const common = commonFacts(type, catalogue);
    const relevant = new Set([...common, ...rules.flatMap((bound) => [...prepare(bound)!.reads])]);
    return { rules, relevant, common, adoptionOf };
  }

  private parametersOf(adoption: Adoption, declared: Parameters['declared']): Parameters {
    let parameters = this.parameters.get(adoption.id);
    if (!parameters) this.parameters.set(adoption.id, (parameters = { declared, settings: adoption.parameters }));
    return parameters;
  }
}

/** All that judging takes. */
export type Judging = Law & { readonly binder: Binder; readonly taken: readonly TakenCalendar[] };

/** What opens the subject or moves its opening day, and what figures group by. */
function commonFacts(type: SubjectType, catalogue: Catalogue): Set<string> {
  const names = new Set<string>();
  const subject = catalogue.subjects.get(type);
  if (!subject) return names;
  names.add(subject.opens);
  for (const group of GROUPS) for (const { fact } of subject.fields[group] ?? []) names.add(fact);
  for (const [name, { corrects }] of catalogue.facts) if (corrects?.fact === subject.opens) names.add(name);
  return names;
}
