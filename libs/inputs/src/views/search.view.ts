import { parseStreamName, type RecordedEvent } from '@gensvar/kernel';
import type { View, ViewSession } from '@gensvar/projections';
import {
  ClarificationGiven,
  InputForwarded,
  InputReceived,
  InputReferred,
  InputReopened,
  ReminderReceived,
  type InputEvent,
} from '../input.events';
import { SEARCH_FUNCTIONS } from './search.find';
import { receivedRows, saidRows, type Standing } from './search.rows';
import {
  addRows,
  coverParts,
  SEARCH_DDL,
  SEARCH_INDEXES,
  SEARCH_TABLE,
  standingOf,
  type SearchRow,
} from './search.table';

/** Rows held back while nobody reads them: their keys cannot be destroyed from when they are written until the commit. */
const HELD = 20_000;

/**
 * What senders wrote and who they are, to be searched: one row per input, key and field group, in `personal`. Of a sender
 * whose identity is protected there is no row at all, of their words neither: what somebody tells of a street, a school or
 * a child shows where they are, to everybody who searches for it. Such an input is found by its number and in the register.
 * Where nobody can tell any more (the contact's key is gone), it is taken as protected.
 */
export const searchView: View = {
  name: 'inputs.search.v1',
  schema: 'personal',
  tables: [SEARCH_TABLE],
  ddl: SEARCH_DDL,
  indexes: SEARCH_INDEXES,
  functions: SEARCH_FUNCTIONS,
  events: new Set(
    [InputReceived, ClarificationGiven, ReminderReceived, InputReferred, InputForwarded, InputReopened].map(
      ({ type }) => type,
    ),
  ),
  opens: true,
  async project(events, session) {
    const own = events as readonly RecordedEvent<InputEvent>[];
    const held = heldIn(session);
    await meet(own, held, session);
    for (const event of own) take(event, held);
    if (held.rows.length >= HELD) await write(session);
  },
  async flush(session) {
    await write(session);
  },
};

/** What is not written yet, and what stands of the inputs that events were seen of. */
interface Held {
  readonly rows: SearchRow[];
  readonly standing: Map<string, Standing[]>;
  /** Inputs whose rows must be told which parts are covered. */
  readonly covered: Map<string, Standing>;
}

function heldIn(session: ViewSession): Held {
  let held = session.memory.get(SEARCH_TABLE) as Held | undefined;
  if (!held) session.memory.set(SEARCH_TABLE, (held = { rows: [], standing: new Map(), covered: new Map() }));
  return held;
}

/** Looks up what stands of inputs that came in earlier. */
async function meet(events: readonly RecordedEvent<InputEvent>[], held: Held, session: ViewSession): Promise<void> {
  const unmet = events
    .filter(({ type }) => type !== InputReceived.type)
    .map(({ organisation, stream }) => ({ organisation, input: parseStreamName(stream).object }))
    .filter(({ input }) => !held.standing.has(input));
  if (unmet.length === 0) return;
  for (const { input } of unmet) held.standing.set(input, []);
  for (const row of await standingOf(unmet, session)) held.standing.get(row.input)!.push(row);
}

function take(event: RecordedEvent<InputEvent>, held: Held): void {
  const input = parseStreamName(event.stream).object;
  switch (event.type) {
    case 'inputs.InputReceived.v1':
      return keep(input, receivedRows(input, event), held);
    case 'inputs.ClarificationGiven.v1':
    case 'inputs.ReminderReceived.v1':
      return keep(input, saidRows(event, held.standing.get(input)!), held);
    case 'inputs.InputReferred.v1':
      return event.data.senderTold ? cover(input, held, (covered) => [...covered, ...event.data.covers]) : undefined;
    case 'inputs.InputForwarded.v1':
    case 'inputs.InputReopened.v1':
      return cover(input, held, () => []);
  }
}

function keep(input: string, rows: readonly SearchRow[], held: Held): void {
  held.rows.push(...rows);
  held.standing.set(input, [...(held.standing.get(input) ?? []), ...rows]);
}

/** Referred in all its parts, it is searched no more: the right to read it has ended. Handled here again, it is. */
function cover(input: string, held: Held, change: (covered: readonly number[]) => number[]): void {
  const rows = held.standing.get(input)!.map((row) => {
    return { ...row, covered: [...new Set(change(row.covered))].sort((a, b) => a - b) };
  });
  held.standing.set(input, rows);
  if (rows.length > 0) held.covered.set(input, rows[0]!);
}

/** One row per handle in each statement: what is said later is added in a further one. */
async function write(session: ViewSession): Promise<void> {
  const { rows, covered } = heldIn(session);
  session.memory.delete(SEARCH_TABLE);
  for (let rest: readonly SearchRow[] = rows; rest.length > 0;) {
    const now = new Map<string, SearchRow>();
    for (const row of rest) if (!now.has(row.handle)) now.set(row.handle, row);
    await addRows([...now.values()], session);
    rest = rest.filter((row) => now.get(row.handle) !== row);
  }
  if (covered.size > 0) await coverParts([...covered.values()], session);
}
