import { setTimeout as pause } from 'node:timers/promises';
import type { AppDatabase } from '@gensvar/database';
import type { Position } from '@gensvar/kernel';
import { readPositions, type ViewRunner } from '@gensvar/projections';

/** How long a view that stands still keeps everybody waiting, in ms; then it is waited for no more until it has come up. */
const PATIENCE = 5_000;
/** Milliseconds between two looks. */
const LOOK = 20;

/** How far the views have come, whoever runs them: who hears of an event and looks then sees it. */
export class ViewGate {
  private names: readonly string[] | undefined;
  private behind: ReadonlySet<string> = new Set();

  /** @param database not the runner's own connections, which are its views' */
  constructor(
    private readonly views: ViewRunner,
    private readonly database: AppDatabase,
  ) {}

  /** Waits until the views hold an event, and says how much more they hold. @throws when the database cannot be reached */
  async until(position: Position, signal: AbortSignal): Promise<Position> {
    for (const begun = Date.now(); ; await pause(LOOK, undefined, { signal })) {
      const standing = await this.standing();
      const late = [...standing].filter(([, at]) => at < position).map(([name]) => name);
      this.behind = Date.now() - begun > PATIENCE ? new Set(late) : this.stillBehind(late);
      const reached = [...standing].filter(([name]) => !this.behind.has(name)).map(([, at]) => at);
      // With nobody to wait for, nothing is held back.
      const least = reached.reduce((least, at) => (at < least ? at : least), reached[0] ?? position);
      if (least >= position) return least;
    }
  }

  private stillBehind(late: readonly string[]): ReadonlySet<string> {
    return this.behind.size === 0 ? this.behind : new Set(late.filter((name) => this.behind.has(name)));
  }

  private async standing(): Promise<ReadonlyMap<string, Position>> {
    this.names ??= (await this.views.status()).filter(({ kind }) => kind === 'view').map(({ name }) => name);
    const at = await readPositions(this.database);
    return new Map(this.names.map((name) => [name, at.get(name) ?? '']));
  }
}
