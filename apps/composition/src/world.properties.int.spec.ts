import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { COMMAND_HANDLER_METADATA } from '@nestjs/cqrs/dist/decorators/constants';
import { Test, type TestingModule } from '@nestjs/testing';
import { RANDOM_DIALOGUE_COMMANDS } from '@gensvar/dialogues/testing';
import { RANDOM_CHANNEL_COMMANDS, RANDOM_INPUT_COMMANDS } from '@gensvar/inputs/testing';
import { forAtMost, propertyRuns, type Said } from '@gensvar/kernel/testing';
import fc from 'fast-check';
import {
  BY_PROCESSES,
  FIRST_ADOPTIONS,
  RANDOM_IDENTITY_COMMANDS,
  RANDOM_POLICY_COMMANDS,
  worldSteps,
  type WorldStep,
} from '../testing/random-commands';
import { RandomWorld } from '../testing/random-world';
import { testGensvar, type TestGensvar } from '../testing/test-gensvar';
import { WorldState } from '../testing/random-world-state';
import { GensvarModule } from './gensvar.module';

/** Of thousandths of the log, and days from now: what was recorded by then, judged at that moment. */
const moments = fc.array(fc.tuple(fc.nat(1_000), fc.integer({ min: -60, max: 90 })), { minLength: 4, maxLength: 4 });
type Moments = [number, number][];

describe('any sequence of commands, of several bodies in two organisations', () => {
  let opened: TestGensvar;
  let module: TestingModule;
  let worlds = 0;

  beforeAll(async () => {
    opened = await testGensvar();
    const imports = [DiscoveryModule, GensvarModule.forRoot(opened.gensvar)];
    module = await Test.createTestingModule({ imports }).compile();
    await module.init();
    opened.gensvar.views.start();
  });
  afterAll(async () => {
    await module?.close();
    await opened?.close();
  });

  /** Tells the commands in a world of its own; what fails afterwards is told with the sequence. */
  async function world(
    packs: readonly Said[],
    steps: readonly WorldStep[],
    then: (state: WorldState) => Promise<void>,
  ): Promise<void> {
    const { gensvar, superuserUrl } = opened;
    const told = new RandomWorld(gensvar, module.get(CommandBus), `world-${++worlds}`);
    try {
      await told.found(packs);
      for (const step of steps) await told.tell(step);
      await gensvar.views.catchUp();
      const state = new WorldState(gensvar, superuserUrl, told.organisations);
      expect(await state.parked()).toEqual([]);
      await then(state);
    } catch (error) {
      throw new Error(`${told.transcript.join('\n')}\n${(error as Error).message}`, { cause: error });
    }
  }

  it('has a generator for every command that there is a handler of', () => {
    const handled = module
      .get(DiscoveryService)
      .getProviders()
      .flatMap(({ metatype }) => {
        const command: unknown = metatype && Reflect.getMetadata(COMMAND_HANDLER_METADATA, metatype);
        return command ? [(command as { name: string }).name] : [];
      });
    const generated = [
      ...Object.keys(RANDOM_INPUT_COMMANDS).filter((type) => !BY_PROCESSES.includes(type)),
      ...[RANDOM_CHANNEL_COMMANDS, RANDOM_DIALOGUE_COMMANDS, RANDOM_POLICY_COMMANDS, RANDOM_IDENTITY_COMMANDS].flatMap(
        Object.keys,
      ),
    ];
    expect(generated.sort()).toEqual(handled.sort());
  });

  it(
    'leaves every view as its rebuild, and every obligation as the evaluator has it',
    () =>
      fc.assert(
        fc.asyncProperty(
          FIRST_ADOPTIONS,
          worldSteps(50, { erasures: false }),
          moments,
          forAtMost(20, async (packs: Said[], steps: WorldStep[], asked: Moments) => {
            await world(packs, steps, async (state) => {
              await state.expectJudged(asked);
              const live = await state.rows();
              await state.rebuild();
              expect(differences(live, await state.rows())).toEqual([]);
            });
          }),
        ),
        propertyRuns('views and obligations', 3),
      ),
    600_000,
  );

  it(
    'the same where keys are destroyed in between; destroying more moves no row but what people said',
    () =>
      fc.assert(
        fc.asyncProperty(
          FIRST_ADOPTIONS,
          worldSteps(50, { erasures: true }),
          moments,
          fc.array(fc.nat(40), { maxLength: 12 }),
          forAtMost(20, async (packs: Said[], steps: WorldStep[], asked: Moments, more: number[]) => {
            await world(packs, steps, async (state) => {
              await state.expectJudged(asked);
              const figures = await state.figures();
              const live = await state.rows('views');
              await state.erase(more);
              expect(differences(live, await state.rows('views'))).toEqual([]);
              const all = await state.rows();
              await state.rebuild();
              expect(differences(all, await state.rows())).toEqual([]);
              expect(await state.figures()).toEqual(figures);
              expect(await state.inClear()).toEqual([]);
            });
          }),
        ),
        propertyRuns('views and obligations with erasures', 3),
      ),
    600_000,
  );
});

/** Rows that only one of the two has, by table: few of them, to be read. */
function differences(
  one: ReadonlyMap<string, readonly string[]>,
  other: ReadonlyMap<string, readonly string[]>,
): string[] {
  const lines: string[] = [];
  for (const table of new Set([...one.keys(), ...other.keys()])) {
    const [before, after] = [one.get(table) ?? [], other.get(table) ?? []];
    const gone = before.filter((row) => !after.includes(row));
    const come = after.filter((row) => !before.includes(row));
    if (before.length !== after.length) lines.push(`${table}: ${before.length} rows, and ${after.length}`);
    lines.push(
      ...gone.slice(0, 4).map((row) => `- ${table} ${row}`),
      ...come.slice(0, 4).map((row) => `+ ${table} ${row}`),
    );
  }
  return lines;
}
