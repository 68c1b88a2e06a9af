interface UnderWay<T> {
  readonly now: Promise<T>;
  /** Begins when `now` has ended. */
  next?: Promise<T>;
}

/**
 * One read for all who ask the same at once. Under load most ask of the same few streams: what a body publishes, what the
 * organisation adopted. Nobody is given a read that had begun before they asked: it might miss what they have seen.
 */
export class SharedReads<T> {
  private readonly underWay = new Map<string, UnderWay<T>>();

  /** @param key what is asked; the same key always with the same `read` */
  share(key: string, read: () => Promise<T>): Promise<T> {
    const found = this.underWay.get(key);
    if (!found) return this.begin(key, read);
    const begin = () => this.begin(key, read);
    return (found.next ??= found.now.then(begin, begin));
  }

  private begin(key: string, read: () => Promise<T>): Promise<T> {
    const reading: UnderWay<T> = { now: read() };
    this.underWay.set(key, reading);
    const ended = () => {
      if (!reading.next) this.underWay.delete(key);
    };
    reading.now.then(ended, ended);
    return reading.now;
  }
}
