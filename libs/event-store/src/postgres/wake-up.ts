import { setTimeout as sleep } from 'node:timers/promises';
import type { HeldConnection } from './held-connection';
import { Pace } from './pace';

/**
 * Milliseconds between two wake-ups at least, the first after a rest apart. Woken for each group of appends, every view
 * would read, commit and flush for a few events: under load that took more of the machine than the appends themselves.
 */
const PACE = 50;

/** Hears of appends by LISTEN. It only makes subscriptions quicker: they look for themselves at intervals anyway. */
export class WakeUp {
  private calls = 0;
  private waiters = new Set<() => void>();
  private listening = false;
  private closed = false;
  private readonly heard = new Pace(PACE, () => this.wake());

  /** @param interval milliseconds after which a waiting subscription looks for itself */
  constructor(
    private readonly connection: HeldConnection,
    private readonly interval: number,
  ) {}

  /** To be taken before reading, and given to `wait`: an append between the two is not slept through. */
  get mark(): number {
    return this.calls;
  }

  /** Until something was appended since `mark`, or the interval has passed, or the signal aborts. */
  async wait(mark: number, signal: AbortSignal): Promise<void> {
    void this.listen();
    if (mark !== this.calls || signal.aborted) return;
    await new Promise<void>((done) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        this.waiters.delete(end);
        done();
      };
      const timer = setTimeout(end, this.interval);
      signal.addEventListener('abort', end);
      this.waiters.add(end);
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    this.heard.stop();
    this.wake();
    await this.connection.close();
  }

  private wake(): void {
    this.calls++;
    for (const waiter of this.waiters) waiter();
  }

  private async listen(): Promise<void> {
    if (this.listening || this.closed) return;
    this.listening = true;
    try {
      const client = await this.connection.get();
      const lost = () => {
        this.listening = false;
        this.connection.drop(client);
      };
      client.once('error', lost);
      client.once('end', lost);
      client.on('notification', () => this.heard.call());
      await client.query('listen gensvar_events');
      this.wake();
    } catch {
      this.connection.drop();
      await sleep(this.interval, undefined, { ref: false });
      this.listening = false;
    }
  }
}
