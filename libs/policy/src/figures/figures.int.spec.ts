import fc from 'fast-check';
import { dayText, localDayNumberOf, newId, parseInstant, startOfDay } from '@gensvar/kernel';
import { happened } from '../../testing/invented-inputs';
import { BOARD, obligationsHarness } from '../../testing/obligations-harness';
import {
  judgedFromScratch,
  randomStep,
  receipts,
  replies,
  recordSteps,
  type Judged,
} from '../../testing/random-inputs';
import { STATES } from '../evaluate/obligation';
import { SubjectFields } from '../obligations/subject-fields';
import type { Dimension, Figures, FiguresQuestion } from './figures.query';

let h: Awaited<ReturnType<typeof obligationsHarness>>;
beforeAll(async () => {
  h = await obligationsHarness();
});
afterAll(() => h.close());

interface Wait {
  readonly days: number;
  readonly met: boolean;
}

/** The product-limit estimate person by person and day by day, as the textbook has it. */
function naiveQuantile(waits: readonly Wait[], share: number): { value: number | null; atLeast?: number } {
  const longest = Math.max(...waits.map(({ days }) => days));
  let survival = 1;
  for (let day = 0; day <= longest; day++) {
    const waiting = waits.filter(({ days }) => days >= day).length;
    const met = waits.filter((one) => one.met && one.days === day).length;
    survival *= (waiting - met) / waiting;
    if (survival <= 1 - share + 1e-9) return { value: day };
  }
  return { value: null, atLeast: longest };
}

/** Figures reckoned from the evaluator's word on each subject, one by one. */
function naive(judged: readonly Judged[], at: number, first: number, last: number, by: readonly Dimension[]) {
  const groups = new Map<string, { state: string; wait: Wait | undefined }[]>();
  for (const { history, obligations } of judged) {
    const fields = new SubjectFields(history, 'input', h.law.catalogue);
    for (const { rule, why, since, metAt, due, state } of obligations) {
      if (since < startOfDay(first) || since >= startOfDay(last + 1)) continue;
      const held = fields.at(Math.min(at, metAt ?? Infinity, due ?? Infinity));
      const key = JSON.stringify([rule, ...by.map((one) => held[one])]);
      const end = localDayNumberOf(metAt ?? at);
      const days = h.law.calendar.between(localDayNumberOf(since), end);
      groups.set(key, [...(groups.get(key) ?? []), { state, wait: why ? undefined : { days, met: metAt !== null } }]);
    }
  }
  return new Map(
    [...groups].map(([key, own]) => {
      const waits = own.flatMap(({ wait }) => (wait ? [wait] : []));
      const count = (...states: string[]) => own.filter(({ state }) => states.includes(state)).length;
      const settled = count('met', 'met-late', 'breached');
      const few = waits.length < 10;
      const round = (value: number) => Math.round(value * 10_000) / 10_000;
      return [
        key,
        {
          measured: waits.length,
          answeredShare: few ? null : round(waits.filter(({ met }) => met).length / waits.length),
          inTimeShare: settled < 10 ? null : round(count('met') / settled),
          medianDays: few ? { value: null } : naiveQuantile(waits, 0.5),
          ninetiethDays: few ? { value: null } : naiveQuantile(waits, 0.9),
          overdue: count('breached'),
          states: Object.fromEntries(STATES.map((state) => [state, count(state)])),
        },
      ];
    }),
  );
}

function shown({ rows }: Figures, by: readonly Dimension[]) {
  const quantity = ({ value, atLeast }: Figures['rows'][number]['medianDays']) => ({
    value,
    ...(atLeast !== undefined && { atLeast }),
  });
  return new Map(
    rows.map((row) => [
      JSON.stringify([row.rule, ...by.map((one) => row[one])]),
      {
        measured: row.measured.value,
        answeredShare: row.answeredShare.value,
        inTimeShare: row.inTimeShare.value,
        medianDays: quantity(row.medianDays),
        ninetiethDays: quantity(row.ninetiethDays),
        overdue: row.overdue.value,
        states: row.states,
      },
    ]),
  );
}

