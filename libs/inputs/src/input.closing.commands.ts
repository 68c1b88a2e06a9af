import { Instruction } from '@gensvar/event-store';
import { DatedBody, ChoiceField, CommandName, DayField, IdField, TextField } from '@gensvar/identity';
import {
  CLOSE_REASONS,
  REOPEN_REASONS,
  STANCES,
  type CloseReason,
  type ReopenReason,
  type Stance,
} from './input.words';

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

export class ReopenInputBody extends DatedBody {
  @CommandName('ReopenInput')
  readonly type = 'ReopenInput' as const;

  @ChoiceField({ what: 'Why handling goes on', values: REOPEN_REASONS })
  reason!: ReopenReason;

  @TextField({ what: 'More about it; sealed', max: 2000, optional: true })
  note?: string;
}

export class ReportInputBody extends DatedBody {
  @CommandName('ReportInput')
  readonly type = 'ReportInput' as const;

  @IdField({ what: 'Body it was reported to; default: the one that has it', optional: true })
  body?: string;

  @DayField({ what: 'Day of the meeting', optional: true })
  meeting?: string;

  @TextField({ what: 'What was said of it; sealed', max: 2000, optional: true })
  note?: string;
}

export class CloseInput extends Instruction<CloseInputBody> {}
/** Undoes a closing, and a setting aside. */
export class ReopenInput extends Instruction<ReopenInputBody> {}
export class ReportInput extends Instruction<ReportInputBody> {}

export type ClosingCommand = CloseInputBody | ReopenInputBody | ReportInputBody;
