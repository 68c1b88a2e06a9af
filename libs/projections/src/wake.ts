/** Wakes who sleeps: a sleep ends by time, by `wake`, or when something else settles. */
export class Wake {
  private woken = false;
  private rouse: (() => void) | undefined;

  wake(): void {
    this.woken = true;
    this.rouse?.();
  }

  /** Until `other` settles, somebody wakes, or time is up. A wake while nobody slept ends the next sleep at once. */
  async sleep(milliseconds: number, other?: Promise<unknown>): Promise<void> {
    if (!this.woken) {
      let timer: NodeJS.Timeout | undefined;
      const roused = new Promise<void>((resolve) => {
        this.rouse = resolve;
        timer = setTimeout(resolve, milliseconds);
      });
      await Promise.race([roused, ...(other ? [other.then(NOTHING, NOTHING)] : [])]);
      clearTimeout(timer);
      this.rouse = undefined;
    }
    this.woken = false;
  }
}

const NOTHING = () => undefined;
