import { AppDatabase } from '@gensvar/database';
import { CommandRunner, EventStore, NoAdoptions } from '@gensvar/event-store';
import { EventCatalogue, type EventDeclaration, Sealer } from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import { projectionHarness, type Harness } from '@gensvar/projections/testing';
import { Module, type Type, type ValueProvider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { IDENTITY_ENTITIES, IDENTITY_EVENTS, IDENTITY_VIEWS, IdentityModule } from '../src/identity.module';

type HarnessOptions = Parameters<typeof projectionHarness>[0];

/** What a module brings, besides what identity does. */
export interface ModuleUnderTest
  extends Required<Pick<HarnessOptions, 'views' | 'entities'>>, Pick<HarnessOptions, 'migrations'> {
  readonly module: Type;
  readonly events: readonly EventDeclaration[];
  /** What it is given by the service, and no lib that it stands on provides. */
  readonly providers?: readonly ValueProvider[];
}

/** A module and identity on the buses, over a fresh database and a memory store, with their views running. */
export interface OnTheBuses {
  readonly harness: Harness;
  readonly module: TestingModule;
  close(): Promise<void>;
}

export async function onTheBuses({
  module: own,
  events,
  providers = [],
  ...brought
}: ModuleUnderTest): Promise<OnTheBuses> {
  const catalogue = new EventCatalogue([...IDENTITY_EVENTS, ...events]);
  const harness = await projectionHarness({
    ...brought,
    catalogue,
    views: [...IDENTITY_VIEWS, ...brought.views],
    entities: [...IDENTITY_ENTITIES, ...brought.entities],
  });
  harness.runner.start();
  const sealer = new ClearSealer();
  const given: ValueProvider[] = [
    { provide: EventCatalogue, useValue: catalogue },
    { provide: EventStore, useValue: harness.store },
    { provide: Sealer, useValue: sealer },
    { provide: CommandRunner, useValue: new CommandRunner(harness.store, sealer, catalogue, new NoAdoptions()) },
    { provide: AppDatabase, useValue: harness.app },
    ...providers,
  ];
  @Module({})
  class Root {}
  const root = { module: Root, global: true, providers: given, exports: given.map(({ provide }) => provide) };
  const module = await Test.createTestingModule({
    imports: [CqrsModule.forRoot(), root, IdentityModule, own],
  }).compile();
  await module.init();
  return {
    harness,
    module,
    close: async () => {
      await module.close();
      await harness.close();
    },
  };
}
