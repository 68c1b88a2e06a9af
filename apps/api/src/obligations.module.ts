import { Module } from '@nestjs/common';
import { AttestationsController } from './attestations.controller';
import { ObligationsController } from './obligations.controller';

/** Questions about obligations, and attestations; who answers them is global (GensvarModule). */
@Module({ controllers: [ObligationsController, AttestationsController] })
export class ObligationsModule {}
