import { groupBy } from '@gensvar/kernel';
import { entityTable, TableRows, type ViewSession } from '@gensvar/projections';
import type { SubjectRef } from '../facts/fact';
import { factOf, factText } from './fact-text';
import { ObligationRow } from './obligation.entity';
import { ExplanationRow, FactRow, SubjectRow } from './subject.entities';
import { SubjectState, type Closing, type NewRow, type StoredRow } from './subject-state';

export const OBLIGATIONS = entityTable(ObligationRow);
export const SUBJECTS = entityTable(SubjectRow);
export const FACTS = entityTable(FactRow);
export const EXPLANATIONS = entityTable(ExplanationRow);

const obligationRows = new TableRows<ObligationRow>(OBLIGATIONS);
const subjectRows = new TableRows<SubjectRow>(SUBJECTS);
const factRows = new TableRows<FactRow>(FACTS);
const explanationRows = new TableRows<ExplanationRow>(EXPLANATIONS);

/** Tables that a rebuild has just filled have no statistics: without this, every batch reads them whole. */
export async function useIndexes(session: ViewSession): Promise<void> {
  await session.query(
    `select set_config(name, 'off', true) from unnest(array['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) name`,
  );
}

/** Subjects held in memory by a rebuild before all of them are written. */
const HELD = 5_000;
const EXPLANATIONS_KEPT = 200_000;

export interface SubjectKey {
  readonly organisation: string;
  readonly subject: SubjectRef;
}

/** Subjects between reading and writing: for one batch, or as long as a rebuild may hold them back. */
export class SubjectCache {
  private readonly states = new Map<string, SubjectState>();
  /** While nothing was written, a subject that is not here does not exist. */
  private complete: boolean;

  constructor(private readonly session: Pick<ViewSession, 'holdsBack'>) {
    this.complete = session.holdsBack;
  }

  get({ organisation, subject }: SubjectKey): SubjectState {
    return this.states.get(textOf(organisation, subject))!;
  }

  /** Brings subjects into memory; those that the tables do not know come empty. */
  async load(keys: Iterable<SubjectKey>, session: ViewSession): Promise<void> {
    const missing = new Map<string, SubjectState>();
    for (const { organisation, subject } of keys) {
      const key = textOf(organisation, subject);
      const held = this.states.get(key);
      if (!held) missing.set(key, new SubjectState(organisation, subject));
      // To the end: what was touched last is written last.
      else if (this.session.holdsBack && this.states.delete(key)) this.states.set(key, held);
    }
    if (missing.size > 0 && !this.complete) await restore(missing, session);
    for (const [key, state] of missing) this.states.set(key, state);
  }

  /**
   * After a batch. Live, everything is written and forgotten; in a rebuild, when too much is held, the half that was touched
   * longest ago: an input's life is weeks, and what is written too early is read again.
   */
  async relieve(session: ViewSession): Promise<void> {
    if (!this.session.holdsBack) return this.write(session);
    if (this.states.size > HELD) await this.write(session, HELD / 2);
  }

  /** Writes and forgets: everything, or all but so many that were touched last. */
  async write(session: ViewSession, keep = 0): Promise<void> {
    const rows: NewRow[] = [];
    const closed: Closing[] = [];
    const facts: FactRow[] = [];
    const subjects: SubjectRow[] = [];
    let surplus = this.states.size - keep;
    for (const [key, state] of this.states) {
      if (surplus-- <= 0) break;
      this.states.delete(key);
      const own = { organisation: state.organisation, subjectType: state.subject.type, subject: state.subject.id };
      const unwritten = state.take();
      rows.push(...unwritten.rows);
      closed.push(...unwritten.closed);
      let [last, number] = ['', 0];
      for (const fact of unwritten.facts) {
        const position = String(fact.order);
        number = position === last ? number + 1 : 0;
        last = position;
        facts.push({ ...own, position, number, fact: factText(fact) });
      }
      if (unwritten.latestDay !== undefined) subjects.push({ ...own, latestDay: unwritten.latestDay });
    }
    this.complete = false;
    await close(closed, session);
    await explain(rows, session);
    await obligationRows.copy(rows, session);
    await factRows.copy(facts, session);
    await subjectRows.upsert(subjects, session);
  }
}

