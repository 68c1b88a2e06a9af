import type { Position } from '@gensvar/kernel';
import type { ViewRunner } from '@gensvar/projections';

/** How long a view that stands still keeps everybody waiting, in ms; then it is waited for no more until it has come up. */
const PATIENCE = 5_000;

/** Opens at a position once the views hold it, whoever runs them: who hears of an event and looks sees it. */
export class ViewGate {
  private names: readonly string[] | undefined;
  private behind: ReadonlySet<string> = new Set();

  constructor(private readonly views: ViewRunner) {}

  /** @throws when the database cannot be reached */
  async until(position: Position): Promise<void> {
    this.names ??= (await this.views.status()).filter(({ kind }) => kind === 'view').map(({ name }) => name);
    const names = this.names.filter((name) => !this.behind.has(name));
    // A view that fails throws its own reason, which /health/ready tells.
    const come = await this.views.waitFor(position, { names, timeout: PATIENCE }).catch(() => false);
    if (come && this.behind.size === 0) return;
    const late = (await this.views.status()).filter((one) => one.kind === 'view' && one.position < position);
    this.behind = new Set(late.map(({ name }) => name));
  }
}
