/** How a column's values stand in a line: as they are, as an array literal `{…}`, or as JSON. */
export type CopyForm = 'plain' | 'array' | 'json';

/** Text format of COPY (PostgreSQL manual, COPY, "Text Format"). */
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One line of values in order of columns; `undefined` and `null` are NULL. */
export function copyLine(values: readonly unknown[], forms: readonly CopyForm[]): string {
  let line = '';
  for (let at = 0; at < values.length; at++) line += (at > 0 ? '\t' : '') + copyValue(values[at], forms[at]!);
  return line + '\n';
}

function copyValue(value: unknown, form: CopyForm): string {
  if (value === undefined || value === null) return '\\N';
  if (form === 'json') return escaped(JSON.stringify(value));
  if (form === 'array') return escaped(arrayText(value as readonly unknown[]));
  switch (typeof value) {
    case 'string':
      return escaped(value);
    case 'number':
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? 't' : 'f';
    default:
      throw new TypeError(`a ${typeof value} has no place in a plain column`);
  }
}

function escaped(text: string): string {
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => ESCAPED[character]!) : text;
}

function arrayText(values: readonly unknown[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
}
