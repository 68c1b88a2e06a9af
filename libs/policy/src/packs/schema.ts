import { z } from 'zod';
import { SUBJECT_TYPES } from '../facts/fact';
import { RULE_CLASSES, type Shape, STRENGTHS } from './pack';

/** The schema of a pack's document (policy.md, "Pack" and "The ten shapes"): keys and types. check-facts.ts does the rest. */
const text = z.string().trim().min(1, 'must not be empty');
const title = z.strictObject({ sv: text, en: text });
const clause = z.strictObject({ quote: text, document: text.optional(), paragraph: text.optional() });

const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const fits = (test: (value: unknown) => boolean, what: string): z.ZodType<unknown> =>
  z.custom<unknown>(test, `expected ${what}`);

/** Looked into by check-pattern.ts and period-text.ts, whose errors name the line inside. */
const pattern = fits(isMap, 'a pattern: {fact: …, where: …}, {any: […]} or {all: […]}');
const period = fits((value) => isMap(value) || isText(value), 'a period such as {workingDays: 10}, or $param.<name>');
const day = fits(isText, 'a day, an ISO week, $trigger.<field> or $param.<name>');
const number = fits((value) => typeof value === 'number' || isText(value), 'a number or $param.<name>');
const field = text;

const base = {
  id: z.string().regex(/^[a-z][a-z0-9-]*\.[A-Za-z][A-Za-z0-9-]*$/, 'expected <pack>.<rule>'),
  clauseId: text.optional(),
  clause,
  title,
  subject: z.enum(SUBJECT_TYPES),
  owedBy: text,
  class: z.enum(RULE_CLASSES),
  strength: z.enum(STRENGTHS),
  additions: z.array(text).optional(),
  enforce: z.enum(['flag', 'refuse']).optional(),
  waitsFor: text.optional(),
  waivable: z.array(text).optional(),
  notWhereNone: text.optional(),
  onlyWhere: text.optional(),
  atRisk: text.optional(),
};

const circumstances = {
  onlyIf: pattern.optional(),
  unless: pattern.optional(),
  ends: pattern.optional(),
  voidedBy: pattern.optional(),
};

const cadence = {
  per: fits((value) => isText(value) || isMap(value), 'year, quarter, month, {days: n} or $param.<name>'),
  atLeast: number.optional(),
  nominal: number.optional(),
  atMost: number.optional(),
};

/** The keys of each shape, exactly as policy.md lists them. */
const SHAPE_KEYS = {
  response: {
    ...circumstances,
    when: pattern,
    first: z.boolean().optional(),
    within: period,
    evidence: pattern,
    cover: z.strictObject({ field, of: field }).optional(),
    pause: z.strictObject({ from: pattern, until: pattern, max: period.optional() }).optional(),
  },
  gate: { ...circumstances, before: pattern, require: pattern, lead: period.optional() },
  cadence: { ...circumstances, ...cadence, evidence: pattern, distinct: field.optional() },
  date: { ...circumstances, when: pattern.optional(), by: day.optional(), during: day.optional(), evidence: pattern },
  measure: {
    ...circumstances,
    sum: field.optional(),
    count: z
      .union([z.literal(true), z.strictObject({ distinct: field })], 'expected true or {distinct: <field>}')
      .optional(),
    of: pattern,
    against: number.optional(),
    floor: number.optional(),
    ceiling: number.optional(),
    at: pattern.optional(),
  },
  composition: {
    ...circumstances,
    members: z.strictObject({ appointed: pattern, ended: pattern.optional() }),
    needs: z.array(z.strictObject({ role: text.optional(), seat: text.optional(), count: number.optional() })).min(1),
    per: field.optional(),
    by: day.optional(),
    before: pattern.optional(),
  },
  authority: {
    ...circumstances,
    act: pattern,
    level: field,
    allowed: z.record(z.string(), z.array(text)),
    basis: pattern.optional(),
  },
  chain: { ...circumstances, steps: z.array(z.strictObject({ step: pattern, body: text })).min(2), by: day.optional() },
  completeness: {
    ...circumstances,
    set: fits(
      (value) => isText(value) || isMap(value) || (Array.isArray(value) && value.length > 0),
      'a list, $param.<name>, or {members: <pattern>, field: <field>}',
    ),
    each: pattern,
    by: day.optional(),
    before: pattern.optional(),
    known: field.optional(),
  },
  attestation: {
    ...circumstances,
    by: text.optional(),
    statement: text.optional(),
    grounds: z.boolean().optional(),
    evidence: z.boolean().optional(),
    due: z
      .strictObject({ when: pattern, within: period, before: pattern, lead: period, by: day, during: day, ...cadence })
      .partial()
      .optional(),
  },
} satisfies Record<Shape, z.ZodRawShape>;

/** Keys that every rule may have, whatever its shape. */
export const BASE_KEYS: ReadonlySet<string> = new Set([...Object.keys(base), 'shape']);

/** Every key that a rule of a shape may have. */
export const RULE_KEYS: Readonly<Record<Shape, readonly string[]>> = Object.fromEntries(
  Object.entries(SHAPE_KEYS).map(([shape, keys]) => [
    shape,
    [...Object.keys(base), 'shape', 'variants', ...Object.keys(keys)],
  ]),
) as unknown as Record<Shape, readonly string[]>;

/** A variant is the same clause about another subject: it brings the keys of the shape anew. */
const variantOf = (keys: z.ZodRawShape) =>
  z.strictObject({
    subject: base.subject,
    owedBy: base.owedBy.optional(),
    waitsFor: base.waitsFor,
    onlyWhere: base.onlyWhere,
    title: title.optional(),
    ...keys,
  });

const ruleOf = <S extends Shape>(shape: S) =>
  z.strictObject({
    ...base,
    shape: z.literal(shape),
    ...SHAPE_KEYS[shape],
    variants: z.array(variantOf(SHAPE_KEYS[shape])).optional(),
  });

const value = z.union([z.number(), z.boolean(), z.string(), z.record(z.string(), z.unknown())]);
const parameter = z.strictObject({
  type: z.enum(['workingDays', 'period', 'integer', 'boolean', 'date', 'choice']),
  title,
  unit: text.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  values: z.array(text).min(1).optional(),
  per: z.array(z.enum(['kind', 'unit'])).optional(),
  default: value.optional(),
  suggested: value.optional(),
  suggestedPerKind: z.record(z.string(), value).optional(),
});

export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected small letters, digits and hyphens'),
  version: text,
  title,
  document: text,
  source: text.optional(),
  parameters: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), parameter).default({}),
  clauses: z.record(z.string(), clause).default({}),
  rules: z
    .array(
      z.discriminatedUnion('shape', [
        ruleOf('response'),
        ruleOf('gate'),
        ruleOf('cadence'),
        ruleOf('date'),
        ruleOf('measure'),
        ruleOf('composition'),
        ruleOf('authority'),
        ruleOf('chain'),
        ruleOf('completeness'),
        ruleOf('attestation'),
      ]),
    )
    .min(1),
});

/** A pack's document as the schema reads it. */
export type PackDocument = z.infer<typeof packSchema>;
export type RuleDocument = PackDocument['rules'][number];
