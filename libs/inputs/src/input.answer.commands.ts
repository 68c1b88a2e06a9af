import { Instruction } from '@gensvar/event-store';
import {
  DatedBody,
  ChoiceField,
  CommandName,
  DayField,
  IdField,
  NumberField,
  ObjectField,
  TextField,
} from '@gensvar/identity';
import { ReceiptBody } from './input.intake.commands';
import {
  ANSWERED_BY,
  MODES,
  NEXT_STEPS,
  RETRACTION_REASONS,
  STANCES,
  type AnsweredBy,
  type Mode,
  type NextStep,
  type RetractionReason,
  type Stance,
} from './input.words';

export class PromiseBody {
  @DayField({ what: 'Last day of what is promised' })
  due!: string;

  @TextField({ what: 'What is promised; sealed', max: 2000 })
  text!: string;
}

export class AnswerBody extends DatedBody {
  @ChoiceField({ what: 'Stance (ställningstagande)', values: STANCES })
  stance!: Stance;

  @ChoiceField({ what: 'How the sender was told', values: MODES })
  mode!: Mode;

  @ChoiceField({ what: 'In whose name; default: official', values: ANSWERED_BY, optional: true })
  by?: AnsweredBy;

  @NumberField({ what: 'Parts of the input it answers; default: all', min: 1, max: 50, list: true, optional: true })
  covers?: number[];

  @TextField({ what: 'Language, ISO 639; default: the input’s', max: 3, pattern: /^[a-z]{2,3}$/, optional: true })
  language?: string;

  @TextField({ what: 'Reasons: the answer itself; sealed', max: 100_000 })
  reasons!: string;

  @TextField({ what: 'The whole wording, where it says more than the reasons; sealed', max: 100_000, optional: true })
  text?: string;

  @ChoiceField({ what: 'What happens next', values: NEXT_STEPS })
  nextStep!: NextStep;

  @TextField({ what: 'The next step in words; sealed', max: 2000, optional: true })
  nextStepText?: string;

  @TextField({ what: 'Whom the sender can ask; sealed', max: 500 })
  contact!: string;

  @ObjectField({ what: 'A promise made with the answer', of: PromiseBody, optional: true })
  promise?: PromiseBody;

  @IdField({ what: 'The promise this answer keeps', optional: true })
  keepsPromise?: string;

  @IdField({ what: 'The draft it gives; default: the newest approved one', optional: true })
  draft?: string;
}

export class AnswerInputBody extends AnswerBody {
  @CommandName('AnswerInput')
  readonly type = 'AnswerInput' as const;
}

export class ReceiveAndAnswerInputBody {
  @CommandName('ReceiveAndAnswerInput')
  readonly type = 'ReceiveAndAnswerInput' as const;

  @ObjectField({ what: 'What came in', of: ReceiptBody })
  receipt!: ReceiptBody;

  @ObjectField({ what: 'What was answered', of: AnswerBody })
  answer!: AnswerBody;
}

export class CorrectAnswerBody extends DatedBody {
  @CommandName('CorrectAnswer')
  readonly type = 'CorrectAnswer' as const;

  @IdField({ what: 'The answer it corrects: its event id' })
  corrects!: string;

  @ChoiceField({ what: 'Stance; default: as the answer it corrects', values: STANCES, optional: true })
  stance?: Stance;

  @ChoiceField({ what: 'How the sender was told; default: as before', values: MODES, optional: true })
  mode?: Mode;

  @TextField({ what: 'Reasons, as they stand now; sealed', max: 100_000 })
  reasons!: string;

  @TextField({ what: 'The whole wording, where it says more than the reasons; sealed', max: 100_000, optional: true })
  text?: string;

  @ChoiceField({ what: 'What happens next; default: as before', values: NEXT_STEPS, optional: true })
  nextStep?: NextStep;

  @TextField({ what: 'The next step in words; sealed', max: 2000, optional: true })
  nextStepText?: string;

  @TextField({ what: 'Whom the sender can ask; sealed', max: 500 })
  contact!: string;

  @TextField({ what: 'What was wrong; sealed', max: 2000, optional: true })
  correctionNote?: string;
}

export class RetractAnswerBody extends DatedBody {
  @CommandName('RetractAnswer')
  readonly type = 'RetractAnswer' as const;

  @IdField({ what: 'The answer: its event id; default: the newest', optional: true })
  answer?: string;

  @ChoiceField({ what: 'Why it counts as never given', values: RETRACTION_REASONS })
  reason!: RetractionReason;

  @TextField({ what: 'More about it; sealed', max: 2000, optional: true })
  note?: string;
}

export class AnswerInput extends Instruction<AnswerInputBody> {}
/** Received and answered at once, by phone or at the desk (policy-packs.md, case 3): one command, one append. */
export class ReceiveAndAnswerInput extends Instruction<ReceiveAndAnswerInputBody> {}
/** Goes to everyone who got the first, whose day counts (policy-packs.md, case 13). */
export class CorrectAnswer extends Instruction<CorrectAnswerBody> {}
/** By another role than gave it, and another person. */
export class RetractAnswer extends Instruction<RetractAnswerBody> {}

export type AnswerCommand = AnswerInputBody | ReceiveAndAnswerInputBody | CorrectAnswerBody | RetractAnswerBody;
