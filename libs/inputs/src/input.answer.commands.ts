import { Instruction } from '@gensvar/event-store';
import { ChoiceField, CommandName, DayField, IdField, NumberField, ObjectField, TextField } from '@gensvar/identity';
import { DatedBody, ReceiptBody } from './input.intake.commands';
import {
  ANSWERED_BY,
  MODES,
  NEXT_STEPS,
  STANCES,
  type AnsweredBy,
  type Mode,
  type NextStep,
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

export class MakePromiseBody extends DatedBody {
  @CommandName('MakePromise')
  readonly type = 'MakePromise' as const;

  @DayField({ what: 'Last day of what is promised' })
  due!: string;

  @TextField({ what: 'What is promised; sealed', max: 2000 })
  text!: string;

  @IdField({ what: 'The answer it belongs to: its event id', optional: true })
  answer?: string;

  @IdField({ what: 'The promise’s id, set by the caller so that a repetition is known; default: new', optional: true })
  promise?: string;
}

export class KeepPromiseBody extends DatedBody {
  @CommandName('KeepPromise')
  readonly type = 'KeepPromise' as const;

  @IdField({ what: 'The promise' })
  promise!: string;

  @TextField({ what: 'What was done; sealed', max: 2000, optional: true })
  text?: string;
}

export class AnswerInput extends Instruction<AnswerInputBody> {}
/** Received and answered at once, by phone or at the desk (policy-packs.md, case 3): one command, one append. */
export class ReceiveAndAnswerInput extends Instruction<ReceiveAndAnswerInputBody> {}
export class MakePromise extends Instruction<MakePromiseBody> {}
export class KeepPromise extends Instruction<KeepPromiseBody> {}

export type AnswerCommand = AnswerInputBody | ReceiveAndAnswerInputBody | MakePromiseBody | KeepPromiseBody;
