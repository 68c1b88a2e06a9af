import { AppDatabase } from '@gensvar/database';
import { CommandRunner, EventStore, NoAdoptions, type Invocation } from '@gensvar/event-store';
import { EventCatalogue, newId, Sealer } from '@gensvar/kernel';
import { Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { happened } from '../../testing/invented-inputs';
import { obligationsHarness } from '../../testing/obligations-harness';
import { PackLibrary } from '../adoption/pack-library';
import { PolicyModule } from '../policy.module';
import { RevokeWaiver, WaiveObligation } from './waiver.commands';

const RULE = 'invented.answer';

describe('waivers on the bus', () => {
  let h: Awaited<ReturnType<typeof obligationsHarness>>;
  let module: TestingModule;
  let organisation: string;
  let input: string;

  beforeEach(async () => {
    h = await obligationsHarness();
    const runner = new CommandRunner(h.store, h.sealer, h.catalogue, new NoAdoptions());
    const providers = [
      { provide: EventStore, useValue: h.store },
      { provide: EventCatalogue, useValue: h.catalogue },
      { provide: Sealer, useValue: h.sealer },
      { provide: CommandRunner, useValue: runner },
      { provide: AppDatabase, useValue: h.app },
      { provide: PackLibrary, useValue: h.law.library },
    ];
    @Module({})
    class Root {}
    const root = { module: Root, global: true, providers, exports: providers.map(({ provide }) => provide) };
    module = await Test.createTestingModule({ imports: [CqrsModule.forRoot(), root, PolicyModule] }).compile();
    await module.init();
    // Monday 2 March; due on Monday 16 March.
    [organisation, input] = [newId(), newId()];
    await h.adopt(organisation, '2026-01-01', [{ name: 'answerWithinWorkingDays', value: 10 }]);
    await h.record(organisation, input, [happened('input.received', { kind: 'enquiry' })]);
    await h.catchUp();
  });
  afterEach(async () => {
    await module?.close();
    await h?.close();
  });

  const as = (role: string): Invocation => ({
    organisation,
    actor: { id: newId(), role },
    origin: 'live',
    now: h.clock.now,
  });
  const obligationOf = async (rule: string) =>
    (await h.queries.of(organisation, { type: 'input', id: input })).items.find((item) => item.rule === rule)!;
  const state = async (at: string) =>
    (await h.queries.of(organisation, { type: 'input', id: input }, { at })).items.find(({ rule }) => rule === RULE)!
      .state;
  const waive = (obligation: string, role = 'approver') =>
    module
      .get(CommandBus)
      .execute(new WaiveObligation({ type: 'WaiveObligation', reason: 'Agreed by telephone.' }, as(role), obligation));
  const revoke = (obligation: string, role = 'approver') =>
    module
      .get(CommandBus)
      .execute(
        new RevokeWaiver({ type: 'RevokeWaiver', reason: 'The sender wants it after all.' }, as(role), obligation),
      );

  it('waives an obligation and takes it back, each from its own moment on', async () => {
    const { id } = await obligationOf(RULE);
    h.clock.now = '2026-03-04T08:00:00.000Z';
    const first = await waive(id);
    await h.catchUp();
    expect(await state('2026-03-03')).toBe('pending');
    expect(await state('2026-03-20')).toBe('waived');
    expect(await waive(id)).toEqual(first);
    h.clock.now = '2026-03-09T08:00:00.000Z';
    await revoke(id);
    await h.catchUp();
    expect(await state('2026-03-05')).toBe('waived');
    expect(await state('2026-03-10')).toBe('pending');
    expect(await state('2026-03-20')).toBe('breached');
  });

  it('lets only a role of the rule’s waivable do either, and nobody where it names none', async () => {
    const { id } = await obligationOf(RULE);
    await expect(waive(id, 'officer')).rejects.toMatchObject({ code: 'policy.not-waivable', kind: 'forbidden' });
    const other = await obligationOf('invented.acknowledge');
    await expect(waive(other.id)).rejects.toMatchObject({ code: 'policy.not-waivable' });
    await waive(id);
    await expect(revoke(id, 'officer')).rejects.toMatchObject({ code: 'policy.not-waivable' });
    await expect(waive(newId())).rejects.toMatchObject({ code: 'policy.obligation-unknown', kind: 'not-found' });
  });

  it('changes nothing when it is dated after the due day', async () => {
    const { id } = await obligationOf(RULE);
    h.clock.now = '2026-03-17T08:00:00.000Z';
    await waive(id);
    await h.catchUp();
    expect(await state('2026-03-20')).toBe('breached');
    expect(await obligationOf(RULE)).toMatchObject({ id, waivedAt: null });
  });

  it('is nobody’s but the organisation’s own', async () => {
    const { id } = await obligationOf(RULE);
    organisation = newId();
    await expect(waive(id)).rejects.toMatchObject({ code: 'policy.obligation-unknown' });
  });
});
