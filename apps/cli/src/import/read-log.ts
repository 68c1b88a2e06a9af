import { createReadStream } from 'node:fs';
import { DomainError } from '@gensvar/kernel';
import { type CsvError, parse } from 'csv-parse';
import type { Mapping } from './mapping';
import { readTime } from './read-time';

/** One activity of a case, in the order of the file. */
export interface LoggedActivity {
  readonly id: string;
  readonly activity: string;
  /** ISO 8601 instant in UTC. */
  readonly at: string;
  readonly group?: string;
  readonly resource?: string;
}

/** One case of the log: it becomes one input, by one command and one append. */
export interface LoggedCase {
  readonly key: string;
  /** Line of its first row. */
  readonly line: number;
  readonly received: string;
  readonly channel: string;
  readonly unit: readonly string[];
  readonly officer?: string;
  readonly deadline?: string;
  readonly plannedEnd?: string;
  readonly closedAt?: string;
  readonly activities: readonly LoggedActivity[];
}

/** A row that cannot be read. Its whole case is held back: half a history could never be completed. */
export interface BadRow {
  readonly line: number;
  readonly case: string;
  readonly reason: string;
}

export interface ReadLog {
  readonly cases: readonly LoggedCase[];
  readonly bad: readonly BadRow[];
  /** Rows read, without the header. */
  readonly rows: number;
  /** Every row of a case that was held back, as in the file, for the side file. */
  readonly heldBack: readonly { line: number; record: Readonly<Record<string, string>>; reason: string }[];
  /** Rows of each case, as in the file: a case may be refused later, by what was recorded before. */
  readonly rowsOf: ReadonlyMap<string, readonly { line: number; record: Readonly<Record<string, string>> }[]>;
  readonly columns: readonly string[];
}

type ParsedRow = { record: Record<string, string>; info: { lines: number; error?: Error } };
type Row = { line: number; record: Record<string, string>; fault?: string };

/**
 * Reads a whole log. Rows of one case may stand apart from each other.
 * @throws DomainError `import.file` when the file is missing, no UTF-8, no CSV, or lacks a column of the mapping.
 */
export async function readLog(path: string, mapping: Mapping): Promise<ReadLog> {
  const { rows, columns } = await readRows(path, columnsOf(mapping));
  const byCase = new Map<string, Row[]>();
  const bad: BadRow[] = [];
  const heldBack: { line: number; record: Record<string, string>; reason: string }[] = [];
  for (const row of rows) {
    const key = row.record[mapping.case]!.trim();
    if (key === '') {
      const reason = `${mapping.case}: is empty`;
      bad.push({ line: row.line, case: '', reason });
      heldBack.push({ ...row, reason });
      continue;
    }
    const known = byCase.get(key);
    if (known) known.push(row);
    else byCase.set(key, [row]);
  }
  const cases: LoggedCase[] = [];
  for (const [key, own] of byCase) {
    const faults: BadRow[] = [];
    const read = readCase(key, own, mapping, faults);
    if (faults.length === 0) {
      cases.push(read);
      continue;
    }
    bad.push(...faults);
    for (const row of own) {
      const reasons = faults.filter((fault) => fault.line === row.line).map((fault) => fault.reason);
      const reason = reasons.join('; ') || 'another row of this case is bad';
      heldBack.push({ ...row, reason });
    }
  }
  return { cases, bad: bad.sort((a, b) => a.line - b.line), rows: rows.length, heldBack, rowsOf: byCase, columns };
}

function columnsOf(mapping: Mapping): string[] {
  const { row } = mapping;
  const names = [
    mapping.case,
    mapping.received,
    mapping.channel.column,
    ...mapping.unit,
    mapping.officer,
    mapping.deadline,
  ];
  names.push(mapping.plannedEnd, mapping.closed?.at, row.id, row.activity, row.at, row.group, row.resource);
  return names.filter((name) => name !== undefined);
}

