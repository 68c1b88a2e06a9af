import { Instruction } from '@gensvar/event-store';
import { CommandName, IdField, TextField } from '@gensvar/identity';
import { DatedBody } from './input.intake.commands';

export class MergeInputBody extends DatedBody {
  @CommandName('MergeInput')
  readonly type = 'MergeInput' as const;

  @IdField({ what: 'The input it is answered together with, of the same body' })
  into!: string;

  @TextField({ what: 'Why the two are one matter; sealed', max: 2000, optional: true })
  reason?: string;
}

export class UnmergeInputBody extends DatedBody {
  @CommandName('UnmergeInput')
  readonly type = 'UnmergeInput' as const;

  @TextField({ what: 'Why they are two matters after all; sealed', max: 2000 })
  reason!: string;
}

export class MergeInput extends Instruction<MergeInputBody> {}
export class UnmergeInput extends Instruction<UnmergeInputBody> {}

export type MergingCommand = MergeInputBody | UnmergeInputBody;
