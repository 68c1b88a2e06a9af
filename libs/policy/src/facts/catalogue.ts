import { BODY_LEVELS, ROLES } from '@gensvar/identity/contract';
import type { SubjectType } from './fact';
import { IDENTITY_FACTS } from './identity-facts';
import { POLICY_FACTS } from './policy-facts';

/** Words of identity that rules use: levels of bodies, and roles. */
export { BODY_LEVELS, ROLES };

/** Type of a fact's field. A sealed field has no readable value: rules may only ask whether it was filled. */
export type FieldType =
  | { readonly type: 'text' | 'id' | 'day' | 'integer' | 'boolean' | 'list' }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'sealed' };

export interface FactDeclaration {
  /** What happened, in one sentence: goes into docs/facts.md for those who write policies. */
  readonly what: string;
  /** The subjects it concerns: its own, and those it refers to. */
  readonly subjects: readonly SubjectType[];
  readonly fields: Readonly<Record<string, FieldType>>;
  /** The field that marks a copy carried here by a process: its delay in recording is nobody's (policy-packs.md, case 6). */
  readonly carried?: string;
  /** It can turn a breach into something else: listed for the auditor, with actor and `reason` (policy.md, "States"). */
  readonly exception?: true;
  /** This fact moves the day of another one (policy.md, "States"); `to` names the field with the right day. */
  readonly corrects?: { readonly fact: string; readonly to: string };
}

/**
 * Where a changing property of a subject comes from: the field of a fact, or a fixed value that a fact brings. A fact that
 * leaves the field out changes nothing, unless it `clears`: what is forwarded to a body, to none of its units, has no unit.
 */
export type FieldSource =
  | { readonly fact: string; readonly field: string; readonly clears?: true }
  | { readonly fact: string; readonly value: string | boolean };

export interface SubjectDeclaration {
  /** The fact that opens it: its local day decides which adoption judges the subject. */
  readonly opens: string;
  /** `$subject.x`; obligations are grouped by `unit`, `body`, `kind` and `channel`, and parameters are per kind and unit. */
  readonly fields: Readonly<Record<string, readonly FieldSource[]>>;
}

/** One module's contribution, written in `<aggregate>.facts.ts`. */
export interface FactsModule {
  readonly module: string;
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  readonly subjects?: Readonly<Partial<Record<SubjectType, SubjectDeclaration>>>;
  /** Values of `kind` that parameters may be set for. */
  readonly kinds?: readonly string[];
  /** What people are shown for a fact's name, a kind, or, under `onlyIf.<field>`, that a rule's condition is not there. */
  readonly words?: Words;
}

/** A word or a clause without a full stop, in both languages of explanations. */
export type Words = Readonly<Record<string, { readonly sv: string; readonly en: string }>>;

/** Every fact a policy may name, with the words its keys may use. */
export interface Catalogue {
  readonly facts: ReadonlyMap<string, FactDeclaration & { readonly module: string }>;
  readonly subjects: ReadonlyMap<SubjectType, SubjectDeclaration>;
  readonly kinds: readonly string[];
  readonly words: Words;
  readonly roles: readonly string[];
  readonly bodies: readonly string[];
}

/** Checks nothing at run time: gives a module's declaration its type where it is written. */
export function declareFacts<const M extends FactsModule>(module: M): M {
  return module;
}

/** Joins the modules' facts with this library's own and those of identity, which every rule may name. @throws Error if two modules declare the same fact or subject. */
export function catalogueOf(
  modules: readonly FactsModule[],
  words?: { roles?: readonly string[]; bodies?: readonly string[] },
): Catalogue {
  const facts = new Map<string, FactDeclaration & { module: string }>();
  const subjects = new Map<SubjectType, SubjectDeclaration>();
  const all = [POLICY_FACTS, IDENTITY_FACTS, ...modules];
  for (const module of all) {
    for (const [name, fact] of Object.entries(module.facts)) {
      if (facts.has(name))
        throw new Error(`fact ${name} is declared twice, by ${facts.get(name)?.module} and ${module.module}`);
      facts.set(name, { ...fact, module: module.module });
    }
    for (const [type, subject] of Object.entries(module.subjects ?? {})) {
      if (subjects.has(type as SubjectType))
        throw new Error(`subject ${type} is declared twice, the second time by ${module.module}`);
      subjects.set(type as SubjectType, subject);
    }
  }
  return {
    facts,
    subjects,
    words: Object.assign({}, ...all.map((module) => module.words ?? {})) as Words,
    kinds: [...new Set(modules.flatMap((module) => module.kinds ?? []))],
    roles: words?.roles ?? ROLES,
    bodies: words?.bodies ?? BODY_LEVELS,
  };
}
