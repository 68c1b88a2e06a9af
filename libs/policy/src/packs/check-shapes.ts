import type { Catalogue, FieldType } from '../facts/catalogue';
import { nearest } from './nearest';
import type { PackSource, Path } from './pack-source';
import { periodFault } from './parameter-value';
import { factsIn, isFieldOnly, valueAt } from './rule-parts';
import type { PackDocument, RuleDocument } from './schema';

type Fields = ReadonlyMap<string, FieldType>;

/** One rule, or a variant of it, and what its keys may name. Without `catalogue` (it waits) only its form is checked. */
export interface ShapeView {
  readonly path: Path;
  readonly keys: Readonly<Record<string, unknown>>;
  readonly pack: PackDocument;
  readonly catalogue: Catalogue | undefined;
  /** Fields of the facts that open the duty. */
  readonly trigger: Fields | undefined;
  readonly source: PackSource;
}

const UNITS = ['year', 'quarter', 'month'];
const DUE_KEYS = ['per', 'before', 'within', 'by', 'during'];

/** Reports what a shape asks of its keys beyond their form: fields of facts, numbers, and keys that go together. */
export function checkShape(shape: RuleDocument['shape'], view: ShapeView): void {
  const { keys, path, source } = view;
  switch (shape) {
    case 'response':
      return checkCover(view);
    case 'date':
      if ((keys.by === undefined) === (keys.during === undefined))
        source.report(path, 'a date rule has either by or during');
      return;
    case 'gate':
      if (isFieldOnly(keys.require))
        hasField(view, view.trigger, keys.require.field, ['require', 'field'], 'the trigger');
      return checkLead(view, ['lead']);
    case 'cadence':
      if (typeof keys.distinct === 'string')
        hasField(view, fieldsOf(keys.evidence, view.catalogue), keys.distinct, ['distinct'], 'the evidence');
      return checkCadence(view, []);
    case 'composition':
      checkOneLimit(view);
      return checkComposition(view);
    case 'authority':
      return checkAuthority(view);
    case 'completeness':
      checkOneLimit(view);
      return checkCompleteness(view);
    case 'attestation':
      return checkAttestation(view);
    case 'measure':
    case 'chain':
      return;
    default:
      return shape satisfies never;
  }
}

function checkCover({ keys, path, catalogue, trigger, source }: ShapeView): void {
  const cover = keys.cover as { field: string; of: string } | undefined;
  if (!catalogue || !cover || keys.evidence === undefined) return;
  const evidence = factsIn(keys.evidence).map((fact) => catalogue.facts.get(fact)?.fields[cover.field]);
  if (!evidence.some((field) => field?.type === 'list'))
    source.report([...path, 'cover', 'field'], `no evidence has a list ${cover.field}`);
  if (trigger && trigger.get(cover.of)?.type !== 'integer')
    source.report(
      [...path, 'cover', 'of'],
      `the trigger has no integer ${cover.of}.${nearest(cover.of, trigger.keys())}`,
    );
}

function checkLead({ keys, path, source }: ShapeView, at: Path): void {
  const lead = valueAt(keys, at);
  if (typeof lead === 'object' && lead !== null && ('months' in lead || 'years' in lead || 'calendar' in lead))
    source.report([...path, ...at], 'what leads is counted in days, weeks, workingDays or hours');
}

/** @param at where the keys of the cadence stand: in the rule itself, or under `due` */
function checkCadence({ keys, path, pack, source }: ShapeView, at: Path): void {
  const per = valueAt(keys, [...at, 'per']);
  const place = [...path, ...at, 'per'];
  if (typeof per === 'object' && per !== null) {
    const fault = periodFault(per);
    if (fault) source.report(place, fault);
  } else if (typeof per === 'string' && per.startsWith('$param.')) {
    const declared = pack.parameters[per.slice('$param.'.length)];
    const isUnits = declared?.type === 'choice' && declared.values?.every((value) => UNITS.includes(value));
    if (declared && declared.type !== 'period' && !isUnits)
      source.report(place, `expected a period, or a choice among ${UNITS.join(', ')}`);
  } else if (typeof per === 'string' && !UNITS.includes(per)) {
    source.report(place, `unknown period ${per}.${nearest(per, UNITS)}`);
  }
  for (const key of ['atLeast', 'nominal', 'atMost'])
    checkNumber(valueAt(keys, [...at, key]), [...path, ...at, key], pack, source);
}

/** At least one, or a parameter that is a number. */
function checkNumber(value: unknown, path: Path, pack: PackDocument, source: PackSource): void {
  if (typeof value === 'number' && (!Number.isInteger(value) || value < 1))
    source.report(path, 'expected a whole number, at least 1');
  if (typeof value !== 'string') return;
  const declared = value.startsWith('$param.') ? pack.parameters[value.slice('$param.'.length)] : null;
  if (declared === null || (declared && declared.type !== 'integer'))
    source.report(path, 'expected a whole number, or $param.<name> of type integer');
}

