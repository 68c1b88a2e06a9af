import { Module } from '@nestjs/common';
import { AttestationsController } from './attestations.controller';
import { ObligationsController } from './obligations.controller';
import { WaiversController } from './waivers.controller';

/** Questions about obligations, attestations and waivers; who answers them is global (GensvarModule). */
@Module({ controllers: [ObligationsController, AttestationsController, WaiversController] })
export class ObligationsModule {}
