import { IdentityModule } from '@gensvar/identity';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { INPUT_HANDLERS } from './input.handlers';
import { GetInputHandler } from './input.query';
import { InputsController } from './inputs.controller';
import { ListInputsHandler, RegisterRow, registerView } from './views/register.view';

/** What the composition root registers besides INPUT_EVENTS and `inputFactSource`. */
export const INPUT_VIEWS = [registerView];
export const INPUT_ENTITIES = [RegisterRow];

/** Commands and queries of inputs, without routes: for the CLI and the projector. */
@Module({
  imports: [CqrsModule, IdentityModule],
  providers: [...INPUT_HANDLERS, GetInputHandler, ListInputsHandler],
})
export class InputsModule {}

/** With routes: for the API. */
@Module({ imports: [CqrsModule, InputsModule], controllers: [InputsController] })
export class InputsHttpModule {}
