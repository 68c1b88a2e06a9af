/** Passes calls on, but not more often than every so many milliseconds: the first after a rest at once, the rest as one. */
export class Pace {
  private passedAt = -Infinity;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly every: number,
    private readonly pass: () => void,
  ) {}

  call(): void {
    if (this.timer) return;
    const wait = this.passedAt + this.every - performance.now();
    if (wait <= 0) this.go();
    else this.timer = setTimeout(() => this.go(), Math.ceil(wait));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private go(): void {
    this.timer = undefined;
    this.passedAt = performance.now();
    this.pass();
  }
}
