import { newId } from '@gensvar/kernel';
import { happened } from '../../testing/invented-inputs';
import { obligationsHarness } from '../../testing/obligations-harness';
import { ObligationWaived } from '../waiver/waiver.events';
import { BY_ID } from './obligations.query';
import { OBLIGATIONS_VIEW } from './obligations.view';

const RULE = 'invented.answer';
const TEN = [{ name: 'answerWithinWorkingDays', value: 10 }];
let h: Awaited<ReturnType<typeof obligationsHarness>>;
let organisation: string;

// One each: the store's clock never falls.
beforeEach(async () => {
  h = await obligationsHarness();
  organisation = newId();
});
afterEach(() => h.close());

const at = (now: string) => {
  h.clock.now = now;
};
const received = (occurredAt?: string, data: Record<string, unknown> = {}) =>
  happened('input.received', { kind: 'enquiry', unit: 'roads', channel: 'web', ...data }, occurredAt);
const counts = async (when: { asOf?: string; at?: string } = {}) => {
  const { counts: all, total } = await h.queries.counts({ organisation, rule: RULE, ...when });
  return { ...Object.fromEntries(Object.entries(all).filter(([, n]) => n > 0)), total };
};

describe('policy.obligations.v2', () => {
  it('shows an imported year under at, and nothing of it under asOf', async () => {
    await h.adopt(organisation, '2011-01-01', TEN);
    const [one, two, three] = [newId(), newId(), newId()];
    await h.record(organisation, one, [received('2011-05-02'), happened('answer.given', {}, '2011-05-10')], {
      origin: 'import',
    });
    await h.record(organisation, two, [received('2011-05-02')], { origin: 'import' });
    await h.record(organisation, three, [received('2011-05-30T08:00:00Z')], { origin: 'import' });
    await h.catchUp();

    expect(await counts({ at: '2011-05-01' })).toEqual({ total: 0 });
    expect(await counts({ at: '2011-05-09' })).toEqual({ pending: 2, total: 2 });
    expect(await counts({ at: '2011-05-30' })).toEqual({ met: 1, breached: 1, pending: 1, total: 3 });
    expect(await counts({ at: '2026-03-02' })).toEqual({ met: 1, breached: 2, total: 3 });
    expect(await counts({ asOf: '2011-06-01' })).toEqual({ total: 0 });
    expect(await counts({ asOf: '2026-03-02' })).toEqual({ met: 1, breached: 2, total: 3 });
    expect(await counts({ asOf: '2026-03-02', at: '2011-05-09' })).toEqual({ pending: 2, total: 2 });
  });

  it('keeps what was known before, and who held it when it fell due', async () => {
    await h.adopt(organisation, '2026-01-01', TEN);
    const id = newId();
    await h.record(organisation, id, [received()]);
    at('2026-03-17T08:00:00.000Z');
    await h.record(organisation, id, [happened('input.assigned', { unit: 'parks' })]);
    at('2026-03-19T08:00:00.000Z');
    await h.record(organisation, id, [happened('answer.given', {}, '2026-03-12')]);
    await h.catchUp();

    expect(await counts({ asOf: '2026-03-18' })).toEqual({ breached: 1, total: 1 });
    expect(await counts({ asOf: '2026-03-20' })).toEqual({ met: 1, total: 1 });
    const [item] = (await h.queries.of(organisation, { type: 'input', id }, { asOf: '2026-03-18' })).items.filter(
      ({ rule }) => rule === RULE,
    );
    expect(item).toMatchObject({ state: 'breached', unit: 'roads', due: '2026-03-16T22:59:59.999Z' });
    expect(item!.explanation.length).toBeGreaterThan(10);
    const [late] = (await h.queries.list({ organisation, rule: RULE, states: ['met'], at: '2026-03-20' })).items;
    expect(late).toMatchObject({ state: 'met', recordedLate: true, unit: 'roads' });
    expect(late!.witnesses.map(({ role }) => role)).toEqual(['trigger', 'met']);
    expect((await h.queries.history(organisation, late!.id)).length).toBeGreaterThan(2);
  });

  it('judges anew what a later adoption touches, without losing what was known', async () => {
    const inputs = Array.from({ length: 5 }, newId);
    for (const id of inputs) await h.record(organisation, id, [received('2026-03-01')]);
    await h.catchUp();
    expect(await counts({ at: '2026-03-10' })).toEqual({ total: 0 });
    at('2026-03-10T08:00:00.000Z');
    await h.adopt(organisation, '2026-01-01', TEN);
    // A newer fact before the job comes to it.
    await h.record(organisation, inputs[0]!, [happened('answer.given', {})]);
    at('2026-03-11T08:00:00.000Z');
    await h.adopt(organisation, '2026-02-01', [{ name: 'answerWithinWorkingDays', value: 3 }]);
    await h.catchUp();

    expect(await counts({ asOf: '2026-03-09' })).toEqual({ total: 0 });
    expect(await counts({ asOf: '2026-03-10' })).toEqual({ met: 1, pending: 4, total: 5 });
    expect(await counts({ asOf: '2026-03-11' })).toEqual({ 'met-late': 1, breached: 4, total: 5 });
    const before = await h.rows(organisation);
    await h.runner.rebuild(OBLIGATIONS_VIEW);
    expect(await h.rows(organisation)).toEqual(before);
  });

  it('moves the due date with a corrected day of receipt, and lets the adoption of that day judge', async () => {
    await h.adopt(organisation, '2026-01-01', TEN);
    await h.adopt(organisation, '2026-02-25', [{ name: 'answerWithinWorkingDays', value: 2 }]);
    const id = newId();
    await h.record(organisation, id, [received()]);
    at('2026-03-03T08:00:00.000Z');
    await h.record(organisation, id, [happened('input.receivedDateCorrected', { to: '2026-02-23' })]);
    await h.catchUp();
    const due = async (when: string) => (await h.queries.list({ organisation, rule: RULE, at: when })).items[0]!.due;
    expect(await due('2026-03-02')).toBe('2026-03-04T22:59:59.999Z');
    expect(await due('2026-03-03')).toBe('2026-03-09T22:59:59.999Z');
  });

  it('waives one obligation by its id, over a rebuild too', async () => {
    await h.adopt(organisation, '2026-01-01', TEN);
    const id = newId();
    await h.record(organisation, id, [received()]);
    await h.catchUp();
    const {
      id: obligation,
      rule,
      occurrence,
    } = (await h.queries.list({ organisation, rule: RULE, at: '2026-03-03' })).items[0]!;
    const subject = { type: 'input' as const, id };
    await h.record(organisation, obligation, [
      ObligationWaived.of({
        obligation,
        rule,
        subject,
        occurrence,
        role: 'approver',
        reason: 'Agreed with the sender.',
      }),
    ]);
    await h.catchUp();
    expect(await counts({ at: '2026-04-03' })).toEqual({ waived: 1, total: 1 });
    at('2026-04-04T08:00:00.000Z');
    await h.adopt(organisation, '2026-02-02', [{ name: 'answerWithinWorkingDays', value: 9 }]);
    await h.catchUp();
    expect(await counts({ at: '2026-04-03' })).toEqual({ waived: 1, total: 1 });
    expect((await h.queries.one(organisation, obligation)).id).toBe(obligation);
  });

  it('finds one obligation by its id through an index, however many there are', async () => {
    await h.adopt(organisation, '2026-01-01', TEN);
    for (let day = 1; day <= 28; day++) await h.record(organisation, newId(), [received('2026-02-01')]);
    await h.catchUp();
    const { id } = (await h.queries.list({ organisation, rule: RULE })).items[0]!;
    const plan: Record<string, string>[] = await h.app.withOrganisation(organisation, async (manager) => {
      // So small a table would be read whole.
      await manager.query('set local enable_seqscan = off');
      return manager.query(`explain ${BY_ID}`, [organisation, id]);
    });
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toMatch(/policy_obligations_v2_organisation_obligation_idx[^]*Index Cond: .*obligation = /);
    expect(await h.queries.history(organisation, id)).toHaveLength(1);
  });

  it('names the adoption that judged it, as known then', async () => {
    const id = newId();
    await h.record(organisation, id, [received('2026-02-02')]);
    await h.adopt(organisation, '2026-01-01', TEN);
    at('2026-03-05T08:00:00.000Z');
    await h.adopt(organisation, '2026-02-01', TEN);
    await h.catchUp();
    const [first, second] = await Promise.all(
      ['2026-03-04', '2026-03-05'].map(async (asOf) => {
        const { items } = await h.queries.of(organisation, { type: 'input', id }, { asOf });
        return items.find(({ rule }) => rule === RULE)!;
      }),
    );
    const pack = { pack: 'invented', version: '1', hash: h.law.library.packs[0]!.hash };
    expect(first!.judgedBy).toMatchObject({ ...pack, from: '2026-01-01', retroactive: true });
    expect(second!.judgedBy).toMatchObject({ ...pack, from: '2026-02-01', retroactive: true });
    expect(first!.id).toBe(second!.id);
  });

  it('lists in pages', async () => {
    await h.adopt(organisation, '2026-01-01', TEN);
    for (let day = 1; day <= 5; day++) await h.record(organisation, newId(), [received(`2026-02-0${day}`)]);
    await h.catchUp();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await h.queries.list({ organisation, rule: RULE, limit: 2, ...(after !== undefined && { after }) });
      seen.push(...page.items.map((item) => item.since.slice(0, 10)));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(['2026-01-31', '2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04']);
    await expect(h.queries.list({ organisation, after: 'nonsense' })).rejects.toMatchObject({ code: 'policy.page' });
    await expect(h.queries.counts({ organisation, rule: 'invented.none' })).rejects.toMatchObject({
      code: 'policy.rule-unknown',
    });
    await expect(counts({ at: 'yesterday' })).rejects.toMatchObject({ code: 'policy.moment' });
  });

  it('shows nothing to another organisation', async () => {
    await h.adopt(organisation, '2026-01-01', TEN);
    await h.record(organisation, newId(), [received()]);
    await h.catchUp();
    organisation = newId();
    expect(await counts()).toEqual({ total: 0 });
  });
});
