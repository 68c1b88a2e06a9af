import { START } from '@gensvar/event-store';
import { DomainError, type Position } from '@gensvar/kernel';
import type { ViewRunner } from '@gensvar/projections';

/** Milliseconds between looks whether the runner is being stopped. */
const LOOK = 1_000;

/**
 * Lets a process wait for a view, so that it decides by all that was recorded before its event. Where the view is known to
 * have come is remembered: a process that catches up asks once for many events.
 */
export class ViewReach {
  private reached: Position = START;
  private parked: ReadonlySet<string> = new Set();

  /** @param views the runner that the process runs in; the view may be in another's hand */
  constructor(
    private readonly views: () => ViewRunner,
    private readonly name: string,
  ) {}

  /**
   * @throws DomainError `projections.behind` (unavailable: the event comes again) when the runner stops or the view fails;
   * `projections.parked` where the view stands still for the organisation: then the process waits for it too, in order
   */
  async until(organisation: string, position: Position): Promise<void> {
    if (position <= this.reached && !this.parked.has(organisation)) return;
    while (!(await this.waited(position))) {
      if ((await this.status())?.state === 'stopped') throw this.behind();
    }
    const standing = await this.status();
    this.reached = standing?.position ?? START;
    this.parked = new Set(standing?.parked.map((one) => one.organisation));
    if (!this.parked.has(organisation)) return;
    throw new DomainError(
      'projections.parked',
      `The view ${this.name} stands still for this organisation.`,
      'conflict',
    );
  }

  private async waited(position: Position): Promise<boolean> {
    try {
      return await this.views().waitFor(position, { names: [this.name], timeout: LOOK });
    } catch (error) {
      // Why the view cannot go on is told for the view; the process has only to try again.
      throw this.behind(error);
    }
  }

  private async status() {
    return (await this.views().status()).find((one) => one.name === this.name);
  }

  private behind(cause?: unknown): DomainError {
    const error = new DomainError('projections.behind', `The view ${this.name} is behind.`, 'unavailable');
    return cause === undefined ? error : Object.assign(error, { cause });
  }
}
