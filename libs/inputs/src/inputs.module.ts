import { IdentityModule } from '@gensvar/identity';
import { Module } from '@nestjs/common';
import { INPUT_HANDLERS } from './input.handlers';
import { GetInputHandler } from './input.query';
import { InputsController } from './inputs.controller';
import { ListInputsHandler, RegisterRow, registerView } from './views/register.view';

/** What the composition root registers besides INPUT_EVENTS and `inputFactSource`. */
export const INPUTS_VIEWS = [registerView];
export const INPUTS_ENTITIES = [RegisterRow];

/** Needs, from global modules of the composition root: CqrsModule, CommandRunner and AppDatabase. */
@Module({
  imports: [IdentityModule],
  controllers: [InputsController],
  providers: [...INPUT_HANDLERS, GetInputHandler, ListInputsHandler],
})
export class InputsModule {}
