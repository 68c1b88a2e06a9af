import type { Catalogue, FieldType } from '../facts/catalogue';
import type { SubjectType } from '../facts/fact';
import { checkPattern, checkReference, type PatternScope } from './check-pattern';
import { checkShape, fieldsOf } from './check-shapes';
import { nearest } from './nearest';
import type { PackSource, Path } from './pack-source';
import { periodFault } from './parameter-value';
import { type PatternPart, patternsOf, PERIOD_PATHS, triggerKey, valueAt } from './rule-parts';
import { SHAPES } from './pack';
import { BASE_KEYS, type PackDocument, type RuleDocument } from './schema';

/** Modules that a rule may wait for (product.md §2). */
const MODULES = [
  'policy',
  'identity',
  'inputs',
  'dialogues',
  'cases',
  'commitments',
  'networks',
  'plans',
  'archive',
  'reporting',
];
/** Who may owe besides a named body: `body` is the subject's own; `none` fits only what binds nobody. */
const OWNERS = ['unit', 'officer', 'body'];

/** What a rule says about one subject: the rule itself, or one of its variants laid over it. */
export interface RuleView {
  readonly path: Path;
  readonly keys: Readonly<Record<string, unknown>>;
  readonly subject: SubjectType;
  readonly waitsFor: string | undefined;
  readonly owedBy: string;
}

/** What a variant does not take over from its rule. */
const OWN_KEYS: ReadonlySet<string> = new Set(['waitsFor', 'onlyWhere']);

/** The rule and its variants. A variant has its own keys of the shape, and else what the rule says. */
export function viewsOf(rule: RuleDocument, path: Path): readonly RuleView[] {
  const { variants = [], ...own } = rule;
  const shared = Object.fromEntries(Object.entries(own).filter(([key]) => BASE_KEYS.has(key) && !OWN_KEYS.has(key)));
  const view = (keys: Readonly<Record<string, unknown>>, at: Path): RuleView => ({
    path: at,
    keys,
    subject: keys.subject as SubjectType,
    waitsFor: keys.waitsFor as string | undefined,
    owedBy: keys.owedBy as string,
  });
  return [view(own, path), ...variants.map((variant, i) => view({ ...shared, ...variant }, [...path, 'variants', i]))];
}

/**
 * Reports what the schema cannot know: facts, fields, bodies, roles, parameters, ids. All of a document's faults at once.
 */
export function checkRules(pack: PackDocument, catalogue: Catalogue, source: PackSource): void {
  const seen = new Map<string, number>();
  pack.rules.forEach((rule, i) => {
    if (!isReadable(rule)) return;
    const path: Path = ['rules', i];
    if (!rule.id.startsWith(`${pack.id}.`)) source.report([...path, 'id'], `expected ${pack.id}.<rule>`);
    const first = seen.get(rule.id);
    if (first !== undefined) source.report([...path, 'id'], `duplicate rule id ${rule.id}: rules[${first}] has it`);
    else seen.set(rule.id, i);
    for (const [n, role] of (rule.waivable ?? []).entries())
      checkWord(role, catalogue.roles, 'role', [...path, 'waivable', n], source);
    for (const key of ['notWhereNone', 'onlyWhere'] as const) {
      const name = rule[key];
      if (name !== undefined && !(name in pack.parameters)) unknownParameter(name, pack, [...path, key], source);
    }
    const switched = rule.onlyWhere === undefined ? undefined : pack.parameters[rule.onlyWhere];
    if (switched && switched.type !== 'boolean')
      source.report([...path, 'onlyWhere'], 'expected a parameter of type boolean');
    for (const view of viewsOf(rule, path)) checkView(rule, view, pack, catalogue, source);
  });
}

/** Enough of a rule to look into, whatever else the schema has against it. */
function isReadable(rule: unknown): boolean {
  if (typeof rule !== 'object' || rule === null) return false;
  const { id, shape } = rule as Partial<RuleDocument>;
  return typeof id === 'string' && (SHAPES as readonly unknown[]).includes(shape);
}

