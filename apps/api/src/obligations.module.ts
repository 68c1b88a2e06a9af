import { Module } from '@nestjs/common';
import { ObligationsController } from './obligations.controller';

/** Questions about obligations; who answers them is global (GensvarModule). */
@Module({ controllers: [ObligationsController] })
export class ObligationsModule {}
