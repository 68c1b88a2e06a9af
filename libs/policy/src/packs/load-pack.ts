import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DomainError } from '@gensvar/kernel';
import type { Catalogue } from '../facts/catalogue';
import { checkRules, viewsOf } from './check-rules';
import { nearest } from './nearest';
import type { Pack, ParameterDeclaration, PeriodSource, Rule, Shape } from './pack';
import { type PackError, packErrorText, PackSource } from './pack-source';
import { parameterFault } from './parameter-value';
import { reportIssue } from './schema-issue';
import { BASE_KEYS, type PackDocument, packSchema, type RuleDocument } from './schema';

const FILE = 'pack.yaml';

/** The folder of the shipped packs, from the sources and from the build alike: both lie under the project's root. */
function policiesFolder(from = __dirname): string {
  const folder = join(from, 'libs', 'policy', 'policies');
  if (existsSync(folder)) return folder;
  if (dirname(from) === from)
    throw new Error('the shipped policy packs (libs/policy/policies) are not beside this program');
  return policiesFolder(dirname(from));
}

/** Ids of the packs that this program ships, sorted. */
export function shippedPackIds(): readonly string[] {
  const folder = policiesFolder();
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, FILE)))
    .sort();
}

/** Path of a pack's document: a shipped pack's id, a folder with a pack.yaml, or a file. @throws DomainError `policy.pack-unknown` */
export function packPath(pack: string): string {
  if (shippedPackIds().includes(pack)) return join(policiesFolder(), pack, FILE);
  for (const path of [pack, join(pack, FILE)]) if (/\.ya?ml$/.test(path) && existsSync(path)) return path;
  throw new DomainError(
    'policy.pack-unknown',
    `There is no pack ${pack}.${nearest(pack, shippedPackIds())} Or give the path of a pack.yaml.`,
    'not-found',
  );
}

/**
 * Reads a pack and checks it whole, against the schema and the catalogue of facts.
 * @throws DomainError `policy.pack-unknown`; `policy.pack-invalid` with `errors: PackError[]`, every fault at once
 */
export function loadPack(pack: string, catalogue: Catalogue): Pack {
  const path = packPath(pack);
  return parsePack(readFileSync(path), join(basename(dirname(path)), basename(path)), catalogue);
}

/** Every pack that this program ships. @throws DomainError as loadPack */
export function shippedPacks(catalogue: Catalogue): readonly Pack[] {
  return shippedPackIds().map((id) => loadPack(id, catalogue));
}

/** As loadPack, from the document's bytes; `file` is how errors name it. */
export function parsePack(bytes: Uint8Array, file: string, catalogue: Catalogue): Pack {
  const source = new PackSource(file, new TextDecoder().decode(bytes));
  const document = readDocument(source, catalogue);
  if (document === undefined || source.errors.length > 0) throw invalid(source.errors);
  return packOf(document, createHash('sha256').update(bytes).digest('base64'));
}

function invalid(errors: readonly PackError[]): DomainError {
  const count = errors.length === 1 ? 'one fault' : `${errors.length} faults`;
  return new DomainError(
    'policy.pack-invalid',
    `The pack has ${count}:\n${errors.map(packErrorText).join('\n')}`,
    'invalid',
    { errors },
  );
}

function readDocument(source: PackSource, catalogue: Catalogue): PackDocument | undefined {
  if (source.errors.length > 0) return undefined;
  const read = packSchema.safeParse(source.value);
  for (const issue of read.error?.issues ?? []) reportIssue(issue, source);
  const value = (read.data ?? source.value) as PackDocument;
  if (typeof value?.id !== 'string' || !Array.isArray(value.rules)) return undefined;
  const parameters = typeof value.parameters === 'object' && value.parameters !== null ? value.parameters : {};
  if (!(read.error?.issues ?? []).some((issue) => issue.path[0] === 'parameters'))
    checkParameters(parameters, catalogue, source);
  checkRules({ ...value, parameters }, catalogue, source);
  return read.data;
}

function checkParameters(parameters: PackDocument['parameters'], catalogue: Catalogue, source: PackSource): void {
  for (const [name, declared] of Object.entries(parameters)) {
    const path = ['parameters', name];
    if ((declared.type === 'choice') !== (declared.values !== undefined))
      source.report(path, 'a choice has values, and nothing else has');
    for (const key of ['default', 'suggested'] as const) {
      const fault =
        declared[key] === undefined ? undefined : parameterFault(declared[key], declared as ParameterDeclaration);
      if (fault) source.report([...path, key], fault);
    }
    for (const [kind, value] of Object.entries(declared.suggestedPerKind ?? {})) {
      if (!catalogue.kinds.includes(kind))
        source.report([...path, 'suggestedPerKind'], `unknown kind ${kind}.${nearest(kind, catalogue.kinds)}`, kind);
      const fault = parameterFault(value, declared as ParameterDeclaration);
      if (fault) source.report([...path, 'suggestedPerKind', kind], fault);
    }
  }
}

function packOf(document: PackDocument, hash: string): Pack {
  const { id, version, title, source } = document;
  const clauseOf = <C extends { document?: string }>(clause: C) => ({
    ...clause,
    document: clause.document ?? document.document,
  });
  const clauses = Object.fromEntries(
    Object.entries(document.clauses).map(([clause, text]) => [clause, clauseOf(text)]),
  );
  const rules = document.rules.flatMap((rule, i) =>
    viewsOf(rule, ['rules', i]).map((view) => ruleOf({ ...view.keys, clause: clauseOf(rule.clause) }, rule)),
  );
  return {
    id,
    version,
    title,
    document: document.document,
    ...(source !== undefined && { source }),
    parameters: document.parameters as Pack['parameters'],
    clauses,
    rules,
    hash,
  };
}

/** Shapes without an evaluator yet keep their keys together. */
const KEPT_TOGETHER: readonly Shape[] = ['measure', 'chain'];

function ruleOf(view: Record<string, unknown>, rule: RuleDocument): Rule {
  const keys = Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
  if (keys.atRisk !== undefined) keys.atRisk = periodOf(keys.atRisk);
  for (const key of ['within', 'lead']) if (keys[key] !== undefined) keys[key] = periodOf(keys[key]);
  const pause = keys.pause as { max?: unknown } | undefined;
  if (pause?.max !== undefined) keys.pause = { ...pause, max: periodOf(pause.max) };
  const due = keys.due as { within?: unknown; lead?: unknown } | undefined;
  if (due !== undefined) {
    const periods = (['within', 'lead'] as const).filter((key) => due[key] !== undefined);
    keys.due = { ...due, ...Object.fromEntries(periods.map((key) => [key, periodOf(due[key])])) };
  }
  if (!KEPT_TOGETHER.includes(rule.shape)) return keys as unknown as Rule;
  const shared = Object.entries(keys).filter(([key]) => !isShapeKey(key));
  return {
    ...Object.fromEntries(shared),
    keys: Object.fromEntries(Object.entries(keys).filter(([key]) => isShapeKey(key))),
  } as unknown as Rule;
}

const isShapeKey = (key: string): boolean => !BASE_KEYS.has(key);

function periodOf(value: unknown): PeriodSource {
  return typeof value === 'string' ? { parameter: value.slice('$param.'.length) } : (value as PeriodSource);
}
