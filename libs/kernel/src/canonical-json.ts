/** A value the canonical form can hold: events.md §8. Integers only within the safe range. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * RFC 8785 canonical JSON of the strict producer subset (events.md §8, ledger-and-privacy.md §2).
 * Amounts and ids are strings; `undefined` object members are left out as JSON.stringify would.
 * @throws TypeError naming the path for: undefined in arrays or at the root, sparse arrays, functions, symbols, bigint,
 *   class instances, non-finite or fractional or unsafe numbers, lone surrogates, U+0000.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '');
}

function write(value: unknown, path: string): string {
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isSafeInteger(value))
        refuse(path, `the number ${value} is not a safe integer; write amounts as strings`);
      return Object.is(value, -0) ? '0' : String(value);
    case 'string':
      return text(value, path);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value, path) : members(value, path);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      return refuse(path, `${typeof value} has no JSON form`);
  }
}

function text(value: string, path: string): string {
  if (!value.isWellFormed()) refuse(path, 'the text holds a lone surrogate');
  if (value.includes('\u0000')) refuse(path, 'the text holds U+0000');
  return JSON.stringify(value);
}

function list(value: readonly unknown[], path: string): string {
  let out = '[';
  for (let i = 0; i < value.length; i++) out += (i > 0 ? ',' : '') + write(value[i], `${path}/${i}`);
  return out + ']';
}

function members(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse(path, 'only plain objects have a canonical form');
  const record = value as Record<string, unknown>;
  let out = '{';
  // RFC 8785 §3.2.3 sorts by UTF-16 code units, which is what sort() without a comparator does.
  for (const key of Object.keys(record).sort()) {
    if (record[key] === undefined) continue;
    if (out.length > 1) out += ',';
    out += text(key, path) + ':' + write(record[key], `${path}/${key}`);
  }
  return out + '}';
}

function refuse(path: string, why: string): never {
  throw new TypeError(`canonical JSON: ${path === '' ? 'the value' : path}: ${why}`);
}
