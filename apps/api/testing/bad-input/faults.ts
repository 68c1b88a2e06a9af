import { type Components, resolved, type Schema } from './schema';

/** One thing wrong with a body that is right otherwise. */
export interface Fault {
  readonly what: string;
  /** JSON pointer of the field that must be named as wrong. */
  readonly pointer: string;
  readonly body: unknown;
  /** The same field of another route is declared by the same class: what is once tried of it need not be again. */
  readonly once?: string;
}

/** What is tried of every field of every route, for a class may be forgotten where the body is declared. */
const ALWAYS = ['null', 'an empty object', 'the number 7'];

interface Wrong {
  readonly what: string;
  readonly value: unknown;
}

const STRANGE: readonly Wrong[] = [
  { what: 'null', value: null },
  { what: 'an empty list', value: [] },
  { what: 'an empty object', value: {} },
  { what: 'a list of null', value: [null] },
  { what: 'an object like a list', value: { 0: 'x', length: 1 } },
];
const NUMBERS = [7, -1, 1.5, 2 ** 60].map((value) => ({ what: `the number ${value}`, value }));
const BOOLEANS = [true, false].map((value) => ({ what: String(value), value }));

const quoted = (...texts: readonly string[]) => texts.map((value) => ({ what: JSON.stringify(value), value }));
const TEXTS = quoted('', ' ', '\u0000', 'a\u0000b', '\ud800', 'x\udc00y');
const HUGE: Wrong = { what: '25,000 letters', value: 'å'.repeat(25_000) };
const NO_ID = 'ABCDEF01-0000-4000-8000-000000000001';
const NO_IDS = quoted('x', NO_ID, `{${NO_ID.toLowerCase()}}`, `${NO_ID.toLowerCase()}\n`, '../inputs', '*');
const NO_DAYS = [
  ...['2026-02-30', '2026-13-01', '0000-00-00', '26-1-1', '2026-1-1', '20260101', '2026-W01-1', '12026-01-01'],
  ...[
    '+002026-01-01',
    '-000001-01-01',
    'now',
    'infinity',
    '-infinity',
    'epoch',
    '2026-01-01\u0000',
    ' 2026-01-01',
    '0000-01-01',
  ],
];
const NO_INSTANTS = [
  ...['2026-01-01T25:00:00Z', '2026-01-01T10:00:00', '2026-01-01 10:00:00Z', '2026-01-01T10:00:00+25:00'],
  ...['2026-02-30T10:00:00Z', '2026-01-01T10:00:61Z', '2026-01-01T10:00Z[Europe/Stockholm]', '1e3', '٢٠٢٦-٠١-٠١'],
];

/** Values that no field of the schema takes. */
export function wrongOf(schema: Schema): readonly Wrong[] {
  if (schema.type === 'array') {
    const { minItems = 0, maxItems } = schema;
    return [
      ...STRANGE.filter(({ value }) => minItems > 0 || JSON.stringify(value) !== '[]'),
      ...[...NUMBERS, ...BOOLEANS, ...quoted('x', '')],
      ...[{ what: 'a list in a list', value: [[]] }],
      ...[{ what: 'too long a list', value: Array.from({ length: (maxItems ?? 10_000) + 1 }, () => 'x') }],
    ];
  }
  if (schema.properties) {
    const empty = (schema.required ?? []).length === 0;
    const strange = STRANGE.filter(({ value }) => !empty || JSON.stringify(value) !== '{}');
    return [...strange, ...NUMBERS, ...BOOLEANS, ...quoted('x', '')];
  }
  if (schema.type === 'boolean') return [...STRANGE, ...NUMBERS, ...quoted('true', '', '1')];
  if (schema.type === 'integer') {
    const outside = [schema.minimum ?? 0, schema.maximum ?? 0].map((end, at) => end + (at === 0 ? -1 : 1));
    const more = [1.5, 2 ** 60, ...outside].map((value) => ({ what: `the number ${value}`, value }));
    return [...STRANGE, ...more, ...BOOLEANS, ...quoted('1', '', 'x')];
  }
  const huge = schema.maxLength === undefined ? [HUGE] : [];
  return [...STRANGE, ...NUMBERS, ...BOOLEANS, ...huge, ...TEXTS, ...wrongTexts(schema)];
}

