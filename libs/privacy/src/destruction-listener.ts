import type { Pool, PoolClient } from 'pg';
import type { KeyCache } from './key-cache';

const HEARTBEAT_MS = 15_000;
const RECONNECT_MS = 500;

/**
 * Empties the cache of keys that any process destroys. A lost connection suspends the cache, since what is said meanwhile
 * goes unheard; a heartbeat notices one that was cut without a word.
 */
export class DestructionListener {
  private client: PoolClient | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly connections: Pool,
    private readonly cache: KeyCache,
  ) {}

  /** Listens from when this returns. @throws when the database cannot be reached */
  async start(): Promise<void> {
    const client = await this.connections.connect();
    client.on('notification', ({ payload }) => this.cache.forget((payload ?? '').split(',')));
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    try {
      await client.query('listen gensvar_keys_destroyed');
    } catch (error) {
      client.release(true);
      throw error;
    }
    if (this.stopped) return client.release(true);
    this.client = client;
    this.cache.resume();
    this.later(() => this.beat(client), HEARTBEAT_MS);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.cache.suspend();
    this.client?.release(true);
    this.client = undefined;
  }

  private async beat(client: PoolClient): Promise<void> {
    const late = setTimeout(() => this.lost(client), HEARTBEAT_MS);
    try {
      await client.query('select 1');
      if (this.client === client) this.later(() => this.beat(client), HEARTBEAT_MS);
    } catch {
      this.lost(client);
    } finally {
      clearTimeout(late);
    }
  }

  private lost(client: PoolClient): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.cache.suspend();
    client.release(true);
    this.reconnect();
  }

  private reconnect(): void {
    this.later(() => this.start().catch(() => this.reconnect()), RECONNECT_MS);
  }

  private later(work: () => Promise<void>, ms: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void work(), ms).unref();
  }
}
