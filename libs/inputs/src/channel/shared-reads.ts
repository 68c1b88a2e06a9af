/**
 * One read at a time of each thing that is asked for: who asks while one is under way waits for the next, which all of
 * them share. So each gets an answer that was read after it asked, and a thousand callers at once cost two reads.
 */
export class SharedReads<T> {
  private readonly underWay = new Map<string, Promise<T>>();
  private readonly next = new Map<string, Promise<T>>();

  constructor(private readonly read: (key: string) => Promise<T>) {}

  get(key: string): Promise<T> {
    const waiting = this.next.get(key);
    if (waiting) return waiting;
    const current = this.underWay.get(key);
    if (!current) return this.begin(key);
    const begin = () => {
      this.next.delete(key);
      return this.begin(key);
    };
    const next = current.then(begin, begin);
    this.next.set(key, next);
    return next;
  }

  private begin(key: string): Promise<T> {
    const reading = this.read(key).finally(() => {
      if (this.underWay.get(key) === reading) this.underWay.delete(key);
    });
    this.underWay.set(key, reading);
    return reading;
  }
}
