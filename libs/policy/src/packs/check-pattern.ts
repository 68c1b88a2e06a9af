import type { Catalogue, FactDeclaration, FieldType } from '../facts/catalogue';
import { SUBJECT_TYPES, type SubjectType } from '../facts/fact';
import { nearest } from './nearest';
import type { PackSource, Path } from './pack-source';

/** What a pattern may refer to. Without `catalogue` (a rule that waits for its module) only its form is checked. */
export interface PatternScope {
  readonly catalogue?: Catalogue;
  readonly subject: SubjectType;
  /** Fields of the facts that open the duty; undefined where none does. */
  readonly trigger?: ReadonlyMap<string, FieldType>;
  readonly member: boolean;
}

type Map = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
const ORIGINS: FieldType = { type: 'choice', values: ['live', 'import', 'demo'] };
const ID: FieldType = { type: 'id' };

/** Reports every fault of a pattern: its form, its facts, their fields, and the values these are compared with. */
export function checkPattern(pattern: unknown, path: Path, scope: PatternScope, source: PackSource): void {
  if (!isMap(pattern)) return source.report(path, 'expected a pattern: {fact: …, where: …}, {any: […]} or {all: […]}');
  const joined = 'any' in pattern ? 'any' : 'all' in pattern ? 'all' : undefined;
  const known = joined ? [joined] : ['fact', 'where', 'until'];
  for (const key of Object.keys(pattern)) {
    if (!known.includes(key))
      source.report(
        path,
        `unknown key ${key} in a pattern.${nearest(key, joined ? known : [...known, 'any', 'all'])}`,
        key,
      );
  }
  if (joined) {
    const parts = pattern[joined];
    if (!Array.isArray(parts) || parts.length === 0)
      return source.report([...path, joined], 'expected a list of patterns');
    return parts.forEach((part, i) => checkPattern(part, [...path, joined, i], scope, source));
  }
  if (typeof pattern.fact !== 'string') return source.report(path, 'a pattern names a fact: {fact: …}');
  const declared = scope.catalogue?.facts.get(pattern.fact);
  if (scope.catalogue && !declared)
    source.report(
      [...path, 'fact'],
      `unknown fact ${pattern.fact}.${nearest(pattern.fact, scope.catalogue.facts.keys())}`,
    );
  if (declared && SUBJECT_TYPES.includes(scope.subject) && !declared.subjects.includes(scope.subject))
    source.report(
      [...path, 'fact'],
      `${pattern.fact} is no fact of ${scope.subject}, but of ${declared.subjects.join(', ')}`,
    );
  if (pattern.until !== undefined) {
    // What undoes a fact may name it.
    const trigger = declared ? new Map(Object.entries(declared.fields)) : scope.trigger;
    checkPattern(pattern.until, [...path, 'until'], { ...scope, trigger }, source);
  }
  if (pattern.where === undefined) return;
  if (!isMap(pattern.where))
    return source.report([...path, 'where'], 'expected fields with what they must be: {field: value}');
  for (const [field, condition] of Object.entries(pattern.where)) {
    const type = whereType(field, pattern.fact, declared, [...path, 'where'], scope, source);
    checkCondition(condition, type, [...path, 'where', field], scope, source);
  }
}

/** The type of what a key of `where` reads; undefined where it is not known or was reported. */
function whereType(
  field: string,
  fact: string,
  declared: FactDeclaration | undefined,
  path: Path,
  scope: PatternScope,
  source: PackSource,
): FieldType | undefined {
  if (field === 'id') return ID;
  if (field === '$origin') return ORIGINS;
  if (field === '$member' && scope.member) return undefined;
  if (field.startsWith('$subject.')) return referenceType(field, [...path, field], scope, source);
  if (!declared) return undefined;
  const type = declared.fields[field];
  if (!type)
    source.report(path, `${fact} has no field ${field}.${nearest(field, Object.keys(declared.fields))}`, field);
  return type;
}

