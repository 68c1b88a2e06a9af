import { CommandRunner, NoAdoptions } from '@gensvar/event-store';
import { MemoryEventStore } from '@gensvar/event-store/testing';
import { EventCatalogue } from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import { INVENTED_PACK } from '../../testing/invented-pack';
import { AdoptPackHandler } from './adoption.handler';
import { AdoptPack, type AdoptPackBody } from './adoption.commands';
import { ADOPTION_EVENTS } from './adoption.events';
import { PackLibrary } from './pack-library';
import { PolicyAdoptions } from './policy-adoptions';

const organisation = '00000000-0000-4000-8000-000000000001';
const actor = { id: '00000000-0000-4000-8000-00000000000a', role: 'policyOwner' };

describe('PolicyAdoptions', () => {
  it('follows the stream of adoptions, reading only what is new', async () => {
    const store = new MemoryEventStore();
    const catalogue = new EventCatalogue([...ADOPTION_EVENTS]);
    const runner = new CommandRunner(store, new ClearSealer(), catalogue, new NoAdoptions());
    const handler = new AdoptPackHandler(runner, new PackLibrary([INVENTED_PACK]));
    const adoptions = new PolicyAdoptions(store, catalogue);
    const body: AdoptPackBody = {
      type: 'AdoptPack',
      pack: 'invented',
      body: '00000000-0000-4000-8000-0000000000b0',
      level: 'executiveBoard',
      from: '2026-01-01',
      parameters: [],
    };
    const adopt = (changes: Partial<AdoptPackBody>) =>
      handler.execute(new AdoptPack({ ...body, ...changes }, { organisation, actor, origin: 'live' }));

    expect(await adoptions.at(organisation, undefined, '2026-02-01')).toEqual([]);
    const first = await adopt({});
    const [held] = await adoptions.at(organisation, undefined, '2026-02-01');
    expect(held).toMatchObject({ pack: 'invented', version: '1', hash: INVENTED_PACK.hash });
    expect(await adopt({})).toEqual(first);
    await adopt({ parameters: [{ name: 'publish', value: true }] });
    const read = jest.spyOn(store, 'readStream');
    const found = await Promise.all([1, 2, 3].map(() => adoptions.at(organisation, undefined, '2026-02-01')));
    expect(new Set(found.map(([one]) => one!.adoption)).size).toBe(1);
    expect(found[0]![0]!.adoption).not.toBe(held!.adoption);
    // The second and third shared one read: it began after they asked.
    expect(read.mock.calls.map(([, , slice]) => slice)).toEqual([{ from: 1 }, { from: 2 }]);
    expect(await adoptions.at('00000000-0000-4000-8000-000000000002', undefined, '2026-02-01')).toEqual([]);
  });

  it('gives the values in force for a body on a day, the pack’s default where they are left out', async () => {
    const store = new MemoryEventStore();
    const catalogue = new EventCatalogue([...ADOPTION_EVENTS]);
    const limited = {
      ...INVENTED_PACK,
      parameters: {
        ...INVENTED_PACK.parameters,
        limit: { type: 'integer' as const, title: INVENTED_PACK.title, default: 5 },
      },
    };
    const library = new PackLibrary([limited]);
    const handler = new AdoptPackHandler(
      new CommandRunner(store, new ClearSealer(), catalogue, new NoAdoptions()),
      library,
    );
    const [board, school] = ['00000000-0000-4000-8000-0000000000b0', '00000000-0000-4000-8000-0000000000b1'];
    const adopt = (body: string, from: string, parameters: AdoptPackBody['parameters']) => {
      const level = body === board ? ('executiveBoard' as const) : ('committee' as const);
      const command: AdoptPackBody = { type: 'AdoptPack', pack: 'invented', body, level, from, parameters };
      return handler.execute(new AdoptPack(command, { organisation, actor, origin: 'live' }));
    };
    await adopt(board!, '2026-01-01', [{ name: 'answerWithinWorkingDays', kind: 'praise', value: 'none' }]);
    await adopt(school!, '2026-02-01', [{ name: 'limit', value: 9 }]);

    const value = await new PolicyAdoptions(store, catalogue, library).values(organisation);
    expect(value('limit', { body: school, day: '2025-12-31' })).toBeUndefined();
    expect(value('limit', { body: school, day: '2026-01-31' })).toBe(5);
    expect(value('limit', { body: school, day: '2026-02-01' })).toBe(9);
    expect(value('limit', { body: undefined, day: '2026-02-01' })).toBe(5);
    expect(value('answerWithinWorkingDays', { body: board, day: '2026-02-01' })).toBe('unset');
    expect(value('answerWithinWorkingDays', { body: board, day: '2026-02-01', kind: 'praise' })).toBe('none');
    expect(value('anotherPacks', { body: board, day: '2026-02-01' })).toBeUndefined();
  });
});
