import { Instruction } from '@gensvar/event-store';
import { DatedBody, ChoiceField, CommandName, FlagField, IdField, ObjectField, TextField } from '@gensvar/identity';
import type { ReceivedInput } from './input.state';
import { INPUT_KINDS, type InputKind } from './input.words';

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

/** One question of an input, which becomes an input of its own. */
export class PartBody {
  @ChoiceField({ what: 'Kind; default: the input’s', values: INPUT_KINDS, optional: true })
  kind?: InputKind;

  @IdField({ what: 'Body that has it; default: the unit’s, else the input’s', optional: true })
  body?: string;

  @IdField({ what: 'Unit that has it; default: the input’s, in the same body', optional: true })
  unit?: string;

  @TextField({ what: 'What it is about; sealed', max: 300 })
  subject!: string;

  @TextField({ what: 'What the sender says of it; sealed', max: 10_000, optional: true })
  text?: string;
}

export class SplitInputBody extends DatedBody {
  @CommandName('SplitInput')
  readonly type = 'SplitInput' as const;

  @ObjectField({ what: 'Its parts, each an input of its own', of: PartBody, list: { min: 2, max: 50 } })
  parts!: PartBody[];

  @FlagField({
    what: 'What is secret in it was tested; required before another body gets a part of what is flagged secret',
    optional: true,
  })
  secrecyTested?: boolean;
}

/** One part of an input that was split, as the process receives it: no request body. */
export interface ReceivePartBody {
  readonly type: 'ReceivePart';
  readonly parent: string;
  /** Clear payload of the parent's receipt: sender, channel and addressee are the same. */
  readonly letter: ReceivedInput['receipt'];
  /** When the letter arrived, as it is known now: the part's own arrival. */
  readonly arrivedAt: string;
  readonly reachable: boolean;
  readonly kind: InputKind;
  readonly body: string;
  readonly unit?: string;
  /** Absent where they were erased before the part was received. */
  readonly subject?: string;
  readonly text?: string;
}

export class MergeInput extends Instruction<MergeInputBody> {}
export class UnmergeInput extends Instruction<UnmergeInputBody> {}
export class SplitInput extends Instruction<SplitInputBody> {}

export type MergingCommand = MergeInputBody | UnmergeInputBody | SplitInputBody | ReceivePartBody;
