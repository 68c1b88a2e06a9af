import type { Position } from '@gensvar/kernel';
import type { Adoption } from '../adoption/adoption';
import { obligationId } from '../evaluate/obligation-id';
import type { Fact, SubjectRef } from '../facts/fact';
import type { Judging } from './binding';
import { type Basis, derive, type Derived } from './derive';
import type { ObligationRow } from './obligation.entity';
import { latestDay } from './opening';

/** What identifies a row of the table, and what it says: all that is needed to keep or to close it. */
export type StoredRow = Pick<
  ObligationRow,
  'rule' | 'occurrence' | 'obligation' | 'knownFrom' | 'validFrom' | 'validTo' | 'content'
>;

/** A row to be written, with its explanation. */
export type NewRow = ObligationRow & Pick<Derived, 'steps'>;

/** A row that is known still; `unwritten` where it does not stand in the table yet. */
interface OpenRow {
  readonly row: StoredRow;
  readonly unwritten: NewRow | undefined;
}

/** A row of the table that does not hold any more, from a position on; from its own on, it never did. */
export type Closing = Pick<ObligationRow, 'organisation' | 'subject' | 'obligation' | 'knownFrom' | 'validFrom'> & {
  readonly knownTo: Position;
};

/** What is to be written: new rows (some closed already), and rows of the table to close at a position. */
export interface Unwritten {
  readonly rows: NewRow[];
  readonly closed: Closing[];
  readonly facts: Fact[];
  /** The subject's row, where it is new or its latest day changed. */
  readonly latestDay: string | null | undefined;
}

/** One subject in memory: its facts, and its rows that are known still. */
export class SubjectState {
  private readonly facts: Fact[] = [];
  private open = new Map<string, OpenRow>();
  /** Whether a fact of this name could change the rows; undefined until it was judged in memory. */
  private matters: ((fact: string) => boolean) | undefined;
  /** What the facts were judged by when they were so many. */
  private judged: { readonly basis: Basis; readonly facts: number } | undefined;
  private unsettled = false;
  private writtenFacts = 0;
  private closed: Closing[] = [];
  private readonly ids = new Map<string, string>();
  private finished: NewRow[] = [];
  private latest: string | null | undefined;
  private writtenLatest: string | null | undefined;

  constructor(
    readonly organisation: string,
    readonly subject: SubjectRef,
  ) {}

  /** Position of its newest fact; empty when there is none. Adoptions up to there are in its rows. */
  get position(): Position {
    return String(this.facts.at(-1)?.order ?? '');
  }

  /** What the tables hold. */
  restore(facts: readonly Fact[], rows: readonly StoredRow[], latest: string | null | undefined): void {
    this.facts.push(...facts);
    this.writtenFacts = facts.length;
    for (const row of rows) {
      this.open.set(keyOf(row.obligation, row), { row, unwritten: undefined });
      this.ids.set(`${row.rule} ${row.occurrence}`, row.obligation);
    }
    this.latest = this.writtenLatest = latest;
  }

  /** Takes new facts of one event; `settle` judges by them. */
  add(facts: readonly Fact[], adoptions: readonly Adoption[], law: Judging): void {
    if (this.facts.at(-1)?.recordedAt !== facts[0]!.recordedAt) this.settle(adoptions, law);
    this.unsettled ||= this.matters === undefined || facts.some((fact) => this.matters!(fact.name));
    this.facts.push(...facts);
  }

  /**
   * Judges by the newest facts. What was recorded at one instant (one append, mostly) no `asOf` can tell apart: it is
   * judged once, as known from the first of it.
   */
  settle(adoptions: readonly Adoption[], law: Judging): void {
    if (!this.unsettled) return;
    this.unsettled = false;
    const last = this.facts.at(-1)!;
    const first = String(this.facts.find((fact) => fact.recordedAt === last.recordedAt)!.order);
    const between = [...adoptions, ...law.taken].some(
      ({ position }) => position > first && position < String(last.order),
    );
    this.judge(between ? String(last.order) : first, adoptions, law);
  }

  /** Judges anew with what is known at a position: closes the rows that do not hold any more, and opens others. */
  judge(at: Position, adoptions: readonly Adoption[], law: Judging): void {
    const last = this.judged && {
      basis: this.judged.basis,
      news: new Set(this.facts.slice(this.judged.facts).map(({ name }) => name)),
    };
    const { organisation, subject, facts } = this;
    const { rows, kept, opening, basis, matters } = derive(organisation, subject, facts, adoptions, at, law, last);
    this.matters = matters;
    this.judged = basis && { basis, facts: facts.length };
    this.latest = opening ? latestDay(opening, this.subject.type) : null;
    const before = this.open;
    this.open = new Map();
    if (kept.size > 0) {
      for (const [key, open] of before) {
        if (!kept.has(open.row.rule)) continue;
        before.delete(key);
        this.open.set(key, open);
      }
    }
    for (const derived of rows) {
      const obligation = this.idOf(derived);
      const key = keyOf(obligation, derived);
      const same = before.get(key);
      if (same) {
        before.delete(key);
        this.open.set(key, same);
      } else {
        const row = this.rowOf(obligation, derived, at);
        this.open.set(key, { row, unwritten: row });
      }
    }
    for (const { row, unwritten } of before.values()) {
      const { obligation, knownFrom, validFrom } = row;
      if (!unwritten)
        this.closed.push({ organisation, subject: subject.id, obligation, knownFrom, validFrom, knownTo: at });
      else if (knownFrom !== at) this.finished.push({ ...unwritten, knownTo: at });
    }
  }

  /** Hands over what is to be written; from then on it counts as stored. */
  take(): Unwritten {
    const rows = this.finished;
    for (const [key, open] of this.open) {
      if (!open.unwritten) continue;
      rows.push(open.unwritten);
      this.open.set(key, { row: open.row, unwritten: undefined });
    }
    const unwritten = {
      rows,
      closed: this.closed,
      facts: this.facts.slice(this.writtenFacts),
      latestDay: this.latest === this.writtenLatest ? undefined : this.latest,
    };
    this.finished = [];
    this.closed = [];
    this.writtenFacts = this.facts.length;
    this.writtenLatest = this.latest;
    return unwritten;
  }

  private idOf({ rule, occurrence }: Derived): string {
    const key = `${rule} ${occurrence}`;
    let id = this.ids.get(key);
    if (id === undefined) this.ids.set(key, (id = obligationId(this.organisation, rule, this.subject.id, occurrence)));
    return id;
  }

  private rowOf(obligation: string, derived: Derived, knownFrom: Position): NewRow {
    const { organisation, subject } = this;
    return {
      organisation,
      subject: subject.id,
      subjectType: subject.type,
      obligation,
      knownFrom,
      knownTo: null,
      ...derived,
    };
  }
}

function keyOf(
  obligation: string,
  { validFrom, validTo, content }: Pick<ObligationRow, 'validFrom' | 'validTo' | 'content'>,
): string {
  return `${obligation} ${validFrom} ${validTo} ${content}`;
}
