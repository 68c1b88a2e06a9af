import { hash } from 'node:crypto';
import type { Position } from '@gensvar/kernel';
import type { Adoption } from '../adoption/adoption';
import type { Calendar } from '../calendar/calendar';
import { timeline } from '../evaluate/evaluate';
import { prepare } from '../evaluate/shapes';
import type { Judgement, Stretch } from '../evaluate/obligation';
import type { Fact, SubjectRef } from '../facts/fact';
import { History } from '../facts/history';
import type { Binding, Judging } from './binding';
import { calendarAt } from './calendars';
import type { ObligationRow } from './obligation.entity';
import { openingOf, type Opening } from './opening';
import { segmentsOf, type Segment } from './segments';
import { SubjectFields, type Group } from './subject-fields';

/** A row but for its place in the log and its ids; `steps` is what `explanation` stands for. */
export type Derived = Omit<
  ObligationRow,
  'organisation' | 'subject' | 'subjectType' | 'obligation' | 'knownFrom' | 'knownTo'
> & { readonly steps: string };

export interface Derivation {
  readonly rows: readonly Derived[];
  /** Ids of the rules whose rows are as they were: none of the newest facts is among those they read. */
  readonly kept: ReadonlySet<string>;
  readonly opening: Opening | undefined;
  readonly basis: Basis | undefined;
  /** Whether a fact of this name could change the rows. */
  matters(fact: string): boolean;
}

