import { Instruction } from '@gensvar/event-store';
import { DatedBody, ChoiceField, CommandName, IdField, TextField } from '@gensvar/identity';
import {
  SET_ASIDE_REASONS,
  UNREACHABLE_REASONS,
  WITHDRAWN_BY,
  type SetAsideReason,
  type UnreachableReason,
  type WithdrawnBy,
} from './input.words';

export class WithdrawInputBody extends DatedBody {
  @CommandName('WithdrawInput')
  readonly type = 'WithdrawInput' as const;

  @ChoiceField({
    what: 'Who took it back: the sender, their guardian or their agent; nobody else can',
    values: WITHDRAWN_BY,
  })
  by!: WithdrawnBy;

  @TextField({ what: 'What the sender says of it; sealed', max: 10_000, optional: true })
  reason?: string;
}

export class SetInputAsideBody extends DatedBody {
  @CommandName('SetInputAside')
  readonly type = 'SetInputAside' as const;

  @ChoiceField({
    what: 'Why it is no input: spam (also what is empty), a test, or imported twice',
    values: SET_ASIDE_REASONS,
  })
  reason!: SetAsideReason;

  @IdField({ what: 'The input that it doubles; required for a double import', optional: true })
  doubles?: string;

  @TextField({ what: 'What tells it; sealed', max: 2000, optional: true })
  note?: string;
}

export class MarkUnreachableBody extends DatedBody {
  @CommandName('MarkUnreachable')
  readonly type = 'MarkUnreachable' as const;

  @ChoiceField({ what: 'Why no way to the sender is left', values: UNREACHABLE_REASONS })
  reason!: UnreachableReason;

  @TextField({ what: 'What was tried; sealed', max: 2000, optional: true })
  note?: string;
}

export class WithdrawInput extends Instruction<WithdrawInputBody> {}
export class SetInputAside extends Instruction<SetInputAsideBody> {}
export class MarkUnreachable extends Instruction<MarkUnreachableBody> {}

export type SettingAsideCommand = WithdrawInputBody | SetInputAsideBody | MarkUnreachableBody;
