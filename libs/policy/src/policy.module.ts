import { Module } from '@nestjs/common';
import { AdoptPackHandler } from './adoption/adoption.handler';
import { ObligationQueries } from './obligations/obligations.query';
import { RevokeWaiverHandler, WaiveObligationHandler } from './waiver/waiver.handlers';

/** Adoptions, waivers and the questions about obligations. The composition root gives the packs, the runner, the store and the database. */
@Module({
  providers: [AdoptPackHandler, WaiveObligationHandler, RevokeWaiverHandler, ObligationQueries],
  exports: [AdoptPackHandler, ObligationQueries],
})
export class PolicyModule {}