async function restore(missing: ReadonlyMap<string, SubjectState>, session: ViewSession): Promise<void> {
  const states = [...missing.values()];
  const keys = [
    states.map((state) => state.organisation),
    states.map((state) => state.subject.type),
    states.map((state) => state.subject.id),
  ];
  const known = await subjectRows.load(
    states.map(({ organisation, subject }) => ({ organisation, subjectType: subject.type, subject: subject.id })),
    session,
  );
  if (known.length === 0) return;
  const wanted = '(select distinct * from unnest($1::uuid[], $2::text[], $3::text[])) k(o, t, s)';
  const facts = await session.query<{
    organisation: string;
    subject_type: string;
    subject: string;
    position: string;
    fact: string;
  }>(
    `select f.organisation, f.subject_type, f.subject, f.position, f.fact from ${FACTS.name} f
       join ${wanted} on f.organisation = k.o and f.subject_type = k.t and f.subject = k.s
      order by f.position collate "C", f.number`,
    keys,
  );
  const rows = await session.query<StoredRow & { key: string }>(
    `select r.organisation || '/' || r.subject_type || '/' || r.subject as key, r.rule, r.occurrence, r.obligation, r.known_from as "knownFrom",
            ${isoColumn('valid_from')} as "validFrom", ${isoColumn('valid_to')} as "validTo", r.content
       from ${OBLIGATIONS.name} r
       join ${wanted} on r.organisation = k.o and r.subject_type = k.t and r.subject = k.s
      -- Not "is null": the index of open rows would be taken, and read whole for every subject.
      where coalesce(r.known_to, '') = ''`,
    keys,
  );
  const factsOf = groupBy(facts, (row) => `${row.organisation}/${row.subject_type}/${row.subject}`);
  const rowsOf = groupBy(rows, (row) => row.key);
  for (const { organisation, subjectType, subject, latestDay } of known) {
    const key = `${organisation}/${subjectType}/${subject}`;
    const state = missing.get(key)!;
    const own = (factsOf.get(key) ?? []).map((row) => factOf(row.fact, state.subject, row.position));
    state.restore(own, rowsOf.get(key) ?? [], latestDay);
  }
}

async function close(closed: readonly Closing[], session: ViewSession): Promise<void> {
  const never = closed.filter(({ knownFrom, knownTo }) => knownFrom === knownTo);
  const ended = closed.filter(({ knownFrom, knownTo }) => knownFrom !== knownTo);
  if (never.length > 0) await obligationRows.remove(never, session);
  if (ended.length === 0) return;
  const columns = ['organisation', 'subject', 'obligation', 'knownFrom', 'validFrom', 'knownTo'] as const;
  await session.query(
    `update ${OBLIGATIONS.name} r set known_to = k.t
       from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[], $6::text[]) k(o, s, i, f, v, t)
      where r.organisation = k.o and r.subject = k.s and r.obligation = k.i and r.known_from = k.f and r.valid_from = k.v`,
    columns.map((column) => ended.map((row) => row[column])),
  );
}

/** Known explanations are kept in memory, so that each is written about once. */
async function explain(rows: readonly NewRow[], session: ViewSession): Promise<void> {
  let known = session.memory.get('explanations') as Set<string> | undefined;
  if (!known || known.size > EXPLANATIONS_KEPT) session.memory.set('explanations', (known = new Set()));
  const fresh: ExplanationRow[] = [];
  for (const { organisation, explanation: id, steps } of rows) {
    const key = `${organisation}/${id}`;
    if (known.has(key)) continue;
    known.add(key);
    fresh.push({ organisation, id, steps });
  }
  await explanationRows.upsert(fresh, session);
}

function isoColumn(name: string): string {
  return `to_char(r.${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

export function textOf(organisation: string, subject: SubjectRef): string {
  return `${organisation}/${subject.type}/${subject.id}`;
}
