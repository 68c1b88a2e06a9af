import type { Position } from '@gensvar/kernel';
import type { Adoption } from '../adoption/adoption';
import { obligationId } from '../evaluate/obligation-id';
import type { Fact, SubjectRef } from '../facts/fact';
import type { Binder, Law } from './binding';
import { contentOf, derive, type Derivation, type Derived } from './derive';
import type { ObligationRow } from './obligation.entity';
import { latestDay } from './opening';

/** A row that is known still, and whether it stands in the table. */
interface OpenRow {
  readonly row: ObligationRow;
  readonly content: string;
  readonly stored: boolean;
}

/** What is to be written: new rows (some closed already), and rows of the table to close at a position. */
export interface Unwritten {
  readonly rows: ObligationRow[];
  readonly closed: ObligationRow[];
  readonly facts: Fact[];
  /** The subject's row, where it is new or its latest day changed. */
  readonly latestDay: string | null | undefined;
}

/** One subject in memory: its facts, and its rows that are known still. */
export class SubjectState {
  private readonly facts: Fact[] = [];
  private open = new Map<string, OpenRow>();
  private derivation: Derivation | undefined;
  private writtenFacts = 0;
  private closed: ObligationRow[] = [];
  private finished: ObligationRow[] = [];
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
  restore(facts: readonly Fact[], rows: readonly ObligationRow[], latest: string | null | undefined): void {
    this.facts.push(...facts);
    this.writtenFacts = facts.length;
    for (const row of rows) this.keep(row, true);
    this.latest = this.writtenLatest = latest;
  }

  /** New facts of one event. */
  add(facts: readonly Fact[], adoptions: readonly Adoption[], law: Law & { readonly binder: Binder }): void {
    const mute = this.derivation !== undefined && !facts.some((fact) => this.derivation!.matters(fact.name));
    this.facts.push(...facts);
    if (!mute) this.judge(String(facts[0]!.order), adoptions, law);
  }

  /** Judges anew with what is known at a position: closes the rows that do not hold any more, and opens others. */
  judge(at: Position, adoptions: readonly Adoption[], law: Law & { readonly binder: Binder }): void {
    this.derivation = derive(this.organisation, this.subject, this.facts, adoptions, at, law);
    const { rows, opening } = this.derivation;
    this.latest = opening ? latestDay(opening) : null;
    const before = this.open;
    this.open = new Map();
    for (const derived of rows) {
      const key = keyOf(derived, contentOf(derived));
      const kept = before.get(key);
      if (kept) {
        before.delete(key);
        this.open.set(key, kept);
      } else {
        this.keep(this.rowOf(derived, at), false);
      }
    }
    for (const { row, stored } of before.values()) {
      const closed = { ...row, knownTo: at };
      if (stored) this.closed.push(closed);
      else if (row.knownFrom !== at) this.finished.push(closed);
    }
  }

  /** Hands over what is to be written; from then on it counts as stored. */
  take(): Unwritten {
    const rows = this.finished;
    for (const [key, open] of this.open) {
      if (open.stored) continue;
      rows.push(open.row);
      this.open.set(key, { ...open, stored: true });
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

  private keep(row: ObligationRow, stored: boolean): void {
    const content = contentOf(row);
    this.open.set(keyOf(row, content), { row, content, stored });
  }

  private rowOf(derived: Derived, knownFrom: Position): ObligationRow {
    const { organisation, subject } = this;
    return {
      organisation,
      subject: subject.id,
      subjectType: subject.type,
      obligation: obligationId(organisation, derived.rule, subject.id, derived.occurrence),
      knownFrom,
      knownTo: null,
      ...derived,
    };
  }
}

function keyOf({ validFrom, validTo }: Derived, content: string): string {
  return `${validFrom} ${validTo} ${content}`;
}
