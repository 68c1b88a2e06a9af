import fc from 'fast-check';
import { nameBasedId } from '../src/ids';

/** A command of a random sequence, before it is known what there is to name: see `referTo`. */
export type Said = Readonly<Record<string, unknown>> & { readonly type: string };

/** What a reference stands for when the command is sent; undefined: there is nothing of the sort. */
export type Lookup = (kind: string, number: number) => unknown;

const REFERENCE = /^\$([a-zA-Z]+)(\?)?:(\d+)$/;

/**
 * A reference to something that is there only once others have happened: `$answer:2` is the third answer of the input,
 * counted round; where there is none, an id of nothing. `$answer?:2` is then left out. So a sequence prints as it was made,
 * and shrinks without knowing any id.
 */
export function referTo(kind: string, most: number): fc.Arbitrary<string> {
  return fc.nat(most).map((number) => `$${kind}:${number}`);
}

/** A command's arbitrary; fields that are undefined are left out. */
export function saying(type: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Said> {
  return fc.record(fields, { noNullPrototype: true }).map((said) => ({ type, ...present(said) }));
}

export function maybe<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(one, { nil: undefined });
}

/** The command with every reference in its place. */
export function resolved(said: Said, lookup: Lookup): Said {
  return resolve(said, lookup) as Said;
}

/** One of several, counted round. */
export function nth<T>(these: readonly T[], number: number): T | undefined {
  return these[number % these.length];
}

function resolve(value: unknown, lookup: Lookup): unknown {
  if (typeof value === 'string') {
    const [, kind, isOptional, number] = REFERENCE.exec(value) ?? [];
    if (kind === undefined) return value;
    return lookup(kind, Number(number)) ?? (isOptional ? undefined : nameBasedId('nothing', kind, number!));
  }
  if (Array.isArray(value)) return value.map((one) => resolve(one, lookup)).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, resolve(field, lookup)] as const);
  return present(Object.fromEntries(fields));
}

function present(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
