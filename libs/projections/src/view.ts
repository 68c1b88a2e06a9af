import type { RecordedEvent } from '@gensvar/kernel';

/** What a view may do while it projects: SQL on its own tables, unqualified, inside the transaction that moves its checkpoint. */
export interface ViewSession {
  query<Row extends object = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** COPY … FROM STDIN in text format; `lines` as `copyLine` writes them. `table` unqualified, columns already quoted. */
  copyIn(table: string, columns: readonly string[], lines: Iterable<string>): Promise<void>;
  /**
   * True while a second set of tables is filled: nobody reads them yet and nobody else writes them, so that rows may be
   * held back in `memory` until `flush`.
   */
  readonly holdsBack: boolean;
  /** Kept between batches of one run (a cache of rows, say), dropped when a transaction fails or ownership is lost. */
  readonly memory: Map<string, unknown>;
}

/** Progress of a view's background work (re-derivation), for queries and progress bars. */
export interface WorkProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * A function by which the app role reads a view's tables in `personal`. It runs as their owner, past row-level security:
 * its body compares `organisation` itself. What is around the body (SECURITY DEFINER, a fixed search_path, who may call it)
 * is the runner's.
 */
export interface ViewFunction {
  /** `<table>_<what>`, one of its name: no overloading. */
  readonly name: string;
  /** `a_text text, …` and what follows RETURNS. */
  readonly parameters: string;
  readonly returns: string;
  /** PL/pgSQL, stable. Names of `personal`, then those of `views`, stand unqualified. */
  readonly body: string;
}

/**
 * A read model (style.md, rules 9 and 21). Replaying the same events gives the same rows.
 * A view reads its own tables and nothing else.
 */
export interface View {
  /** `<module>.<name>.vN`: the checkpoint's name; a changed table is a new version, built beside (style.md, rule 21). */
  readonly name: string;
  /** Unqualified; each has a column `organisation uuid`, by which row-level security parts what the app role sees. */
  readonly tables: readonly string[];
  /**
   * Where the tables stand: `views` (default), which app reads row by row, or `personal`, to which it has no right at all
   * but by `functions`: people's words and names (ledger-and-privacy.md §4). Rows there go with their keys.
   */
  readonly schema?: 'views' | 'personal';
  /** Only of a view in `personal`. Made anew whenever their declaration changed: that asks for no rebuild. */
  readonly functions?: readonly ViewFunction[];
  /** CREATE TABLE and indexes, unqualified: run in the view's schema, and in `rebuild` for a rebuild. Grants and policies are the runner's. */
  readonly ddl: string;
  /**
   * CREATE INDEX, unqualified: indexes that a second set gets only once it is filled, since to build a large one over all
   * rows takes a fraction of the time that keeping it takes. Those that filling reads by belong in `ddl`.
   */
  readonly indexes?: string;
  /** Event types it takes, each in its newest version; others only move the checkpoint. */
  readonly events: ReadonlySet<string>;
  /** Needs personal fields: events come with them (or FORGOTTEN) in their places. Most views do not (events.md §2). */
  readonly opens?: boolean;
  /**
   * Handles a batch in order. When it throws, the batch is handled again event by event, and the one that fails parks
   * its organisation.
   */
  project(events: readonly RecordedEvent[], session: ViewSession): Promise<void>;
  /** Writes what `memory` still holds back; called before every commit, and at the end of a rebuild. */
  flush?(session: ViewSession): Promise<void>;
  /**
   * One bounded piece of background work in a transaction of its own; null when there is none left. Called after batches
   * that held events of this view, at start, and then until it gives null.
   */
  work?(session: ViewSession): Promise<WorkProgress | null>;
}
