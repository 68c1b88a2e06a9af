import { SharedReads } from './shared-reads';

/** A thing that is read when the spec says so. */
function thing() {
  const reads: { key: string; answer: (value: number) => void; fail: () => void }[] = [];
  const shared = new SharedReads<number>(
    (key) => new Promise((answer, fail) => reads.push({ key, answer, fail: () => fail(new Error('gone')) })),
  );
  return { reads, shared };
}

describe('shared reads', () => {
  it('read once for whoever asks while one is under way, and only after it', async () => {
    const { reads, shared } = thing();
    const first = shared.get('a');
    const others = [shared.get('a'), shared.get('a'), shared.get('a')];
    expect(reads).toHaveLength(1);
    reads[0]!.answer(1);
    expect(await first).toBe(1);
    await Promise.resolve();
    expect(reads).toHaveLength(2);
    reads[1]!.answer(2);
    expect(await Promise.all(others)).toEqual([2, 2, 2]);
  });

  it('read anew for whoever asks later, and apart for another key', async () => {
    const { reads, shared } = thing();
    const [a, b] = [shared.get('a'), shared.get('b')];
    reads[0]!.answer(1);
    reads[1]!.answer(2);
    expect(await Promise.all([a, b])).toEqual([1, 2]);
    const later = shared.get('a');
    reads[2]!.answer(3);
    expect(await later).toBe(3);
    expect(reads.map(({ key }) => key)).toEqual(['a', 'b', 'a']);
  });

  it('fail for whom the read failed, and read again for those who waited', async () => {
    const { reads, shared } = thing();
    const failing = shared.get('a');
    const waiting = shared.get('a');
    reads[0]!.fail();
    await expect(failing).rejects.toThrow('gone');
    await Promise.resolve();
    reads[1]!.answer(2);
    expect(await waiting).toBe(2);
    const later = shared.get('a');
    reads[2]!.answer(3);
    expect(await later).toBe(3);
  });
});
