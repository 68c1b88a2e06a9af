import { Instruction } from '@gensvar/event-store';
import { DatedBody, ChoiceField, CommandName, IdField, NumberField, TextField } from '@gensvar/identity';
import { APPROVING_ROLES, STANCES, type ApprovingRole, type Stance } from './input.words';

export class DraftAnswerBody extends DatedBody {
  @CommandName('DraftAnswer')
  readonly type = 'DraftAnswer' as const;

  @IdField({ what: 'The draft’s id, set by the caller so that a repetition is known; default: new', optional: true })
  draft?: string;

  @NumberField({ what: 'Parts of the input it answers; default: all', min: 1, max: 50, list: true, optional: true })
  covers?: number[];

  @ChoiceField({ what: 'Stance, where it is settled', values: STANCES, optional: true })
  stance?: Stance;

  @ChoiceField({
    what: 'Role that must approve it before it is given; default: none must',
    values: APPROVING_ROLES,
    optional: true,
  })
  approvalBy?: ApprovingRole;

  @TextField({ what: 'Reasons; sealed, and weeded when the input closes', max: 100_000, optional: true })
  reasons?: string;

  @TextField({ what: 'The whole wording; sealed, and weeded when the input closes', max: 100_000, optional: true })
  text?: string;

  @TextField({ what: 'The next step in words; sealed, and weeded when the input closes', max: 2000, optional: true })
  nextStepText?: string;

  @TextField({
    what: 'A remark to who approves it; sealed, and weeded when the input closes',
    max: 10_000,
    optional: true,
  })
  note?: string;
}

export class ApproveAnswerBody extends DatedBody {
  @CommandName('ApproveAnswer')
  readonly type = 'ApproveAnswer' as const;

  @IdField({ what: 'The draft; default: the newest', optional: true })
  draft?: string;

  @TextField({ what: 'A remark; sealed, and weeded when the input closes', max: 10_000, optional: true })
  note?: string;
}

export class DraftAnswer extends Instruction<DraftAnswerBody> {}
/** Four eyes: by the role that the draft asks for, and by another person than who drafted it. */
export class ApproveAnswer extends Instruction<ApproveAnswerBody> {}

export type DraftCommand = DraftAnswerBody | ApproveAnswerBody;
