import { SharedReads } from './shared-reads';

describe('shared reads', () => {
  let begun: { done(value: string): void; failed(error: Error): void }[];
  let reads: SharedReads<string>;
  const read = () => new Promise<string>((done, failed) => begun.push({ done, failed }));
  const turn = () => new Promise(setImmediate);

  beforeEach(() => {
    begun = [];
    reads = new SharedReads();
  });

  test('gives nobody a read that had begun before they asked, and those who wait for the next share it', async () => {
    const first = reads.share('one', read);
    const [second, third] = [reads.share('one', read), reads.share('one', read)];
    expect(begun).toHaveLength(1);
    begun[0]!.done('a');
    expect(await first).toBe('a');
    await turn();
    const late = reads.share('one', read);
    expect(begun).toHaveLength(2);
    begun[1]!.done('b');
    expect(await Promise.all([second, third])).toEqual(['b', 'b']);
    await turn();
    begun[2]!.done('c');
    expect(await late).toBe('c');
  });

  test('begins anew at once when none is under way', async () => {
    const first = reads.share('one', read);
    begun[0]!.done('a');
    await first;
    await turn();
    void reads.share('one', read);
    expect(begun).toHaveLength(2);
  });

  test('keeps other questions apart', () => {
    void reads.share('one', read);
    void reads.share('other', read);
    expect(begun).toHaveLength(2);
  });

  test('a failure is told to those who shared it, and to no others', async () => {
    const first = reads.share('one', read);
    const second = reads.share('one', read);
    begun[0]!.failed(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await turn();
    begun[1]!.done('b');
    expect(await second).toBe('b');
  });
});
