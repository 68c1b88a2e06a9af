import type { Pool, PoolClient, QueryArrayConfig } from 'pg';

/** One connection that is kept: made when first needed, and anew after it was lost. */
export class HeldConnection {
  private client: PoolClient | undefined;

  /** @param pool of one connection */
  constructor(private readonly pool: Pool) {}

  async get(): Promise<PoolClient> {
    this.client ??= await this.pool.connect();
    return this.client;
  }

  async query<Row extends unknown[]>(query: QueryArrayConfig & { query_timeout?: number }): Promise<Row[]> {
    const client = await this.get();
    return (await client.query<Row>(query)).rows;
  }

  /** Ends the connection: whatever is still on it is not answered any more. One that was replaced already is left alone. */
  drop(client = this.client): void {
    if (client !== this.client) return;
    this.client = undefined;
    client?.release(true);
  }

  async close(): Promise<void> {
    this.drop();
    await this.pool.end();
  }
}
