import fc from 'fast-check';
import { newId, parseInstant } from '@gensvar/kernel';
import { obligationsHarness } from '../../testing/obligations-harness';
import { judgedFromScratch, randomStep, recordSteps } from '../../testing/random-inputs';
import { OBLIGATIONS_VIEW } from './obligations.view';

let h: Awaited<ReturnType<typeof obligationsHarness>>;
beforeEach(async () => {
  h = await obligationsHarness();
});
afterEach(() => h.close());

const said = ({ rule, occurrence, state }: { rule: string; occurrence: string; state: string }) =>
  `${rule} ${occurrence} ${state}`;

describe('state in SQL', () => {
  it('equals the evaluator at random positions and moments, live and rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomStep(4), { minLength: 4, maxLength: 25 }),
        fc.array(fc.tuple(fc.nat(1_000), fc.integer({ min: -5, max: 60 }), fc.nat(24)), { minLength: 8, maxLength: 8 }),
        async (steps, moments) => {
          const organisation = newId();
          const first = h.clock.now;
          const stored = await recordSteps(h, organisation, [newId(), newId(), newId(), newId()], steps);
          for (const [place, days, hours] of moments) {
            const known = stored[place % stored.length]!.recordedAt;
            const asOf = await h.store.positionAt(known);
            const at = parseInstant(first) + days * 86_400_000 + hours * 3_600_000;
            const page = await h.queries.list({
              organisation,
              asOf: known,
              at: new Date(at).toISOString(),
              limit: 1_000,
            });
            const expected = judgedFromScratch(h, organisation, stored, asOf, at);
            expect(page.items.map(said).sort()).toEqual(
              expected.flatMap(({ obligations }) => obligations.map(said)).sort(),
            );
          }
          const live = await h.rows(organisation);
          await h.runner.rebuild(OBLIGATIONS_VIEW);
          expect(await h.rows(organisation)).toEqual(live);
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  }, 180_000);
});
