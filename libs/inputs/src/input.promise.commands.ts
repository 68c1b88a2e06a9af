import { Instruction } from '@gensvar/event-store';
import { DatedBody, CommandName, DayField, IdField, TextField } from '@gensvar/identity';

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

export class ReplacePromiseBody extends DatedBody {
  @CommandName('ReplacePromise')
  readonly type = 'ReplacePromise' as const;

  @IdField({ what: 'The promise that will not be kept as it was made' })
  promise!: string;

  @DayField({ what: 'Last day of what is promised instead' })
  due!: string;

  @TextField({ what: 'What is promised instead; sealed', max: 2000 })
  text!: string;

  @TextField({ what: 'Why; sealed', max: 2000, optional: true })
  reason?: string;
}

export class MakePromise extends Instruction<MakePromiseBody> {}
export class KeepPromise extends Instruction<KeepPromiseBody> {}
/** A second promise is made; the first keeps its day and its state. */
export class ReplacePromise extends Instruction<ReplacePromiseBody> {}

export type PromiseCommand = MakePromiseBody | KeepPromiseBody | ReplacePromiseBody;
