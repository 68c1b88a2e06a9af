import { Instruction } from '@gensvar/event-store';
import { DatedBody, CommandName, IdField, NumberField } from '@gensvar/identity';
import type { Acting } from './dialogue.need.commands';

export class OpenDialogueBody extends DatedBody {
  @CommandName('OpenDialogue')
  readonly type = 'OpenDialogue' as const;

  @IdField({ what: 'Body that opens it; default: its owner, else the body that owns the matter', optional: true })
  body?: string;
}

export class RecordElectedBody extends DatedBody {
  @CommandName('RecordElected')
  readonly type = 'RecordElected' as const;

  @IdField({ what: '`member` of the appointment, if the representative was named', optional: true })
  member?: string;

  @IdField({ what: 'Committee or board represented; default: as the appointment says', optional: true })
  represents?: string;
}

export class CloseDialogueBody extends DatedBody {
  @CommandName('CloseDialogue')
  readonly type = 'CloseDialogue' as const;

  @NumberField({ what: 'How many took part', min: 0, max: 10_000_000 })
  participants!: number;

  @NumberField({ what: 'How many of them can be told the result', min: 0, max: 10_000_000 })
  reachable!: number;
}

export class OpenDialogue extends Instruction<OpenDialogueBody> {}
export class RecordElected extends Instruction<RecordElectedBody> {}
export class CloseDialogue extends Instruction<CloseDialogueBody> {}

export type HoldingCommand =
  (Acting<OpenDialogueBody> & { readonly body: string }) | RecordElectedBody | CloseDialogueBody;
