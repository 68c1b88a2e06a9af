import type { Adoption } from '../adoption/adoption';
import type { PackLibrary } from '../adoption/pack-library';
import type { Calendar } from '../calendar/calendar';
import { compile } from '../evaluate/compile';
import type { BoundRule } from '../evaluate/obligation';
import type { Catalogue } from '../facts/catalogue';
import type { SubjectType } from '../facts/fact';
import type { Parameters } from '../packs/parameters';
import { GROUPS } from './subject-fields';

/** What judging needs besides the facts: the packs, the words, the days off. */
export interface Law {
  readonly library: PackLibrary;
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
}

/** Rules of a set of adoptions for one type of subject. */
export interface Binding {
  readonly rules: readonly BoundRule[];
  /** Names of facts that can change a judgement: any other one is kept, and judges nothing. */
  readonly relevant: ReadonlySet<string>;
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
    const rules = adoptions.flatMap((adoption) => {
      const pack = library.adopted(adoption);
      const parameters = this.parametersOf(adoption, pack.parameters);
      return pack.rules
        .filter((rule) => rule.subject === type)
        .map((rule): BoundRule => ({ rule, parameters, catalogue, organisation }))
        .filter((bound) => compile(bound) !== null);
    });
    return { rules, relevant: relevantFacts(rules, type, catalogue) };
  }

  private parametersOf(adoption: Adoption, declared: Parameters['declared']): Parameters {
    let parameters = this.parameters.get(adoption.id);
    if (!parameters) this.parameters.set(adoption.id, (parameters = { declared, settings: adoption.parameters }));
    return parameters;
  }
}

/** All that judging takes. */
export type Judging = Law & { readonly binder: Binder };

/** What the rules read, what opens the subject or moves its opening day, and what figures group by. */
function relevantFacts(rules: readonly BoundRule[], type: SubjectType, catalogue: Catalogue): Set<string> {
  const names = new Set(rules.flatMap((bound) => [...(compile(bound)?.reads ?? [])]));
  const subject = catalogue.subjects.get(type);
  if (!subject) return names;
  names.add(subject.opens);
  for (const group of GROUPS) for (const { fact } of subject.fields[group] ?? []) names.add(fact);
  for (const [name, { corrects }] of catalogue.facts) if (corrects?.fact === subject.opens) names.add(name);
  return names;
}