async function readRows(path: string, wanted: readonly string[]): Promise<{ rows: Row[]; columns: string[] }> {
  const refuse = (detail: string, line?: number): never => {
    throw new DomainError('import.file', `${path}${line === undefined ? '' : `:${line}`}: ${detail}`, 'invalid', {
      line,
    });
  };
  const rows: Row[] = [];
  let columns: string[] = [];
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    columns: (header: string[]) => {
      columns = header;
      const missing = wanted.filter((name) => !header.includes(name));
      if (missing.length > 0) refuse(`the file has no column ${missing.map((name) => `"${name}"`).join(', ')}`, 1);
      const twice = header.find((name, at) => header.indexOf(name) !== at);
      if (twice !== undefined) refuse(`the column "${twice}" stands twice in the header`, 1);
      return header;
    },
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const source = createReadStream(path);
  source.on('error', (error) => parser.destroy(error));
  source.on('data', (chunk) => {
    try {
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    } catch {
      parser.destroy(new DomainError('import.file', `${path}: the file is not UTF-8 text; save it as CSV UTF-8`));
    }
  });
  source.on('end', () => parser.end());
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
      const whole = Object.fromEntries(columns.map((name) => [name, record[name] ?? '']));
      rows.push({
        line: info.lines,
        record: whole,
        ...(info.error && { fault: `the row has not the ${columns.length} fields of the header` }),
      });
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES')
      refuse(code === 'ENOENT' ? 'there is no such file' : message);
    refuse(message, (error as CsvError & { lines?: number }).lines);
  } finally {
    source.destroy();
  }
  if (columns.length === 0) refuse('the file is empty: its first line names the columns', 1);
  return { rows, columns };
}

function readCase(key: string, rows: readonly Row[], mapping: Mapping, faults: BadRow[]): LoggedCase {
  const first = rows[0]!;
  const fault = (line: number, reason: string) => faults.push({ line, case: key, reason });
  const cell = (row: Row, name: string | undefined) =>
    name === undefined ? undefined : row.record[name]!.trim() || undefined;
  const needed = (row: Row, name: string): string => {
    const value = cell(row, name);
    if (value === undefined) fault(row.line, `${name}: is empty`);
    return value ?? '';
  };
  const time = (row: Row, name: string | undefined): string | undefined => {
    const text = cell(row, name);
    if (text === undefined) return undefined;
    const instant = readTime(text);
    if (instant === undefined)
      fault(row.line, `${name}: "${text}" is not a time with offset (YYYY-MM-DD hh:mm:ss+hh:mm)`);
    return instant;
  };
  const caseColumns = [
    mapping.received,
    mapping.channel.column,
    ...mapping.unit,
    mapping.officer,
    mapping.deadline,
    mapping.plannedEnd,
    mapping.closed?.at,
  ];
  for (const row of rows) {
    if (row.fault !== undefined) fault(row.line, row.fault);
    for (const name of caseColumns) {
      if (name !== undefined && row.record[name] !== first.record[name]) {
        fault(row.line, `${name}: differs from line ${first.line} of the same case`);
      }
    }
  }
  const channelName = needed(first, mapping.channel.column);
  const channel = mapping.channel.values[channelName];
  if (channelName !== '' && channel === undefined) {
    fault(first.line, `${mapping.channel.column}: the mapping has no channel for "${channelName}"`);
  }
  needed(first, mapping.received);
  const activities = rows.map((row) => {
    needed(row, mapping.row.at);
    const group = cell(row, mapping.row.group);
    const resource = cell(row, mapping.row.resource);
    return {
      id: needed(row, mapping.row.id),
      activity: needed(row, mapping.row.activity),
      at: time(row, mapping.row.at) ?? '',
      ...(group !== undefined && { group }),
      ...(resource !== undefined && { resource }),
    };
  });
  const optional = {
    officer: cell(first, mapping.officer),
    deadline: time(first, mapping.deadline),
    plannedEnd: time(first, mapping.plannedEnd),
    closedAt: time(first, mapping.closed?.at),
  };
  return {
    key,
    line: first.line,
    received: time(first, mapping.received) ?? '',
    channel: channel ?? '',
    unit: mapping.unit.map((name) => cell(first, name)).filter((part) => part !== undefined),
    activities,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}
