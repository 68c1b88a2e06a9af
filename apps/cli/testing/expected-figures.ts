// What the figures of a log must be, reckoned from its rows by a few lines of their own: nothing of libs/policy is used.
import { readFileSync } from 'node:fs';

type Row = Readonly<Record<string, string>>;

/** Days from 2010 to mid-2012 that are no working days though they are no Saturday or Sunday (law.md 2.10). */
const FREE = new Set([
  ...['2010-01-01', '2010-01-06', '2010-04-02', '2010-04-05', '2010-05-13', '2010-06-25', '2010-12-24', '2010-12-31'],
  ...['2011-01-06', '2011-04-22', '2011-04-25', '2011-06-02', '2011-06-06', '2011-06-24', '2011-12-26'],
  ...['2012-01-06', '2012-04-06', '2012-04-09', '2012-05-01', '2012-05-17', '2012-06-06', '2012-06-22'],
]);
const CONFIRMATION = 'T05 Print and send confirmation of receipt';

/** Rows of a log whose cells hold neither commas nor quotes. */
export function rowsOf(path: string): Row[] {
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const names = header!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at]!, cell])));
}

export function casesOf(rows: readonly Row[]): Row[][] {
  const cases = new Map<string, Row[]>();
  for (const row of rows) cases.set(row['case:concept:name']!, [...(cases.get(row['case:concept:name']!) ?? []), row]);
  return [...cases.values()];
}

export const ms = (cell: string) => Date.parse(cell.replace(' ', 'T'));

const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
export const dayOf = (instant: number) => STOCKHOLM.format(instant);

function workingDaysAfter(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  for (let left = count; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!weekend && !FREE.has(date.toISOString().slice(0, 10))) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}

export interface Expected {
  readonly met: number;
  readonly late: number;
  readonly breached: number;
  /** Pending or at risk. */
  readonly open: number;
}

/** Cases by how their receipt was confirmed, as seen at the end of `at` (a day in Stockholm). */
export function acknowledged(cases: readonly (readonly Row[])[], workingDays: number, at = '9999-12-31'): Expected {
  const count = { met: 0, late: 0, breached: 0, open: 0 };
  for (const rows of cases) {
    const start = dayOf(ms(rows[0]!['case:startdate']!));
    if (start > at) continue;
    const due = workingDaysAfter(start, workingDays);
    const [told] = rows
      .filter((row) => row['concept:name'] === CONFIRMATION)
      .map((row) => dayOf(ms(row['time:timestamp']!)))
      .filter((day) => day <= at)
      .sort();
    if (told !== undefined) count[told <= due ? 'met' : 'late'] += 1;
    else count[due < at ? 'breached' : 'open'] += 1;
  }
  return count;
}

/** One receipt and one assignment a case, an event a row, and a closing where there is an end date. */
export function eventsOf(cases: readonly (readonly Row[])[]): number {
  return cases.reduce((sum, rows) => sum + 2 + rows.length + (rows[0]!['case:enddate'] === '' ? 0 : 1), 0);
}
