import { Module } from '@nestjs/common';
import { AppDatabase } from '@gensvar/database';
import { EventStore } from '@gensvar/event-store';
import { ObligationQueries, PackLibrary } from '@gensvar/policy';
import { ObligationsController } from './obligations.controller';

/** Questions about obligations; what they need is global (GensvarModule). */
@Module({
  controllers: [ObligationsController],
  providers: [
    {
      provide: ObligationQueries,
      inject: [AppDatabase, EventStore, PackLibrary],
      useFactory: (database: AppDatabase, store: EventStore, library: PackLibrary) =>
        new ObligationQueries(database, store, library),
    },
  ],
})
export class ObligationsModule {}
