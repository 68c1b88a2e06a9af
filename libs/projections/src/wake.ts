/** Wakes who sleeps: a sleep ends by time or by `wake`. */
export class Wake {
  private woken = false;
  private rouse: (() => void) | undefined;

  wake(): void {
    this.woken = true;
    this.rouse?.();
  }

  /** Until somebody wakes, or time is up. A wake while nobody slept ends the next sleep at once. */
  async sleep(milliseconds: number): Promise<void> {
    if (!this.woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.rouse = undefined;
    }
    this.woken = false;
  }
}
