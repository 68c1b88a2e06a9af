/** What `--format json` prints is the only thing on stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What is no result: stderr. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Rows of a text table, each column as wide as its widest cell; numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => String(row[at] ?? '').length)));
  const cell = (value: string | number, at: number) =>
    typeof value === 'number' ? String(value).padStart(widths[at]!) : value.padEnd(widths[at]!);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}
