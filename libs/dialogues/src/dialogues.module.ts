import { IdentityModule } from '@gensvar/identity';
import { Module } from '@nestjs/common';
import { DIALOGUE_HANDLERS } from './dialogue.handlers';
import { GetDialogueHandler } from './dialogue.query';
import { DialoguesController } from './dialogues.controller';
import { DialogueHoldingController } from './dialogues.holding.controller';
import { DialogueRow, dialoguesView, ListDialoguesHandler } from './views/dialogues.view';

/** What the composition root registers besides DIALOGUE_EVENTS and `dialogueFactSource`. */
export const DIALOGUES_VIEWS = [dialoguesView];
export const DIALOGUES_ENTITIES = [DialogueRow];

/** Needs, from global modules of the composition root: CqrsModule, CommandRunner, EventStore, EventCatalogue and AppDatabase. */
@Module({
  imports: [IdentityModule],
  controllers: [DialoguesController, DialogueHoldingController],
  providers: [...DIALOGUE_HANDLERS, GetDialogueHandler, ListDialoguesHandler],
})
export class DialoguesModule {}
