import { IdentityModule } from '@gensvar/identity';
import { ReceiptCodes } from '@gensvar/inputs';
import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { Settings } from '../../../composition/src/settings';
import { PublicController } from './public.controller';
import { SenderController } from './sender.controller';
import { SenderPages } from './sender.pages';
import { throttling } from './throttling';
import { ToldObligations } from './told-obligations';

/** What is open to everybody, throttled. Commands, queries and the store are global (GensvarModule). */
@Module({
  imports: [IdentityModule, ThrottlerModule.forRootAsync({ inject: [Settings], useFactory: throttling })],
  controllers: [PublicController, SenderController],
  providers: [SenderPages, ToldObligations, ReceiptCodes],
})
export class PublicModule {}
