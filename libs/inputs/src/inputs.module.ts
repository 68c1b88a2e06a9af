import { IdentityModule } from '@gensvar/identity';
import { Module } from '@nestjs/common';
import { PersonalController } from './access/personal.controller';
import { ReadPersonalPartsHandler } from './access/personal.query';
import { ListReadsHandler } from './access/reads.query';
import { CHANNEL_HANDLERS } from './channel/channel.handlers';
import { ChannelsController } from './channel/channels.controller';
import { ChannelRow, channelsView, ListChannelsHandler } from './channel/channels.view';
import { HandlingInForce } from './channel/handling-in-force';
import { INPUT_HANDLERS } from './input.handlers';
import { ReadInputHistoryHandler } from './input.history.query';
import { GetInputHandler } from './input.query';
import { InputHistoryController } from './inputs.history.controller';
import { InputAnswersController } from './inputs.answer.controller';
import { InputsController } from './inputs.controller';
import { InputRegisterController } from './inputs.register.controller';
import { InputRegistryController } from './inputs.registry.controller';
import { InputRoutingController } from './inputs.routing.controller';
import { InputSearchController } from './inputs.search.controller';
import { PUBLIC_ENTITIES, PUBLIC_HANDLERS, PUBLIC_VIEWS } from './public/public.parts';
import { ReceiptCodes } from './receipt-code';
import { MergeRow, mergesView } from './views/merges.view';
import { ReadRegisterHandler } from './views/register.query';
import { ListInputsHandler, RegisterRow, registerView } from './views/register.view';
import { SearchInputsHandler } from './views/search.query';
import { searchView } from './views/search.view';

/** What the composition root registers besides INPUT_EVENTS and `inputFactSource`. */
export const INPUTS_VIEWS = [registerView, searchView, mergesView, channelsView, ...PUBLIC_VIEWS];
export const INPUTS_ENTITIES = [RegisterRow, MergeRow, ChannelRow, ...PUBLIC_ENTITIES];

/** Needs, from global modules of the composition root: CqrsModule, CommandRunner, EventStore, EventCatalogue, Sealer and AppDatabase. */
@Module({
  imports: [IdentityModule],
  controllers: [
    InputSearchController,
    InputRegisterController,
    InputHistoryController,
    InputsController,
    InputRegistryController,
    InputRoutingController,
    InputAnswersController,
    ChannelsController,
    PersonalController,
  ],
  providers: [
    ...INPUT_HANDLERS,
    ...CHANNEL_HANDLERS,
    ...PUBLIC_HANDLERS,
    HandlingInForce,
    ReceiptCodes,
    ListChannelsHandler,
    GetInputHandler,
    ReadInputHistoryHandler,
    ListInputsHandler,
    ReadRegisterHandler,
    SearchInputsHandler,
    ReadPersonalPartsHandler,
    ListReadsHandler,
  ],
})
export class InputsModule {}