function checkView(
  rule: RuleDocument,
  view: RuleView,
  pack: PackDocument,
  catalogue: Catalogue,
  source: PackSource,
): void {
  const { path, keys, subject } = view;
  const owners = rule.class === 'value' ? [...OWNERS, 'none'] : OWNERS;
  checkWord(view.owedBy, [...owners, ...catalogue.bodies], 'body', [...path, 'owedBy'], source);
  if (view.waitsFor !== undefined) checkWord(view.waitsFor, MODULES, 'module', [...path, 'waitsFor'], source);
  checkParameters(keys, path, pack, source);
  if (rule.class === 'value') return;
  const known = view.waitsFor === undefined ? catalogue : undefined;
  const trigger = triggerFields(rule.shape, keys, subject, known);
  const appointment = fieldsOf(valueAt(keys, ['members', 'appointed']), known);
  const scope = (sees: PatternPart['sees']): PatternScope => ({
    catalogue: known,
    subject,
    trigger: sees === 'subject' ? undefined : sees === 'appointment' ? appointment : trigger,
    member: sees === 'member',
  });
  for (const part of patternsOf(rule.shape, keys))
    checkPattern(part.pattern, [...path, ...part.path], scope(part.sees), source);
  for (const key of ['by', 'during', 'level']) {
    if (rule.shape !== 'attestation') checkReference(keys[key], [...path, key], scope('trigger'), source);
  }
  if (rule.shape === 'attestation' && typeof keys.by === 'string')
    checkWord(keys.by, catalogue.roles, 'role', [...path, 'by'], source);
  checkBodies(rule, view, catalogue, source);
  checkShape(rule.shape, { path, keys, pack, catalogue: known, trigger, source });
}

function checkWord(word: string, known: readonly string[], what: string, path: Path, source: PackSource): void {
  if (typeof word === 'string' && !known.includes(word))
    source.report(path, `unknown ${what} ${word}.${nearest(word, known)}`);
}

function unknownParameter(name: string, pack: PackDocument, path: Path, source: PackSource): void {
  source.report(path, `unknown parameter ${name}.${nearest(name, Object.keys(pack.parameters))}`);
}

/** Every `$param.x`, wherever it stands, and every period. */
function checkParameters(
  keys: Readonly<Record<string, unknown>>,
  path: Path,
  pack: PackDocument,
  source: PackSource,
): void {
  const walk = (value: unknown, at: Path): void => {
    if (typeof value === 'string' && value.startsWith('$param.')) {
      const name = value.slice('$param.'.length);
      if (!(name in pack.parameters)) unknownParameter(name, pack, at, source);
    } else if (Array.isArray(value)) value.forEach((inner, i) => walk(inner, [...at, i]));
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, [...at, key]);
  };
  walk(Object.fromEntries(Object.entries(keys).filter(([key]) => key !== 'clause' && key !== 'title')), path);
  for (const inner of PERIOD_PATHS) {
    const value = valueAt(keys, inner);
    const name = typeof value === 'string' && value.startsWith('$param.') ? value.slice('$param.'.length) : undefined;
    const type = name === undefined ? undefined : pack.parameters[name]?.type;
    if (type !== undefined && type !== 'workingDays' && type !== 'period')
      source.report([...path, ...inner], `${name} is of type ${type}, and holds no period`);
    const fault = typeof value === 'object' ? periodFault(value) : undefined;
    if (fault) source.report([...path, ...inner], fault);
  }
  if (typeof keys.atRisk === 'string' && !keys.atRisk.startsWith('$param.'))
    source.report([...path, 'atRisk'], 'expected $param.<name>');
}

function checkBodies(rule: RuleDocument, view: RuleView, catalogue: Catalogue, source: PackSource): void {
  if (rule.shape === 'authority') {
    for (const [level, bodies] of Object.entries((view.keys.allowed ?? {}) as Record<string, string[]>)) {
      bodies.forEach((body, i) =>
        checkWord(body, catalogue.bodies, 'body', [...view.path, 'allowed', level, i], source),
      );
    }
  }
  if (rule.shape === 'chain') {
    ((view.keys.steps ?? []) as { body: string }[]).forEach((step, i) =>
      checkWord(step.body, catalogue.bodies, 'body', [...view.path, 'steps', i, 'body'], source),
    );
  }
}

/** Fields of what opens the duty: the facts of its trigger, or where a set is completed or a group composed, the subject's. */
function triggerFields(
  shape: RuleDocument['shape'],
  keys: RuleView['keys'],
  subject: SubjectType,
  catalogue: Catalogue | undefined,
): ReadonlyMap<string, FieldType> | undefined {
  if (shape !== 'completeness' && shape !== 'composition')
    return fieldsOf(valueAt(keys, [triggerKey(shape) ?? '']), catalogue);
  const opens = catalogue?.subjects.get(subject)?.opens;
  return opens === undefined ? undefined : fieldsOf({ fact: opens }, catalogue);
}
