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
  let last: Placed | undefined;
  let value: unknown;
  for (const source of catalogue.subjects.get(subject)?.fields[field] ?? []) {
    for (const placed of history.named(source.fact)) {
      if (placed.i > upTo || (last && placed.i < last.i)) continue;
      const found = 'field' in source ? fieldOf(placed, source.field) : source.value;
      if (found === undefined || found === null) continue;
      last = placed;
      value = found;
    }
  }
  return value;
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

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

const values = new WeakMap<Parameters, Map<string, ParameterValue>>();

/** A parameter's value for a kind and a unit; looked up once for each adoption. */
export function valueOf(parameters: Parameters, name: string, kind?: string, unit?: string): ParameterValue {
  let known = values.get(parameters);
  if (!known) values.set(parameters, (known = new Map()));
  const key = `${name} ${kind ?? ''} ${unit ?? ''}`;
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = parameterValue(parameters, name, kind, unit)));
  return value;
}