function checkCondition(
  condition: unknown,
  type: FieldType | undefined,
  path: Path,
  scope: PatternScope,
  source: PackSource,
): void {
  if (Array.isArray(condition)) {
    if (condition.length === 0) source.report(path, 'expected at least one value');
    return condition.forEach((value, i) => checkValue(value, type, [...path, i], scope, source));
  }
  if (!isMap(condition)) return checkValue(condition, type, path, scope, source);
  const [key, ...more] = Object.keys(condition);
  if (key === undefined || more.length > 0 || !['filled', 'is', 'min', 'max', 'names'].includes(key)) {
    return source.report(
      path,
      `expected a value, a list of values, or one of {filled}, {is}, {min}, {max}, {names}.${key ? nearest(key, ['filled', 'is', 'min', 'max', 'names']) : ''}`,
    );
  }
  const inner = [...path, key];
  if (key === 'filled') {
    if (typeof condition.filled !== 'boolean') source.report(inner, 'expected true or false');
    return;
  }
  if (type?.type === 'sealed') return sealed(path, source);
  if (key === 'names') {
    if (type && type.type !== 'id') source.report(inner, 'only a field of type id names another fact');
    return checkPattern(condition.names, inner, scope, source);
  }
  if (key === 'is') return checkValue(condition.is, type, inner, scope, source);
  const bound = condition[key];
  if (type && type.type !== 'integer' && type.type !== 'day') source.report(inner, `a ${type.type} has no ${key}`);
  if (typeof bound !== 'number' && typeof bound !== 'string')
    return source.report(inner, 'expected a number, a day, or a reference');
  checkReference(bound, inner, scope, source);
}

function sealed(path: Path, source: PackSource): void {
  source.report(
    path,
    `${String(path.at(-1))} is sealed: a rule may only ask {filled: true} or {filled: false}, or an erasure would change history`,
  );
}

function checkValue(
  value: unknown,
  type: FieldType | undefined,
  path: Path,
  scope: PatternScope,
  source: PackSource,
): void {
  if (!isScalar(value)) return source.report(path, 'expected a text, a number, true or false');
  if (type?.type === 'sealed')
    return sealed(typeof path.at(-1) === 'number' || path.at(-1) === 'is' ? path.slice(0, -1) : path, source);
  if (value === '$member' && scope.member) return;
  if (typeof value === 'string' && value.startsWith('$')) return checkReference(value, path, scope, source);
  if (!type) return;
  if (type.type === 'choice' && !type.values.includes(String(value)))
    source.report(path, `unknown value ${String(value)}.${nearest(String(value), type.values)}`);
  if (type.type === 'boolean' && typeof value !== 'boolean') source.report(path, 'expected true or false');
  if (type.type === 'integer' && !Number.isInteger(value)) source.report(path, 'expected an integer');
}

/** Reports a reference that leads nowhere; other texts are values. `$param.x` is checked with the whole rule. */
export function checkReference(value: unknown, path: Path, scope: PatternScope, source: PackSource): void {
  if (typeof value === 'string' && value.startsWith('$') && !value.startsWith('$param.'))
    referenceType(value, path, scope, source);
}

function referenceType(reference: string, path: Path, scope: PatternScope, source: PackSource): FieldType | undefined {
  const [, of, field] = /^\$(subject|trigger)\.([A-Za-z]+)$/.exec(reference) ?? [];
  if (!of || !field) {
    source.report(path, `${reference} is no reference: write $subject.<field>, $trigger.<field> or $param.<name>`);
    return undefined;
  }
  if (!scope.catalogue) return undefined;
  if (of === 'trigger') {
    if (scope.trigger && field === 'id') return ID;
    if (!scope.trigger) source.report(path, `${reference}: nothing opens this duty, so there is no trigger`);
    else if (!scope.trigger.has(field))
      source.report(path, `the trigger has no field ${field}.${nearest(field, scope.trigger.keys())}`);
    const type = scope.trigger?.get(field);
    if (type?.type === 'sealed') source.report(path, `${reference} is sealed: no rule reads a sealed field`);
    return type;
  }
  const subject = scope.catalogue.subjects.get(scope.subject);
  const origin = subject?.fields[field]?.[0];
  if (!origin)
    source.report(path, `${scope.subject} has no field ${field}.${nearest(field, Object.keys(subject?.fields ?? {}))}`);
  return origin && 'field' in origin ? scope.catalogue.facts.get(origin.fact)?.fields[origin.field] : undefined;
}
