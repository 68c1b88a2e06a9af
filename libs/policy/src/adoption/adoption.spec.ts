import { adoptionsFor, isRetroactive, type Adoption } from './adoption';

let count = 0;
const adoption = (changes: Partial<Adoption>): Adoption => ({
  id: `a${++count}`,
  pack: 'promise',
  version: '1',
  hash: '',
  body: 'board',
  level: 'executiveBoard',
  from: '2026-01-01',
  parameters: [],
  position: String(count).padStart(16, '0'),
  recordedAt: '2026-01-01T10:00:00.000Z',
  ...changes,
});
const ids = (found: readonly Adoption[]) => found.map((one) => one.id);

describe('adoptionsFor', () => {
  it('takes the latest from that day or before, and of equal ones the one recorded last', () => {
    const [first, later, again, future] = [
      {},
      { from: '2026-03-01' },
      { from: '2026-03-01' },
      { from: '2026-06-01' },
    ].map(adoption);
    const all = [first!, later!, again!, future!];
    expect(ids(adoptionsFor(all, 'school', '2025-12-31'))).toEqual([]);
    expect(ids(adoptionsFor(all, 'school', '2026-01-01'))).toEqual([first!.id]);
    expect(ids(adoptionsFor(all, 'school', '2026-03-01'))).toEqual([again!.id]);
    expect(ids(adoptionsFor(all, 'school', '2026-03-01', later!.position))).toEqual([later!.id]);
    const datedBack = adoption({ from: '2026-02-01' });
    expect(ids(adoptionsFor([...all, datedBack], 'school', '2026-03-05'))).toEqual([again!.id]);
    expect(ids(adoptionsFor([...all, datedBack], 'school', '2026-02-05'))).toEqual([datedBack.id]);
  });

  it('lets the board and the council decide for every body, a committee for itself alone', () => {
    const board = adoption({});
    const school = adoption({ body: 'school', level: 'committee', from: '2026-02-01' });
    const council = adoption({ body: 'council', level: 'council', pack: 'dialogue' });
    const all = [board, school, council];
    expect(ids(adoptionsFor(all, 'school', '2026-02-01'))).toEqual([council.id, school.id]);
    expect(ids(adoptionsFor(all, 'culture', '2026-02-01'))).toEqual([council.id, board.id]);
    expect(ids(adoptionsFor(all, undefined, '2026-02-01'))).toEqual([council.id, board.id]);
  });

  it('knows one that is dated back', () => {
    expect(isRetroactive(adoption({ from: '2026-01-01' }))).toBe(false);
    expect(isRetroactive(adoption({ from: '2025-12-31' }))).toBe(true);
    expect(isRetroactive(adoption({ from: '2026-01-02', recordedAt: '2026-01-01T23:30:00.000Z' }))).toBe(false);
  });
});