function checkOneLimit({ keys, path, source }: ShapeView): void {
  if (keys.by !== undefined && keys.before !== undefined) source.report(path, 'it is due by or before, not both');
}

function checkComposition(view: ShapeView): void {
  const { keys, path, pack, source } = view;
  const appointed = fieldsOf(valueAt(keys, ['members', 'appointed']), view.catalogue);
  const needs = (Array.isArray(keys.needs) ? keys.needs : []) as { seat?: string; role?: string; count?: unknown }[];
  needs.forEach(({ seat, role, count }, i) => {
    const at = ['needs', i] as const;
    checkNumber(count, [...path, ...at, 'count'], pack, source);
    if ((seat === undefined) === (role === undefined)) source.report([...path, ...at], 'a need names a seat or a role');
    const [key, name] = seat === undefined ? (['role', role] as const) : (['seat', seat] as const);
    const type = appointed?.get(key);
    hasField(view, appointed, key, [...at, key], 'the appointment');
    if (type?.type === 'choice' && name !== undefined && !type.values.includes(name))
      source.report([...path, ...at, key], `unknown ${key} ${name}.${nearest(name, type.values)}`);
  });
  if (typeof keys.per === 'string') hasField(view, appointed, keys.per, ['per'], 'the appointment');
}

function checkAuthority(view: ShapeView): void {
  const { keys, path, trigger, source } = view;
  // The body that acted stands in the act as its level: council, executiveBoard, committee…
  hasField(view, trigger, 'bodyLevel', ['act'], 'the act');
  const level = typeof keys.level === 'string' ? trigger?.get(keys.level.replace('$trigger.', '')) : undefined;
  if (level?.type !== 'choice') return;
  for (const name of Object.keys((keys.allowed ?? {}) as object)) {
    if (!level.values.includes(name))
      source.report([...path, 'allowed'], `unknown level ${name}.${nearest(name, level.values)}`, name);
  }
}

function checkCompleteness(view: ShapeView): void {
  const { keys, path, catalogue, source } = view;
  if (typeof keys.known === 'string') hasField(view, view.trigger, keys.known, ['known'], 'what opens it');
  const { set } = keys;
  if (typeof set === 'object' && set !== null && !Array.isArray(set)) {
    const { members, field } = set as { members?: unknown; field?: unknown };
    if (members === undefined || typeof field !== 'string')
      return source.report([...path, 'set'], 'expected {members: <pattern>, field: <field that names the member>}');
    return hasField(view, fieldsOf(members, catalogue), field, ['set', 'field'], 'the fact');
  }
  if (!Array.isArray(set) || !catalogue) return;
  const asked = askedByMember(keys.each).map((fact) => catalogue.facts.get(fact)?.fields ?? {});
  set.forEach((member, i) => {
    for (const fields of asked) {
      if (!(String(member) in fields))
        source.report(
          [...path, 'set', i],
          `no field ${String(member)}.${nearest(String(member), Object.keys(fields))}`,
        );
    }
  });
}

/** Names of the facts whose fields the members are: `where: {$member: …}`. */
function askedByMember(pattern: unknown): readonly string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(askedByMember);
  if (typeof pattern !== 'object' || pattern === null) return [];
  const { fact, where, any, all } = pattern as { fact?: unknown; where?: unknown; any?: unknown; all?: unknown };
  const isAsked = typeof where === 'object' && where !== null && '$member' in where;
  return [...(isAsked && typeof fact === 'string' ? [fact] : []), ...askedByMember(any), ...askedByMember(all)];
}

function checkAttestation(view: ShapeView): void {
  const { keys, path, source } = view;
  const due = (keys.due ?? {}) as Readonly<Record<string, unknown>>;
  const ways = DUE_KEYS.filter((key) => due[key] !== undefined);
  if (ways.length !== 1) source.report([...path, 'due'], `an attestation is due in one way: ${DUE_KEYS.join(', ')}`);
  for (const key of ['by', 'statement'])
    if (keys[key] === undefined) source.report(path, `${key} is missing: who attests, and what`);
  checkLead(view, ['due', 'lead']);
  if (due.per !== undefined) checkCadence(view, ['due']);
}

function hasField(
  { path, source }: ShapeView,
  fields: Fields | undefined,
  field: string,
  at: Path,
  whose: string,
): void {
  if (fields && !fields.has(field))
    source.report([...path, ...at], `${whose} has no field ${field}.${nearest(field, fields.keys())}`);
}

/** Fields that every fact of a pattern has; undefined where they are not known. */
export function fieldsOf(pattern: unknown, catalogue: Catalogue | undefined): Fields | undefined {
  if (!catalogue || pattern === undefined) return undefined;
  const declared = factsIn(pattern).map((fact) => catalogue.facts.get(fact)?.fields ?? {});
  const [first = {}, ...others] = declared;
  return new Map(Object.entries(first).filter(([field]) => others.every((fields) => field in fields)));
}
