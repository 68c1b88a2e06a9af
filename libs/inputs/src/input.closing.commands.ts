import { Instruction } from '@gensvar/event-store';
import { ChoiceField, CommandName, TextField } from '@gensvar/identity';
import { DatedBody } from './input.intake.commands';
import { CLOSE_REASONS, STANCES, type CloseReason, type Stance } from './input.words';

export class CloseInputBody extends DatedBody {
  @CommandName('CloseInput')
  readonly type = 'CloseInput' as const;

  @ChoiceField({ what: 'Why handling ends', values: CLOSE_REASONS })
  reason!: CloseReason;

  @ChoiceField({ what: 'Stance, where the matter was handled without an answer', values: STANCES, optional: true })
  stance?: Stance;

  @TextField({ what: 'Reasons; sealed', max: 10_000, optional: true })
  reasons?: string;
}

export class CloseInput extends Instruction<CloseInputBody> {}

export type ClosingCommand = CloseInputBody;
