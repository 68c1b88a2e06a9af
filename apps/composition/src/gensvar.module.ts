import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AppDatabase } from '@gensvar/database';
import { DialoguesModule } from '@gensvar/dialogues';
import { AdoptionsInForce, CommandRunner, EventStore } from '@gensvar/event-store';
import { IdentityModule } from '@gensvar/identity';
import { InputsModule } from '@gensvar/inputs';
import { EventCatalogue, Sealer } from '@gensvar/kernel';
import { PackLibrary, PolicyAdoptions, PolicyModule } from '@gensvar/policy';
import { ViewRunner } from '@gensvar/projections';
import type { Gensvar } from './gensvar';
import { Settings } from './settings';

/** Gives the opened service to Nest's modules, by class. */
@Module({})
export class GensvarModule {
  static forRoot(gensvar: Gensvar): DynamicModule {
    const providers = [
      { provide: Settings, useValue: gensvar.settings },
      { provide: EventCatalogue, useValue: gensvar.catalogue },
      { provide: EventStore, useValue: gensvar.store },
      { provide: Sealer, useValue: gensvar.sealer },
      { provide: AdoptionsInForce, useValue: gensvar.adoptions },
      { provide: PolicyAdoptions, useValue: gensvar.adoptions },
      { provide: PackLibrary, useValue: gensvar.words.library },
      { provide: CommandRunner, useValue: gensvar.runner },
      { provide: AppDatabase, useValue: gensvar.app },
      { provide: ViewRunner, useValue: gensvar.views },
    ];
    return {
      module: GensvarModule,
      global: true,
      imports: [CqrsModule.forRoot(), IdentityModule, PolicyModule, InputsModule, DialoguesModule],
      providers,
      exports: [...providers.map(({ provide }) => provide), PolicyModule],
    };
  }
}