function wrongTexts(schema: Schema): readonly Wrong[] {
  if (schema.enum) return quoted('nonesuch', `${schema.enum[0]} `, schema.enum[0]!.toUpperCase(), 'constructor');
  if (schema.format === 'uuid') return quoted(...NO_IDS.map(({ value }) => value));
  if (schema.format === 'date') return quoted(...NO_DAYS, '2026-01-01T10:00:00Z');
  if (schema.format === 'email') return quoted('x', '@', 'a@b', 'a@example.se\u0000', `${'a'.repeat(250)}@example.se`);
  if (schema.examples) return quoted(...NO_DAYS, ...NO_INSTANTS);
  return schema.maxLength === undefined ? [] : [{ what: 'a letter too many', value: 'x'.repeat(schema.maxLength + 1) }];
}

/** Names that an object has without having been given them: a lookup that forgets that takes them for fields. */
const INHERITED = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];

/** Each way in which one field of a right body can be wrong, in nested objects too. */
export function faultsOf(given: Schema, right: unknown, components: Components, pointer = ''): readonly Fault[] {
  const schema = resolved(given, components);
  if (schema.type === 'array') {
    const [item, ...others] = right as readonly unknown[];
    const wrongItems = schema.items?.enum || schema.items?.format ? wrongOf(schema.items) : [];
    return [
      ...wrongItems.map(({ what, value }) => ({ what: `in a list, ${what}`, pointer, body: [value, ...others] })),
      ...within(faultsOf(schema.items!, item, components, `${pointer}/0`), (body) => [body, ...others]),
    ];
  }
  if (!schema.properties) return [];
  const whole = right as Readonly<Record<string, unknown>>;
  const unknown = ['lable', ...INHERITED].map((name) => ({
    ...{ what: 'an unknown field', pointer: `${pointer}/${name}`, body: { ...whole, [name]: 'x' } },
  }));
  const fields = Object.entries(schema.properties).flatMap(([name, property]): readonly Fault[] => {
    const field = resolved(property, components);
    const at = `${pointer}/${name}`;
    const put = (value: unknown) => ({ ...whole, [name]: value });
    const missing = { what: 'missing', pointer: at, body: without(whole, name) };
    return [
      ...(schema.required?.includes(name) ? [missing] : []),
      ...wrongOf(field).map(({ what, value }) => {
        const fault = { what, pointer: at, body: put(value) };
        return ALWAYS.includes(what) ? fault : { ...fault, once: `${name} ${what} ${JSON.stringify(field)}` };
      }),
      ...(whole[name] === undefined ? [] : within(faultsOf(field, whole[name], components, at), put)),
    ];
  });
  return [...unknown, ...fields];
}

function within(faults: readonly Fault[], put: (body: unknown) => unknown): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, body: put(fault.body) }));
}

function without(whole: Readonly<Record<string, unknown>>, name: string): object {
  const { [name]: _, ...rest } = whole;
  return rest;
}

export const isId = ({ format }: Schema) => format === 'uuid';
export const isDated = ({ format, examples }: Schema) => format === 'date' || examples !== undefined;

/** A place in a body, and the body with something else there. */
export interface Place {
  readonly pointer: string;
  readonly schema: Schema;
  readonly put: (value: string) => unknown;
}

/** Every place of a kind in a body, also where it holds nothing yet. */
export function placesOf(
  given: Schema,
  right: unknown,
  components: Components,
  isSought: (schema: Schema) => boolean,
  pointer = '',
): readonly Place[] {
  const schema = resolved(given, components);
  if (isSought(schema)) return [{ pointer, schema, put: (value) => value }];
  if (schema.type === 'array') {
    const items = right as readonly unknown[] | undefined;
    const described = { ...schema.items!, description: schema.description };
    return placesOf(described, items?.[0], components, isSought, `${pointer}/0`).map((one) => ({
      ...one,
      put: (value) => [one.put(value), ...(items ?? []).slice(1)],
    }));
  }
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const whole = (right ?? {}) as Readonly<Record<string, unknown>>;
    return placesOf(property, whole[name], components, isSought, `${pointer}/${name}`).map((one) => ({
      ...one,
      put: (value: string) => ({ ...whole, [name]: one.put(value) }),
    }));
  });
}
