import type { Catalogue, FieldType } from '../facts/catalogue';
import type { SubjectType } from '../facts/fact';
import { checkPattern, checkReference, type PatternScope } from './check-pattern';
import { nearest } from './nearest';
import type { PackSource, Path } from './pack-source';
import { periodFault } from './parameter-value';
import { isFieldOnly, patternsOf, PERIOD_PATHS, triggerKey, valueAt } from './rule-parts';
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

/** The rule and its variants. A variant has its own keys of the shape, and else what the rule says. */
export function viewsOf(rule: RuleDocument, path: Path): readonly RuleView[] {
  const { variants = [], ...own } = rule;
  const shared = Object.fromEntries(Object.entries(own).filter(([key]) => BASE_KEYS.has(key) && key !== 'waitsFor'));
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
    if (rule.notWhereNone !== undefined && !(rule.notWhereNone in pack.parameters))
      unknownParameter(rule.notWhereNone, pack, [...path, 'notWhereNone'], source);
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
  if (rule.shape === 'date' && (keys.by === undefined) === (keys.during === undefined))
    source.report(path, 'a date rule has either by or during');
  const known = view.waitsFor === undefined ? catalogue : undefined;
  const trigger = triggerFields(valueAt(keys, [triggerKey(rule.shape) ?? '']), known);
  const scope = (sees: 'subject' | 'trigger' | 'member'): PatternScope => ({
    catalogue: known,
    subject,
    trigger: sees === 'subject' ? undefined : trigger,
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
  if (known) checkFields(rule, view, known, trigger, source);
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

/** Fields that a rule reads outside its patterns: what is covered, and what the `before` event must have filled. */
function checkFields(
  rule: RuleDocument,
  view: RuleView,
  catalogue: Catalogue,
  trigger: ReadonlyMap<string, FieldType> | undefined,
  source: PackSource,
): void {
  const cover = valueAt(view.keys, ['cover']) as { field: string; of: string } | undefined;
  if (rule.shape === 'response' && cover && view.keys.evidence !== undefined) {
    const evidence = factsIn(view.keys.evidence).map((fact) => catalogue.facts.get(fact)?.fields[cover.field]);
    if (!evidence.some((field) => field?.type === 'list'))
      source.report([...view.path, 'cover', 'field'], `no evidence has a list ${cover.field}`);
    if (trigger && trigger.get(cover.of)?.type !== 'integer')
      source.report(
        [...view.path, 'cover', 'of'],
        `the trigger has no integer ${cover.of}.${nearest(cover.of, trigger.keys())}`,
      );
  }
  if (rule.shape === 'gate' && isFieldOnly(view.keys.require) && trigger && !trigger.has(view.keys.require.field)) {
    source.report(
      [...view.path, 'require', 'field'],
      `the trigger has no field ${view.keys.require.field}.${nearest(view.keys.require.field, trigger.keys())}`,
    );
  }
}

/** Fields that every fact of the trigger's pattern has. */
function triggerFields(pattern: unknown, catalogue: Catalogue | undefined): ReadonlyMap<string, FieldType> | undefined {
  if (!catalogue || pattern === undefined) return undefined;
  const declared = factsIn(pattern).map((fact) => catalogue.facts.get(fact)?.fields ?? {});
  const [first = {}, ...others] = declared;
  return new Map(Object.entries(first).filter(([field]) => others.every((fields) => field in fields)));
}

/** Names of the facts in a pattern, however deep. */
export function factsIn(pattern: unknown): readonly string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(factsIn);
  if (typeof pattern !== 'object' || pattern === null) return [];
  const { fact, any, all } = pattern as { fact?: unknown; any?: unknown; all?: unknown };
  return [...(typeof fact === 'string' ? [fact] : []), ...factsIn(any), ...factsIn(all)];
}
