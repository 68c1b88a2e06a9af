import { newId, type Opened, type StoredEvent } from '@gensvar/kernel';
import { FORGOTTEN } from '@gensvar/kernel';
import { happened } from '../../testing/invented-inputs';
import { BOARD, obligationsHarness } from '../../testing/obligations-harness';
import { ObligationWaived, ObligationWaiverRevoked } from '../waiver/waiver.events';
import { EXCEPTIONS_VIEW } from './exceptions.view';

let h: Awaited<ReturnType<typeof obligationsHarness>>;
let organisation: string;
beforeEach(async () => {
  h = await obligationsHarness();
  organisation = newId();
});
afterEach(() => h.close());

const received = happened('input.received', { kind: 'enquiry' });
const actor = { id: newId(), role: 'registrar' };

/** A waiver, a correction, a setting aside and an adoption dated back, with what is no exception among them. */
async function record() {
  const [one, two, obligation] = [newId(), newId(), newId()];
  await h.adopt(organisation, '2026-03-02', []);
  await h.record(organisation, one, [received, happened('answer.given', {})]);
  await h.record(organisation, two, [received]);
  await h.record(organisation, one, [happened('input.setAside', { reason: 'spam' })], { actor });
  await h.record(organisation, two, [happened('input.receivedDateCorrected', { to: '2026-02-27' })], { actor });
  await h.adopt(organisation, '2026-01-01', []);
  const subject = { type: 'input' as const, id: two };
  const waiver = { obligation, rule: 'invented.answer', subject, occurrence: newId(), role: 'approver' };
  await h.record(organisation, obligation, [ObligationWaived.of({ ...waiver, reason: 'Agreed.' })], { actor });
  await h.record(organisation, obligation, [ObligationWaiverRevoked.of({ ...waiver, reason: 'After all.' })], {
    actor,
  });
  await h.catchUp();
  return { one, two, obligation };
}

describe('policy.exceptions.v1', () => {
  it('lists what could turn a breach into something else, newest first, with actor and reason', async () => {
    const { one, two, obligation } = await record();
    const { items, next } = await h.exceptions.list(organisation);
    const about = (id: string) => ({ actor, subject: { type: 'input', id } });
    expect(next).toBeUndefined();
    expect(items).toMatchObject([
      { what: 'obligation.waiverRevoked', ...about(two), reason: 'After all.', data: { obligation } },
      { what: 'obligation.waived', ...about(two), reason: 'Agreed.', data: { obligation, rule: 'invented.answer' } },
      { what: 'adoption.datedBack', reason: null, data: { pack: 'invented', body: BOARD, from: '2026-01-01' } },
      { what: 'input.receivedDateCorrected', ...about(two), reason: null, data: { to: '2026-02-27' } },
      { what: 'input.setAside', ...about(one), reason: 'spam', recordedAt: h.clock.now },
    ]);
    expect(items[2]).not.toHaveProperty('subject');
    expect((await h.exceptions.list(newId())).items).toEqual([]);
  });

  it('keeps no words: they are opened where the event stands, until their key is gone', async () => {
    await record();
    const stored: { row: string }[] = await h.app.withOrganisation(organisation, (manager) =>
      manager.query('select to_jsonb(t)::text as row from views.policy_exceptions_v1 t'),
    );
    expect(stored).toHaveLength(5);
    expect(stored.map(({ row }) => row).join()).not.toMatch(/Agreed|After all/);
    h.sealer.open = async (events: readonly StoredEvent[]): Promise<Opened[]> =>
      events.map(({ meta }) => Object.fromEntries(meta.sealed.map((path) => [path, FORGOTTEN])));
    const [newest] = (await h.exceptions.list(organisation)).items;
    expect(newest).toMatchObject({ what: 'obligation.waiverRevoked', reason: null, forgotten: true, actor });
  });

  it('gives pages, and the same rows when it is rebuilt', async () => {
    await record();
    const all = (await h.exceptions.list(organisation)).items;
    const seen: unknown[] = [];
    let before: string | undefined;
    do {
      const page = await h.exceptions.list(organisation, { limit: 2, ...(before !== undefined && { before }) });
      seen.push(...page.items);
      before = page.next;
    } while (before !== undefined);
    expect(seen).toEqual(all);
    await h.runner.rebuild(EXCEPTIONS_VIEW);
    expect((await h.exceptions.list(organisation)).items).toEqual(all);
    for (const before of ['nonsense!', 'x', '0']) {
      await expect(h.exceptions.list(organisation, { before })).rejects.toMatchObject({ code: 'policy.page' });
    }
  });
});