/** What facts were judged by. While it is the same, a new fact changes only the rules that read it. */
export interface Basis {
  readonly segments: readonly Segment[];
  readonly calendar: Calendar;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * All rows of one subject's obligations, from its facts and the adoptions as known at `asOf`: pure, so that a rebuild
 * gives what was written live.
 * @param last what the facts but the newest (`news`: their names) were judged by
 * @throws DomainError `policy.pack-document`, `policy.calendar-version`; CalendarNotCovered
 */
export function derive(
  organisation: string,
  subject: SubjectRef,
  facts: readonly Fact[],
  adoptions: readonly Adoption[],
  asOf: Position,
  law: Judging,
  last?: { readonly basis: Basis; readonly news: ReadonlySet<string> },
): Derivation {
  const history = new History(facts);
  const opening = openingOf(history, subject.type, law.catalogue);
  if (!opening) return { rows: [], kept: NONE, opening, basis: undefined, matters: () => true };
  const segments = segmentsOf(organisation, subject, opening, adoptions, asOf, law.binder);
  const fields = new SubjectFields(history, subject.type, law.catalogue);
  const calendar = calendarAt(law, law.taken, asOf);
  const basis = { segments, calendar };
  const kept = last && isSame(last.basis, basis) ? untouched(segments, last.news) : NONE;
  const rows = segments.flatMap((segment) => rowsOf(segment, kept, history, fields, calendar));
  return { rows, kept, opening, basis, matters: mattersTo(segments.map(({ binding }) => binding)) };
}

function isSame(one: Basis, other: Basis): boolean {
  return (
    one.calendar === other.calendar &&
    one.segments.length === other.segments.length &&
    one.segments.every(({ from, to, binding }, at) => {
      const own = other.segments[at]!;
      return own.binding === binding && own.from === from && own.to === to;
    })
  );
}

/** Rules that read none of these facts. */
function untouched(segments: readonly Segment[], news: ReadonlySet<string>): ReadonlySet<string> {
  const names = [...news];
  const kept = new Set<string>();
  for (const { binding } of segments) {
    if (names.some((name) => binding.common.has(name))) return NONE;
    for (const bound of binding.rules) {
      const { reads } = prepare(bound)!;
      if (!names.some((name) => reads.has(name))) kept.add(bound.rule.id);
    }
  }
  return kept;
}

/** Made apart, so that nothing else of a derivation is kept in memory by it. */
function mattersTo(bindings: readonly Binding[]): (fact: string) => boolean {
  return (fact) => bindings.some((binding) => binding.relevant.has(fact));
}

function rowsOf(
  { from, to, binding }: Segment,
  kept: ReadonlySet<string>,
  history: History,
  fields: SubjectFields,
  calendar: Calendar,
): Derived[] {
  const rules = kept.size === 0 ? binding.rules : binding.rules.filter(({ rule }) => !kept.has(rule.id));
  if (rules.length === 0) return [];
  const rows: Derived[] = [];
  for (const stretches of timeline(rules, history, calendar).values()) {
    const first = rows.length;
    const adoption = binding.adoptionOf.get(stretches[0]!.judgement.rule)!;
    for (const { start, end, judgement } of within(stretches, from, to)) {
      for (const piece of cut(start, end, fields)) {
        const row = rowOf(judgement, adoption, piece, groupOf(judgement, piece.start, fields));
        const before = rows.length > first ? rows[rows.length - 1] : undefined;
        if (before?.content === row.content) before.validTo = row.validTo;
        else rows.push(row);
      }
    }
  }
  return rows;
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function* within(
  stretches: readonly Stretch[],
  from: number,
  to: number,
): Generator<Piece & { readonly judgement: Judgement }> {
  for (const [at, { from: begins, to: ends = Infinity, judgement }] of stretches.entries()) {
    const start = Math.max(begins, from);
    const end = Math.min(stretches[at + 1]?.from ?? ends, to);
    if (start < end) yield { start, end, judgement };
  }
}

function* cut(start: number, end: number, fields: SubjectFields): Generator<Piece> {
  let begins = start;
  for (const ms of fields.after(start)) {
    if (ms >= end) break;
    yield { start: begins, end: ms };
    begins = ms;
  }
  yield { start: begins, end };
}

/** Who holds it when the duty is met or falls due; what happens to the subject afterwards moves no figure. */
function groupOf({ metAt, due }: Judgement, start: number, fields: SubjectFields): Group {
  return fields.at(Math.min(start, metAt ?? Infinity, due ?? Infinity));
}

function rowOf(judgement: Judgement, adoption: string, { start, end }: Piece, group: Group): Derived {
  const { id: explanation, steps } = explained(judgement.explanation);
  const said = {
    rule: judgement.rule,
    adoption,
    occurrence: judgement.occurrence,
    why: judgement.why?.state ?? null,
    whyCode: judgement.why?.code ?? null,
    whySubject: judgement.why?.subject ?? null,
    since: iso(judgement.since),
    due: isoOrNull(judgement.due),
    atRisk: isoOrNull(judgement.atRisk),
    pausedSince: isoOrNull(judgement.pausedSince),
    metAt: isoOrNull(judgement.metAt),
    metDue: isoOrNull(judgement.metDue),
    waivedAt: isoOrNull(judgement.waivedAt),
    recordedLate: judgement.recordedLate,
    beforeTrigger: judgement.beforeTrigger,
    missing: JSON.stringify(judgement.missing),
    witnesses: JSON.stringify(judgement.witnesses),
    explanation,
    ...group,
  };
  const content = hash('sha1', Object.values(said).join('\u0001'), 'base64');
  return { validFrom: iso(start), validTo: end === Infinity ? null : iso(end), ...said, content, steps };
}

const explanations = new WeakMap<object, { readonly id: string; readonly steps: string }>();

/** Duties of one day and period share the steps of their reckoning: written out once. */
function explained(explanation: Judgement['explanation']): { readonly id: string; readonly steps: string } {
  let known = explanations.get(explanation);
  if (known === undefined) {
    const steps = JSON.stringify(explanation);
    explanations.set(explanation, (known = { id: hash('sha1', steps, 'base64'), steps }));
  }
  return known;
}

const instants = new Map<number, string>();
const INSTANTS_KEPT = 10_000;

/** Kept, because due dates are few and rows are many. */
function iso(ms: number): string {
  let text = instants.get(ms);
  if (text === undefined) {
    if (instants.size >= INSTANTS_KEPT) instants.clear();
    instants.set(ms, (text = new Date(ms).toISOString()));
  }
  return text;
}

function isoOrNull(ms: number | null): string | null {
  return ms === null ? null : iso(ms);
}
