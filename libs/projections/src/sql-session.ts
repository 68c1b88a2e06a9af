import type { Opened, RecordedEvent } from '@gensvar/kernel';
import type { PoolClient } from 'pg';
import type { ViewSession } from './view';

/** Where a view's tables stand: `views` is read by everybody, `rebuild` holds the second set while it is filled. */
export type ViewSchema = 'views' | 'rebuild';

export class SqlViewSession implements ViewSession {
  constructor(
    private readonly client: PoolClient,
    private readonly schema: ViewSchema,
    readonly memory: Map<string, unknown>,
    private readonly openedById: ReadonlyMap<string, Opened>,
  ) {}

  get rebuilding(): boolean {
    return this.schema === 'rebuild';
  }

  /** Points unqualified names at the schema, for this transaction. */
  async enter(): Promise<void> {
    await this.client.query(`set local search_path = ${this.schema}, pg_catalog`);
  }

  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, [...parameters])).rows;
  }

  opened(event: RecordedEvent): Opened {
    return this.openedById.get(event.id) ?? {};
  }
}
