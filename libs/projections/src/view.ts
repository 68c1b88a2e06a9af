import type { Opened, RecordedEvent } from '@gensvar/kernel';

/** What a view may do while it projects: SQL on its own tables, unqualified, inside the transaction that moves its checkpoint. */
export interface ViewSession {
  query<Row extends object = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** True while a second set of tables is filled: nobody reads them yet and nobody else writes them. */
  readonly rebuilding: boolean;
  /** Kept between batches of one run (a cache of rows, say), dropped when a transaction fails or ownership is lost. */
  readonly memory: Map<string, unknown>;
  /** Opened personal fields of an event; only for views that declare `opens`. */
  opened(event: RecordedEvent): Opened;
}

/** Progress of a view's background work (re-derivation), for queries and progress bars. */
export interface WorkProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * A read model (style.md, rules 9 and 21). Replaying the same events gives the same rows.
 * A view reads its own tables and nothing else.
 */
export interface View {
  /** `<module>.<name>.vN`: the checkpoint's name; a changed table is a new version, built beside (style.md, rule 21). */
  readonly name: string;
  readonly tables: readonly string[];
  /** CREATE TABLE and indexes, unqualified: run in the schema `views`, and in `rebuild` for a rebuild. */
  readonly ddl: string;
  /** Event types it takes; others only move the checkpoint. */
  readonly events: ReadonlySet<string>;
  /** Needs opened events; most views do not (events.md §2). */
  readonly opens?: boolean;
  project(events: readonly RecordedEvent[], session: ViewSession): Promise<void>;
  /** Writes what `memory` still holds back; called before every commit. */
  flush?(session: ViewSession): Promise<void>;
  /** One bounded piece of background work in a transaction of its own; null when there is none left. */
  work?(session: ViewSession): Promise<WorkProgress | null>;
}
