import { Module } from '@nestjs/common';
import { AttestationsController } from './attestations.controller';
import { FiguresController } from './figures.controller';
import { ObligationsController } from './obligations.controller';
import { QueueController } from './queue.controller';
import { WaiversController } from './waivers.controller';

/** Questions about obligations, attestations and waivers; who answers them is global (GensvarModule). */
@Module({
  controllers: [ObligationsController, FiguresController, QueueController, AttestationsController, WaiversController],
})
export class ObligationsModule {}
