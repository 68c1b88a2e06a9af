import type { SubjectType } from '../facts/fact';
import type { Catalogue, SubjectDeclaration } from '../facts/catalogue';
import { fieldOf, type History, type Placed } from '../facts/history';
import type { ParameterValue } from '../packs/pack';
import { type Parameters, parameterValue } from '../packs/parameters';
import type { BoundRule } from './obligation';

/** What is known at one moment, and the duty that is looked at. */
export interface Scope {
  readonly bound: BoundRule;
  readonly history: History;
  /** Facts before this index of the history had occurred. */
  readonly count: number;
  /** The fact that opened the duty; null while the triggers themselves are looked for. */
  readonly trigger: Placed | null;
}

/** `$subject.x` at the moment of a fact: what the last of its sources up to there says. */
export function subjectFieldAt(
  catalogue: Catalogue,
  subject: SubjectType,
  field: string,
  history: History,
  upTo: number,
): unknown {
  const sources = catalogue.subjects.get(subject)?.fields[field] ?? [];
  for (let i = upTo; i >= 0; i--) {
    const placed = history.facts[i]!;
    for (const source of sources) {
      if (source.fact !== placed.fact.name) continue;
      const found = ('field' in source ? fieldOf(placed, source.field) : source.value) ?? null;
      if (found !== null) return found;
      if ('clears' in source) return undefined;
    }
  }
  return undefined;
}

/** What the fact that opened the subject said of a field: parameters are per unit at receipt, and kinds begin with it. */
export function fieldAtOpening(
  declaration: SubjectDeclaration | undefined,
  field: string,
  history: History,
): string | undefined {
  const opening = declaration && history.named(declaration.opens)[0];
  if (!opening) return undefined;
  for (const source of declaration.fields[field] ?? []) {
    if (source.fact === declaration.opens && 'field' in source) return textOf(fieldOf(opening, source.field));
  }
  return undefined;
}

/** A parameter's value for the kind and the unit that the subject began with. */
export function settingOf({ bound, history }: Pick<Scope, 'bound' | 'history'>, name: string): ParameterValue {
  const declaration = bound.catalogue.subjects.get(bound.rule.subject);
  const kind = fieldAtOpening(declaration, 'kind', history);
  return valueOf(bound.parameters, name, kind, fieldAtOpening(declaration, 'unit', history));
}

/** What a key holds: the value of `$param.x`, else what is written; and the parameter's name. */
export function written(
  source: string | number | undefined,
  scope: Pick<Scope, 'bound' | 'history'>,
): { readonly value: ParameterValue | undefined; readonly name: string } {
  if (typeof source !== 'string' || !source.startsWith('$param.')) return { value: source, name: '' };
  const name = source.slice('$param.'.length);
  return { value: settingOf(scope, name), name };
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

const values = new WeakMap<Parameters, Map<string, ParameterValue>>();

/** A parameter's value for a kind and a unit; looked up once for each adoption. */
export function valueOf(parameters: Parameters, name: string, kind?: string, unit?: string): ParameterValue {
  let known = values.get(parameters);
  if (!known) values.set(parameters, (known = new Map()));
  const key = [name, kind, unit].join(' ');
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = parameterValue(parameters, name, kind, unit)));
  return value;
}

/** At-risk days as the adopting body set them. */
export function riskDaysOf(
  atRisk: { readonly parameter: string } | undefined,
  { bound }: Pick<Scope, 'bound'>,
): number | undefined {
  const value = atRisk && valueOf(bound.parameters, atRisk.parameter);
  return typeof value === 'number' ? value : undefined;
}
