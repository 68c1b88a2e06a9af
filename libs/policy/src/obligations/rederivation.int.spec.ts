import { newId } from '@gensvar/kernel';
import type { View } from '@gensvar/projections';
import { happened } from '../../testing/invented-inputs';
import { obligationsHarness } from '../../testing/obligations-harness';
import { OBLIGATIONS_VIEW } from './obligations.view';

const RULE = 'invented.answer';
let h: Awaited<ReturnType<typeof obligationsHarness>>;
let organisation: string;
beforeEach(async () => {
  h = await obligationsHarness();
  organisation = newId();
});
afterEach(() => h.close());

/** The view, until so many pieces of its background work are done; then its process dies, over and over. */
function dyingAfter(pieces: number): View {
  let done = 0;
  return {
    ...h.view,
    work: async (session) => {
      const progress = await h.view.work!(session);
      if (progress && ++done > pieces) throw new Error('killed');
      return progress;
    },
  };
}

describe('a re-derivation', () => {
  it('goes on where a crash left it, and says how far it is', async () => {
    const inputs = Array.from({ length: 7 }, newId);
    for (const id of inputs) await h.record(organisation, id, [happened('input.received', { kind: 'enquiry' })]);
    h.clock.now = '2026-03-03T08:00:00.000Z';
    await h.adopt(organisation, '2026-01-01', [{ name: 'answerWithinWorkingDays', value: 10 }]);
    await h.catchUp();
    await h.runner.stop();
    h.clock.now = '2026-03-04T08:00:00.000Z';
    await h.adopt(organisation, '2026-01-02', [{ name: 'answerWithinWorkingDays', value: 1 }]);

    const dying = h.anotherRunner([dyingAfter(2)]);
    await expect(dying.catchUp({ timeout: 30_000 })).rejects.toThrow('killed');
    await dying.stop();
    const middle = await h.queries.counts({ organisation, rule: RULE, at: '2026-03-04' });
    expect(middle).toMatchObject({ total: 7, rederivation: { done: 4, total: 7, jobs: 1 } });
    expect(middle.counts).toMatchObject({ breached: 4, pending: 3 });

    await h.catchUp();
    const after = await h.queries.counts({ organisation, rule: RULE, at: '2026-03-04' });
    expect(after).toEqual({ rule: RULE, total: 7, counts: expect.objectContaining({ breached: 7 }) });
    expect(
      (await h.queries.counts({ organisation, rule: RULE, asOf: '2026-03-03', at: '2026-03-04' })).counts.pending,
    ).toBe(7);
    const live = await h.rows(organisation);
    await h.runner.rebuild(OBLIGATIONS_VIEW);
    expect(await h.rows(organisation)).toEqual(live);
  });

  it('leaves alone what opened before the adoption is in force, and keeps ids', async () => {
    const [early, late] = [newId(), newId()];
    await h.adopt(organisation, '2026-01-01', [{ name: 'answerWithinWorkingDays', value: 10 }]);
    await h.record(organisation, early, [happened('input.received', { kind: 'enquiry' }, '2026-02-01')]);
    await h.record(organisation, late, [happened('input.received', { kind: 'enquiry' }, '2026-02-20')]);
    await h.catchUp();
    const ids = async () => (await h.queries.list({ organisation, rule: RULE })).items.map(({ id, due }) => [id, due]);
    const before = await ids();
    h.clock.now = '2026-03-03T08:00:00.000Z';
    await h.adopt(organisation, '2026-02-15', [{ name: 'answerWithinWorkingDays', value: 1 }]);
    await h.catchUp();
    const after = await ids();
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toEqual([before[1]![0], '2026-02-23T22:59:59.999Z']);
  });
});
