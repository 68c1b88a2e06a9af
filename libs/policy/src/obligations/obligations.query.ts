import { AppDatabase } from '@gensvar/database';
import { EventStore } from '@gensvar/event-store';
import { DomainError, isStoredInstant, isUuid } from '@gensvar/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PackLibrary } from '../adoption/pack-library';
import { STATES, type State } from '../evaluate/obligation';
import type { SubjectRef } from '../facts/fact';
import { resolve, type Resolved, type When } from './moment';
import { CURRENT, FROM, itemOf, type ObligationItem, type Pending, type SelectedRow } from './obligation-item';
import { pending } from './pending';
import { heldSql, stateSql } from './state-sql';

export interface CountsQuestion extends When {
  readonly organisation: string;
  readonly rule: string;
}

export interface ObligationCounts {
  readonly rule: string;
  readonly total: number;
  /** One number per state, zeros too. */
  readonly counts: Readonly<Record<State, number>>;
  /** Re-derivation under way: until it is done, some rows are still judged by what held before. */
  readonly rederivation?: Pending;
}

export interface ListQuestion extends When {
  readonly organisation: string;
  readonly rule?: string;
  readonly states?: readonly State[];
  readonly subject?: SubjectRef;
  /** Of these, of one type: what a page of them waits for. */
  readonly subjects?: Pick<SubjectRef, 'type'> & { readonly ids: readonly string[] };
  readonly body?: string;
  readonly unit?: string;
  readonly kind?: string;
  /** `next` of the page before. */
  readonly after?: string;
  /** Default 100, at most 1,000. */
  readonly limit?: number;
}

export interface ObligationPage {
  readonly items: readonly ObligationItem[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
  readonly rederivation?: Pending;
}

/** Every row of one obligation ($1 organisation, $2 its id): what `one` and `history` read, by an index of its own. */
export const BY_ID = `select ${CURRENT}, ${stateSql('clock_timestamp()')} as state from ${FROM}
  where r.organisation = $1 and r.obligation = $2::uuid order by r.known_from collate "C", r.valid_from`;

/** Figures and lists of obligations under any asOf and at, from the one table (policy.md, "Time"). */
@Injectable()
export class ObligationQueries {
  constructor(
    private readonly database: AppDatabase,
    private readonly store: EventStore,
    private readonly library: PackLibrary,
  ) {}

  /** @throws DomainError `policy.rule-unknown`, `policy.moment` */
  async counts(question: CountsQuestion): Promise<ObligationCounts> {
    const { organisation, rule } = question;
    this.library.rule(rule);
    return this.ask(question, async (manager, { at, position }) => {
      const found: { state: State; count: number }[] = await manager.query(
        `select ${stateSql('$3::timestamptz')} as state, count(*)::int as count from views.policy_obligations_v2 r
          where r.organisation = $1 and r.rule = $2 and ${heldSql('$3::timestamptz', position === null ? null : '$4')} group by 1`,
        [organisation, rule, at, ...(position === null ? [] : [position])],
      );
      const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
      for (const { state, count } of found) counts[state] = count;
      const total = found.reduce((sum, { count }) => sum + count, 0);
      return { rule, total, counts, ...(await pending(manager, organisation)) };
    });
  }

  /** In order of when the duties arose. @throws DomainError `policy.rule-unknown`, `policy.moment`, `policy.page` */
  async list(question: ListQuestion): Promise<ObligationPage> {
    const { organisation, rule, states, subject, subjects, after } = question;
    if (rule !== undefined) this.library.rule(rule);
    const limit = Math.min(question.limit ?? 100, 1_000);
    return this.ask(question, async (manager, { at, position }) => {
      const values: unknown[] = [organisation, at];
      const value = (given: unknown) => `$${values.push(given)}`;
      const where = [`r.organisation = $1`, heldSql('$2::timestamptz', position === null ? null : value(position))];
      if (rule !== undefined) where.push(`r.rule = ${value(rule)}`);
      if (subject) where.push(`r.subject = ${value(subject.id)} and r.subject_type = ${value(subject.type)}`);
      if (subjects) where.push(`r.subject = any(${value(subjects.ids)}) and r.subject_type = ${value(subjects.type)}`);
      for (const column of ['body', 'unit', 'kind'] as const) {
        if (question[column] !== undefined) where.push(`r.${column} = ${value(question[column])}`);
      }
      if (states) where.push(`${stateSql('$2::timestamptz')} = any(${value(states)})`);
      if (after !== undefined) {
        const [since, obligation] = readPlace(after);
        where.push(`(r.since, r.obligation) > (${value(since)}::timestamptz, ${value(obligation)}::uuid)`);
      }
      const rows: SelectedRow[] = await manager.query(
        `select ${CURRENT}, ${stateSql('$2::timestamptz')} as state from ${FROM}
          where ${where.join(' and ')} order by r.since, r.obligation limit ${limit + 1}`,
        values,
      );
      const items = rows.slice(0, limit).map(itemOf);
      const last = items.at(-1);
      return {
        items,
        ...(rows.length > limit && last && { next: place(last) }),
        ...(await pending(manager, organisation)),
      };
    });
  }

  /** All obligations of one object, 1,000 a page. @throws DomainError `policy.moment`, `policy.page` */
  async of(organisation: string, subject: SubjectRef, when: When = {}, after?: string): Promise<ObligationPage> {
    return this.list({ organisation, subject, ...when, limit: 1_000, ...(after !== undefined && { after }) });
  }

  /** One obligation by its id, as it stands now. @throws DomainError `policy.obligation-unknown` */
  async one(organisation: string, obligation: string): Promise<ObligationItem> {
    const rows = await this.rowsOf(organisation, obligation);
    const now = new Date().toISOString();
    const row = rows.findLast(
      ({ knownTo, validFrom, validTo }) => knownTo === null && validFrom <= now && (validTo === null || validTo > now),
    );
    if (row) return itemOf(row);
    throw new DomainError(
      'policy.obligation-unknown',
      `There is no obligation ${obligation}. Look its id up again.`,
      'not-found',
    );
  }

  /** Everything that was ever known of one obligation, in the order of the log, then of time: closed rows too. */
  async history(organisation: string, obligation: string): Promise<readonly SelectedRow[]> {
    return this.rowsOf(organisation, obligation);
  }

  private rowsOf(organisation: string, obligation: string): Promise<SelectedRow[]> {
    return this.database.withOrganisation(organisation, (manager) => manager.query(BY_ID, [organisation, obligation]));
  }

  private async ask<T>(
    question: When & { readonly organisation: string },
    answer: (manager: EntityManager, moment: Resolved) => Promise<T>,
  ): Promise<T> {
    const moment = await resolve(question, this.store);
    return this.database.withOrganisation(question.organisation, (manager) => answer(manager, moment));
  }
}

function place({ since, id }: ObligationItem): string {
  return Buffer.from(JSON.stringify([since, id])).toString('base64url');
}

function readPlace(after: string): [string, string] {
  try {
    const [since, obligation] = JSON.parse(Buffer.from(after, 'base64url').toString()) as [string, string];
    if (isStoredInstant(since) && isUuid(obligation)) return [since, obligation];
  } catch {
    // Falls through to the refusal.
  }
  throw new DomainError('policy.page', 'This is no place of a list. Take `next` of the page before, as it stands.');
}
