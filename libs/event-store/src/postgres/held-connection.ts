import type { Pool, PoolClient, QueryArrayConfig } from 'pg';

/** One connection that is kept: made when first needed, and anew after it was lost. */
export class HeldConnection {
  private client: PoolClient | undefined;
  private closed = false;

  /** @param pool of one connection */
  constructor(private readonly pool: Pool) {}

  /** @throws Error when it is closed, also while the connection is being made: left open, it would keep `close` waiting for ever. */
  async get(): Promise<PoolClient> {
    if (this.client) return this.client;
    const client = await this.pool.connect();
    if (this.closed) {
      client.release(true);
      throw new Error('the connection is closed');
    }
    this.client = client;
    return client;
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
    this.closed = true;
    this.drop();
    await this.pool.end();
  }
}
