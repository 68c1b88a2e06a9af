import { Module } from '@nestjs/common';
import { AdoptPackHandler } from './adoption/adoption.handler';
import { GiveAttestationHandler, WithdrawAttestationHandler } from './attestation/attestation.handlers';
import { ExceptionQueries } from './exceptions/exceptions.query';
import { FigureQueries } from './figures/figures.query';
import { ObligationQueries } from './obligations/obligations.query';
import { RevokeWaiverHandler, WaiveObligationHandler } from './waiver/waiver.handlers';

/** Adoptions, waivers and the questions about obligations. The composition root gives the packs, the runner, the store with its words and keys, and the database. */
@Module({
  providers: [
    AdoptPackHandler,
    WaiveObligationHandler,
    RevokeWaiverHandler,
    GiveAttestationHandler,
    WithdrawAttestationHandler,
    ObligationQueries,
    FigureQueries,
    ExceptionQueries,
  ],
  exports: [AdoptPackHandler, ObligationQueries, FigureQueries, ExceptionQueries],
})
export class PolicyModule {}
