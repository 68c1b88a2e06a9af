import { z } from 'zod';
import type { FieldGroup } from './envelope';

/**
 * Marks a field as personal: it is sealed in its group's box and never stored in clear (events.md §2).
 * A personal field is always optional: after an erasure, and wherever boxes stay closed, it is not there.
 * Whether it was filled is in clear, in `meta.sealed`.
 */
export function personal<S extends z.ZodType>(group: FieldGroup, schema: S): z.ZodOptional<S> {
  return schema.optional().meta({ personal: group });
}

/** A personal field of a declaration: JSON pointer and group. */
export interface PersonalField {
  readonly path: string;
  readonly group: FieldGroup;
}

/** What an event type is: stored name, payload schema, constructor and personal fields from one declaration (style.md, rule 3). */
export interface EventDeclaration<T extends string = string, S extends z.ZodObject = z.ZodObject> {
  /** Storage format: `module.PastTense.vN`, never derived from a class (style.md, rule 2). */
  readonly type: T;
  readonly schema: S;
  /** In order of declaration, which is the order of commitments. */
  readonly personal: readonly PersonalField[];
  /** A checked event. @throws ZodError when the payload does not fit: a fault of the program, since commands are validated first. */
  of(data: z.input<S>, occurredAt?: string): DomainEvent<T, z.output<S>>;
}

/** An event before it is stored: what `decide` returns. `occurredAt` (instant or date) is absent when it happened now. */
export interface DomainEvent<T extends string = string, D = Record<string, unknown>> {
  readonly type: T;
  readonly data: D;
  readonly occurredAt?: string;
}

/** The type of a declaration's events. */
export type EventOf<D> = D extends EventDeclaration<infer T, infer S> ? DomainEvent<T, z.output<S>> : never;

export function declareEvent<const T extends string, S extends z.ZodObject>(
  type: T,
  schema: S,
): EventDeclaration<T, S> {
  if (!/^[a-z-]+\.[A-Z][A-Za-z]+\.v[1-9][0-9]*$/.test(type)) throw new TypeError(`not an event type name: ${type}`);
  return {
    type,
    schema,
    personal: personalFields(schema, ''),
    of: (data, occurredAt) => ({ type, data: schema.parse(data), ...(occurredAt === undefined ? {} : { occurredAt }) }),
  };
}

function personalFields(schema: z.ZodObject, path: string): PersonalField[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => personalFieldsAt(field as z.ZodType, `${path}/${key}`));
}

function personalFieldsAt(field: z.ZodType, path: string): PersonalField[] {
  if (/[~/]/.test(path.slice(path.lastIndexOf('/') + 1)))
    throw new TypeError(`${path}: "~" has no place in a field's name`);
  const group = groupOf(field);
  if (group !== undefined) return [{ path, group }];
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable)
    return personalFieldsAt(field.unwrap() as z.ZodType, path);
  if (field instanceof z.ZodObject) return personalFields(field, path);
  // What a list, union or default holds has no path of its own: unnoticed, it would be stored in clear.
  if (holdsPersonal(field, new Set()))
    throw new TypeError(`${path}: a personal field stands in objects only; mark the whole ${field.type}`);
  return [];
}

function groupOf(schema: z.ZodType): FieldGroup | undefined {
  return z.globalRegistry.get(schema)?.personal as FieldGroup | undefined;
}

function holdsPersonal(schema: z.ZodType, seen: Set<z.ZodType>): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  if (groupOf(schema) !== undefined) return true;
  const parts = schema instanceof z.ZodLazy ? [schema.unwrap()] : Object.values(schema.def).flatMap(schemasIn);
  return parts.some((part) => holdsPersonal(part as z.ZodType, seen));
}

function schemasIn(value: unknown): z.ZodType[] {
  if (value instanceof z.ZodType) return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).filter((part) => part instanceof z.ZodType)
    : [];
}

/** One filled personal field, before sealing. */
export interface Disclosure extends PersonalField {
  readonly value: unknown;
}

/**
 * Parts a payload into its clear rest and its filled personal fields, in order of declaration.
 * The payload itself stays as it was. An emptied object stays in the clear rest as `{}`, so that `joinPersonal` finds it.
 */
export function partPersonal(
  declaration: EventDeclaration,
  data: Readonly<Record<string, unknown>>,
): { clear: Record<string, unknown>; personal: Disclosure[] } {
  const clear = copy(data);
  const filled: Disclosure[] = [];
  for (const field of declaration.personal) {
    const { holder, key } = placeOf(clear, field.path);
    if (holder === undefined || !(key in holder)) continue;
    if (holder[key] !== undefined) filled.push({ ...field, value: holder[key] });
    delete holder[key];
  }
  return { clear, personal: filled };
}

/** A copy of the clear rest with opened fields (JSON pointer → value or FORGOTTEN) put back in their places. */
export function joinPersonal(
  clear: Readonly<Record<string, unknown>>,
  opened: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const data = copy(clear);
  for (const [path, value] of Object.entries(opened)) {
    const { holder, key } = placeOf(data, path);
    if (holder !== undefined) holder[key] = value;
  }
  return data;
}

/** A copy of a payload's plain objects; lists and values in them are shared, since only objects hold personal fields. */
function copy(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copied: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const nested = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    copied[key] = nested ? copy(value as Record<string, unknown>) : value;
  }
  return copied;
}

function placeOf(data: Record<string, unknown>, path: string) {
  const keys = path.slice(1).split('/');
  const key = keys.pop()!;
  let holder: Record<string, unknown> | undefined = data;
  for (const step of keys) holder = (holder?.[step] ?? undefined) as Record<string, unknown> | undefined;
  return { holder, key };
}
