import { SingleBar } from 'cli-progress';

/** How often work that takes longer says so where there is no terminal, milliseconds. */
const LINE_EVERY = 5_000;
const SHOW_AFTER = 1_000;

/**
 * Progress of work that may take over a second: a bar on a terminal, now and then a line elsewhere. Always on stderr, so
 * that stdout holds the result alone.
 */
export class Progress {
  private readonly began = Date.now();
  private bar: SingleBar | undefined;
  private said = Date.now();

  constructor(
    private readonly label: string,
    private total = 0,
  ) {}

  update(done: number, total = this.total): void {
    this.total = total;
    if (Date.now() - this.began < SHOW_AFTER) return;
    if (process.stderr.isTTY) {
      if (!this.bar) {
        this.bar = new SingleBar({
          stream: process.stderr,
          format: `${this.label} {bar} {value}/{total} {eta_formatted}`,
          hideCursor: true,
        });
        this.bar.start(total, done);
      }
      this.bar.setTotal(total);
      this.bar.update(done);
    } else if (Date.now() - this.said >= LINE_EVERY) {
      this.said = Date.now();
      process.stderr.write(`${this.label} ${done}/${total}\n`);
    }
  }

  end(): void {
    this.bar?.stop();
  }
}
