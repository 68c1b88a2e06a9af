import type { Position, StoredEvent } from '@gensvar/kernel';
import { Query, type Pool, type QueryArrayConfig } from 'pg';
import { eventOf, type StoredRow } from './stored-row';

/**
 * A page of events that is read while it arrives: parsing and handling its first events goes on beside the server's work
 * on its last, and pg need not keep the texts of all its rows.
 */
export class ArrivingPage {
  private events: StoredEvent[] = [];
  private error: unknown;
  private wake = () => {};
  /** Position of the newest event that has arrived. */
  last: Position | undefined;
  /** Whether all have. */
  ended = false;

  constructor(pool: Pool, query: QueryArrayConfig) {
    this.receive(pool, query).then(
      () => this.end(),
      (error: unknown) => this.end(error),
    );
  }

  /** The next events, so many when there are that many; none at the end. @throws what the query threw */
  async take(count: number): Promise<StoredEvent[]> {
    while (this.events.length < count && !this.ended) await new Promise<void>((wake) => (this.wake = wake));
    if (this.error !== undefined) throw this.error;
    if (this.events.length <= count) return this.events.splice(0);
    const taken = this.events.slice(0, count);
    this.events = this.events.slice(count);
    return taken;
  }

  private async receive(pool: Pool, config: QueryArrayConfig): Promise<void> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await new Promise<void>((done, failed) => {
        const query = client.query(new Query<StoredRow & unknown[]>(config));
        query.on('row', (row) => this.add(eventOf(row)));
        query.on('error', failed);
        query.on('end', () => done());
      });
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private add(event: StoredEvent): void {
    this.events.push(event);
    this.last = event.position;
    if (this.events.length % 256 === 0) this.wake();
  }

  private end(error?: unknown): void {
    this.error = error;
    this.ended = true;
    this.wake();
  }
}
