import { AppDatabase } from '@gensvar/database';
import { EventStore } from '@gensvar/event-store';
import { type Actor, DomainError, EventCatalogue, isForgotten, Sealer } from '@gensvar/kernel';
import { Injectable } from '@nestjs/common';
import type { SubjectRef, SubjectType } from '../facts/fact';
import type { ExceptionRow } from './exception.entity';
import { DATED_BACK } from './exceptions.view';

export interface ExceptionItem {
  /** Name of the fact (`input.setAside`, `obligation.waived`…), or `adoption.datedBack`. */
  readonly what: string;
  /** Absent for an adoption, which is about many. */
  readonly subject?: SubjectRef;
  readonly event: string;
  readonly position: string;
  /** Instant or day, and instant. */
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: Actor;
  /** A code, or the words of whoever decided it; of an adoption the reference of its decision. Null: none was given. */
  readonly reason: string | null;
  /** The words are gone: their key was destroyed. */
  readonly forgotten?: true;
  /** The event's clear payload: the days of a correction, the obligation that was waived, what was adopted. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface ExceptionPage {
  /** Newest first. */
  readonly items: readonly ExceptionItem[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
}

type FoundRow = Omit<ExceptionRow, 'organisation' | 'recordedAt'> & { readonly recordedAt: Date };

/** The auditor's list of exceptions (policy.md, "States"), with actor and reason. */
@Injectable()
export class ExceptionQueries {
  constructor(
    private readonly database: AppDatabase,
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @param before `next` of the page before
   * @throws DomainError `policy.page`
   */
  async list(
    organisation: string,
    { before, limit = 50 }: { readonly before?: string | undefined; readonly limit?: number } = {},
  ): Promise<ExceptionPage> {
    if (before !== undefined && !/^([0-9a-f]{16}|[0-9a-f]{32})$/.test(before))
      throw new DomainError('policy.page', 'This is no place of a list. Take `next` of the page before, as it stands.');
    const asked = Math.min(limit, 200);
    const rows: FoundRow[] = await this.database.withOrganisation(organisation, (manager) =>
      manager.query(
        `select position, what, subject_type as "subjectType", subject, stream, revision, event, actor,
                actor_role as "actorRole", actor_body as "actorBody", occurred_at as "occurredAt",
                recorded_at as "recordedAt", data
           from views.policy_exceptions_v1
          where organisation = $1 and ($2::text is null or position collate "C" < $2)
          order by position collate "C" desc limit ${asked + 1}`,
        [organisation, before ?? null],
      ),
    );
    const shown = rows.slice(0, asked);
    const items = await Promise.all(shown.map((row) => this.itemOf(organisation, row)));
    return { items, ...(rows.length > asked && { next: shown.at(-1)!.position }) };
  }

  private async itemOf(organisation: string, row: FoundRow): Promise<ExceptionItem> {
    const { what, event, position, occurredAt, subject, subjectType } = row;
    const data = JSON.parse(row.data) as Record<string, unknown>;
    const reason = await this.reasonOf(organisation, row, data);
    return {
      ...{ what, event, position, occurredAt, data },
      ...(subject !== null && { subject: { type: subjectType as SubjectType, id: subject } }),
      recordedAt: row.recordedAt.toISOString(),
      actor: { id: row.actor, role: row.actorRole, ...(row.actorBody !== null && { body: row.actorBody }) },
      ...(reason === FORGOTTEN_WORDS ? { reason: null, forgotten: true as const } : { reason }),
    };
  }

  /** A clear code goes before words: those are opened where the event stands, and nowhere kept. */
  private async reasonOf(organisation: string, row: FoundRow, data: Readonly<Record<string, unknown>>) {
    const clear = row.what === DATED_BACK ? data.decision : data.reason;
    if (typeof clear === 'string') return clear;
    const [stored] = await this.store.readStream(organisation, row.stream, { from: row.revision, limit: 1 });
    if (!stored?.meta.sealed.includes('/reason')) return null;
    const [opened] = await this.sealer.open([stored]);
    const words = (this.catalogue.read(stored, opened).data as { reason?: unknown }).reason;
    if (isForgotten(words)) return FORGOTTEN_WORDS;
    return typeof words === 'string' ? words : null;
  }
}

const FORGOTTEN_WORDS = Symbol('forgotten');