describe('figures', () => {
  it('equal a naive reckoning from the evaluator, over random lives, at random positions and moments', async () => {
    const groupings = fc.oneof(fc.constant<Dimension[]>([]), fc.subarray<Dimension>(['body', 'unit', 'kind']));
    const moment = fc.tuple(fc.nat(1_000), fc.integer({ min: -5, max: 60 }), fc.nat(24), fc.nat(120), groupings);
    let quantiles = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(...[0, 1].map((adoptions) => fc.array(randomStep(18, adoptions), { minLength: 10, maxLength: 50 }))),
        fc.array(moment, { minLength: 6, maxLength: 6 }),
        async (steps, moments) => {
          const organisation = newId();
          const first = h.clock.now;
          const settings = ['acknowledge', 'answer'].map((one) => ({ name: `${one}WithinWorkingDays`, value: 4 }));
          await h.adopt(organisation, '2020-01-01', settings);
          const inputs = Array.from({ length: 18 }, () => newId());
          const lives = [...receipts(18), ...replies(18), ...steps];
          const stored = [...(await storedOf(organisation)), ...(await recordSteps(h, organisation, inputs, lives))];
          for (const [place, days, hours, back, by] of moments) {
            const known = stored.at(-1 - (place % (stored.length - 40)))!.recordedAt;
            const asOf = await h.store.positionAt(known);
            const at = parseInstant(first) + days * 86_400_000 + hours * 3_600_000;
            const last = localDayNumberOf(at);
            const window = { from: dayText(last - back), to: dayText(last) };
            const question = { organisation, asOf: known, at: new Date(at).toISOString(), by, ...window };
            const figures = await h.figures.figures(question);
            const judged = judgedFromScratch(h, organisation, stored, asOf, at);
            expect(shown(figures, by)).toEqual(naive(judged, at, last - back, last, by));
            quantiles += figures.rows.filter(({ medianDays }) => medianDays.value !== null).length;
          }
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
    // Else nothing but empty groups was compared.
    expect(quantiles).toBeGreaterThan(5);
  }, 180_000);

  async function storedOf(organisation: string) {
    const stored = [];
    for await (const batch of h.store.readAll()) stored.push(...batch);
    return stored.filter(({ meta }) => meta.org === organisation);
  }

  describe('of twelve enquiries and two of praise', () => {
    const organisation = newId();
    beforeAll(async () => {
      await h.adopt(organisation, '2020-01-01', [
        { name: 'acknowledgeWithinWorkingDays', value: 2 },
        { name: 'answerWithinWorkingDays', value: 5 },
      ]);
      for (let n = 0; n < 14; n++) {
        const input = newId();
        const kind = n < 12 ? 'enquiry' : 'praise';
        await h.record(organisation, input, [
          happened('input.received', { kind, unit: 'roads', body: BOARD }, '2026-06-01'),
        ]);
        // From Monday to Sunday.
        if (n < 7) await h.record(organisation, input, [happened('answer.given', {}, `2026-06-0${n + 1}`)]);
      }
      await h.catchUp();
    });

    const ask = (question: Partial<FiguresQuestion> = {}) =>
      h.figures.figures({ organisation, rule: 'invented.answer', at: '2026-06-10', ...question });

    it('count those that wait as waiting, and name the definition of each', async () => {
      const { rows, window, calendar } = await ask();
      expect(window).toEqual({ from: '2025-06-11', to: '2026-06-10' });
      expect(calendar).toEqual({ id: 'se', version: '1' });
      expect(rows).toEqual([
        expect.objectContaining({
          rule: 'invented.answer',
          strength: 'duty',
          measured: { definition: 'duties-measured.v1', value: 14 },
          answeredShare: { definition: 'answered-share.v1', value: 0.5 },
          inTimeShare: { definition: 'in-time-share.v1', value: 0.5 },
          medianDays: { definition: 'median-working-days.v1', value: 4 },
          ninetiethDays: { definition: 'p90-working-days.v1', value: null, why: 'notReached', atLeast: 7 },
          overdue: { definition: 'overdue.v1', value: 7 },
        }),
      ]);
    });

    it('show no share and no time of fewer than ten, and say why', async () => {
      const { rows, minimum } = await ask({ by: ['kind'] });
      expect(minimum).toBe(10);
      expect(rows.map(({ kind, measured }) => [kind, measured.value])).toEqual([
        ['enquiry', 12],
        ['praise', 2],
      ]);
      expect(rows[0]).toMatchObject({ medianDays: { value: 4 }, answeredShare: { value: 0.5833 } });
      const none = { value: null, why: 'fewerThanMinimum' };
      expect(rows[1]).toMatchObject({ medianDays: none, ninetiethDays: none, answeredShare: none, inTimeShare: none });
      expect(rows[1]).toMatchObject({ overdue: { value: 2 } });
    });

    it('say that none is settled while nothing was due', async () => {
      const { rows } = await h.figures.figures({
        organisation,
        rule: 'invented.acknowledge',
        at: '2026-06-01T10:00:00Z',
      });
      expect(rows[0]!.inTimeShare).toEqual({ definition: 'in-time-share.v1', value: null, why: 'noneSettled' });
    });

    it('are of the window, of the organisation, and of what was asked for', async () => {
      expect((await ask({ to: '2026-05-31' })).rows).toEqual([]);
      expect((await ask({ from: '2026-06-02' })).rows).toEqual([]);
      expect((await ask({ organisation: newId() })).rows).toEqual([]);
      expect((await ask({ body: BOARD, unit: 'roads', kind: 'praise' })).rows[0]!.measured.value).toBe(2);
      expect((await ask({ unit: 'parks' })).rows).toEqual([]);
    });

    test.each([
      [{ from: '2026-06-05', to: '2026-06-01' }, 'policy.window'],
      [{ from: 'yesterday' }, 'policy.window'],
      [{ at: 'soon' }, 'policy.moment'],
      [{ rule: 'invented.nothing' }, 'policy.rule-unknown'],
    ])('refuse %j', async (question, code) => {
      await expect(ask(question)).rejects.toMatchObject({ code });
    });
  });
});
