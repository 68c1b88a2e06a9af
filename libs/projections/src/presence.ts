import { randomInt } from 'node:crypto';
import { pool } from '@gensvar/database';
import { newId } from '@gensvar/kernel';
import type { Pool, PoolClient } from 'pg';
import { LEASE_SECONDS, PRESENCE_LOCKS, type Owner } from './checkpoint';

/**
 * A runner's sign of life: a session that holds an advisory lock while it lives, and renews the lease of what the runner
 * owns. A killed runner is followed at once (its lock is gone), one that hangs after its lease. Safety is not here: a
 * runner that wakes up too late fails at the epoch of its checkpoint.
 */
export class Presence {
  private readonly pool: Pool;
  private readonly owners = new Set<string>();
  private client: PoolClient | undefined;
  private key = 0;
  private connecting: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(viewsUrl: string) {
    this.pool = pool(viewsUrl, { name: 'view runner presence', size: 1 });
  }

  /** A new owner, kept alive until `forget`. */
  async owner(id: string = newId()): Promise<Owner> {
    await this.ready();
    this.owners.add(id);
    return { id, presence: this.key };
  }

  forget(id: string): void {
    this.owners.delete(id);
  }

  async end(): Promise<void> {
    this.ended = true;
    clearInterval(this.timer);
    this.timer = undefined;
    await this.connecting?.catch(() => undefined);
    this.client?.release(true);
    this.client = undefined;
    await this.pool.end();
  }

  private ready(): Promise<void> {
    if (this.ended) return Promise.reject(new Error('the view runner is closed'));
    if (this.client) return Promise.resolve();
    this.connecting ??= this.connect().finally(() => {
      this.connecting = undefined;
    });
    return this.connecting;
  }

  private async connect(): Promise<void> {
    const client = await this.pool.connect();
    const key = randomInt(1, 2 ** 31 - 1);
    try {
      await client.query('select pg_advisory_lock($1, $2)', [PRESENCE_LOCKS, key]);
      await client.query('update projection.checkpoint set presence = $2 where owner = any($1)', [
        [...this.owners],
        key,
      ]);
    } catch (error) {
      client.release(true);
      throw error;
    }
    client.once('error', () => this.drop(client));
    client.once('end', () => this.drop(client));
    this.client = client;
    this.key = key;
    this.timer ??= setInterval(() => void this.beat(), (LEASE_SECONDS * 1000) / 3).unref();
  }

  private async beat(): Promise<void> {
    try {
      await this.ready();
      await this.client?.query(
        'update projection.checkpoint set alive_until = clock_timestamp() + make_interval(secs => $2) where owner = any($1)',
        [[...this.owners], LEASE_SECONDS],
      );
    } catch {
      // The next beat connects again; until then the lease runs out, and somebody else may take over.
      if (this.client) this.drop(this.client);
    }
  }

  private drop(client: PoolClient): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.release(true);
  }
}
