import { CommandRunner } from '@gensvar/event-store';
import { MemoryEventStore } from '@gensvar/event-store/testing';
import { ClearSealer } from '@gensvar/kernel/testing';
import { PolicyAdoptions } from '@gensvar/policy';
import { expectedOf, judgeFromStreams, type Judged, saidOf } from '../../testing/demo-states';
import { words } from '../modules';
import { DemoClock } from './demo-clock';
import { readDemo } from './demo-file';
import { loadDemo } from './load-demo';

const known = words();
const demo = readDemo();

/** The demo as it stands at a load, on a store that recorded everything when it happened, or when the file says. */
async function loadedAt(now: string) {
  const { store, load } = emptyAt(now);
  return { store, loaded: await load(now), load };
}

function emptyAt(now: string) {
  const clock = { now };
  const store = new MemoryEventStore({ now: () => clock.now });
  const sealer = new ClearSealer();
  const runner = new CommandRunner(store, sealer, known.events, new PolicyAdoptions(store, known.events));
  const recordAt = (instant: string) => void (clock.now = instant);
  const target = { runner, store, sealer, words: known, recordAt };
  const load = (at: string, onProgress?: (done: number) => void) => loadDemo(demo, { ...target, now: at }, onProgress);
  return { store, load };
}

/** Inputs, and the states named for them: neither may shrink unseen. */
const INPUTS = 47;
const OBLIGATIONS = 112;

/** Instants of load, local wall-clock time in the offset of the day. */
const LOADS: readonly [what: string, now: string][] = [
  ['a plain Wednesday', '2026-11-25T13:00:00+01:00'],
  ['a Saturday', '2026-10-10T10:15:00+02:00'],
  ['a Sunday just after midnight', '2026-03-08T00:05:00+01:00'],
  ['the day summer time begins', '2026-03-29T12:00:00+02:00'],
  ['the Monday after Easter week', '2026-04-13T08:00:00+02:00'],
  ['Easter Monday', '2026-04-06T14:00:00+02:00'],
  ['Midsummer Eve', '2026-06-19T11:30:00+02:00'],
  ['Boxing Day, a Saturday', '2026-12-26T18:00:00+01:00'],
  ['a working day before dawn', '2026-09-16T04:30:00+02:00'],
  ['the first working days of 2025', '2025-01-07T09:00:00+01:00'],
  ['a day of 2025', '2025-05-02T16:45:00+02:00'],
  ['a leap day', '2028-02-29T10:00:00+01:00'],
  ['the end of 2028', '2028-12-29T23:50:00+01:00'],
];

describe(`the demo (${INPUTS} inputs, ${OBLIGATIONS} expected states)`, () => {
  it.each(LOADS)('stands as its file says when loaded on %s (%s)', async (_what, local) => {
    const now = new Date(local).toISOString();
    const { store, loaded } = await loadedAt(now);
    const judged = new Map<string, Judged[]>();
    for (const one of loaded) judged.set(one.id, await judgeFromStreams(one, store, known, Date.parse(now)));
    const expected = expectedOf(loaded);
    expect(saidOf(loaded, judged)).toEqual(expected);
    expect(loaded.map(({ input }) => input)).toEqual(demo.inputs.map(({ id }) => id));
    expect(loaded).toHaveLength(INPUTS);
    expect(expected).toHaveLength(OBLIGATIONS);
  });

  it('shows an answer recorded late as met, and as broken to who looks at what was known before', async () => {
    const now = '2026-11-25T12:00:00.000Z';
    const { store, loaded } = await loadedAt(now);
    const b13 = loaded.find(({ input }) => input === 'B13')!;
    const answer = (all: Judged[]) => all.find(({ rule }) => rule === 'servicelofte.answer')!;
    const told = answer(await judgeFromStreams(b13, store, known, Date.parse(now)));
    expect([told.state, told.recordedLate]).toEqual(['met', true]);
    const then = Date.parse(new DemoClock(now, known.calendar).instant([-2, '12:00']));
    const knownThen = answer(await judgeFromStreams(b13, store, known, then, then));
    expect([knownThen.state, knownThen.metAt]).toEqual(['breached', null]);
  });

  it('goes on where a load was cut off', async () => {
    const now = '2026-11-25T12:00:00.000Z';
    const { store, load } = emptyAt(now);
    const cut = (done: number) => {
      if (done === 90) throw new Error('cut off');
    };
    await expect(load(now, cut)).rejects.toThrow('cut off');
    const loaded = await load(now);
    const judged = new Map<string, Judged[]>();
    for (const one of loaded) judged.set(one.id, await judgeFromStreams(one, store, known, Date.parse(now)));
    expect(saidOf(loaded, judged)).toEqual(expectedOf(loaded));
  });

  it('adds nothing when it is loaded again, on another day too', async () => {
    const { store, loaded, load } = await loadedAt('2026-11-25T12:00:00.000Z');
    const head = await store.head();
    expect(loaded.every(({ isNew }) => isNew)).toBe(true);
    for (const at of ['2026-11-25T12:00:00.000Z', '2026-12-14T09:00:00.000Z']) {
      expect((await load(at)).some(({ isNew }) => isNew)).toBe(false);
    }
    expect(await store.head()).toBe(head);
  });
});
