import { ApiSchema } from '@nestjs/swagger';
import { Instruction } from '@gensvar/event-store';
import { DatedBody, ChoiceField, CommandName, NumberField, TextField } from '@gensvar/identity';
import { AUDIENCES, WITHHOLDING_BASES, type Audience, type WithholdingBasis } from './dialogue.words';

export class RecordResultBody extends DatedBody {
  @CommandName('RecordResult')
  readonly type = 'RecordResult' as const;

  @TextField({ what: 'What came out of it; sealed', max: 100_000 })
  result!: string;
}

export class GiveFeedbackBody extends DatedBody {
  @CommandName('GiveFeedback')
  readonly type = 'GiveFeedback' as const;

  @ChoiceField({ what: 'To whom', values: AUDIENCES })
  audience!: Audience;

  @NumberField({ what: 'How many participants it was sent or told to', min: 0, max: 10_000_000, optional: true })
  reached?: number;

  @TextField({ what: 'What they were told; sealed', max: 100_000 })
  text!: string;
}

export class PublishResultBody extends DatedBody {
  @CommandName('PublishResult')
  readonly type = 'PublishResult' as const;

  @TextField({ what: 'Where everyone can read it', max: 2000, pattern: /^https?:\/\/\S+$/ })
  address!: string;
}

// The description is one for all modules, and inputs have a body of this name.
@ApiSchema({ name: 'WithholdResultPublicationBody' })
export class WithholdPublicationBody extends DatedBody {
  @CommandName('WithholdPublication')
  readonly type = 'WithholdPublication' as const;

  @ChoiceField({ what: 'Lawful basis', values: WITHHOLDING_BASES })
  basis!: WithholdingBasis;

  @TextField({ what: 'Why; sealed', max: 10_000, optional: true })
  reason?: string;
}

export class RecordEvaluationBody extends DatedBody {
  @CommandName('RecordEvaluation')
  readonly type = 'RecordEvaluation' as const;

  @TextField({ what: 'How well the methods worked; sealed', max: 100_000, optional: true })
  method?: string;

  @TextField({ what: 'What the result was worth; sealed', max: 100_000, optional: true })
  result?: string;

  @TextField({ what: 'What was learned; sealed', max: 100_000, optional: true })
  lessons?: string;
}

export class RecordResult extends Instruction<RecordResultBody> {}
export class GiveFeedback extends Instruction<GiveFeedbackBody> {}
export class PublishResult extends Instruction<PublishResultBody> {}
export class WithholdPublication extends Instruction<WithholdPublicationBody> {}
export class RecordEvaluation extends Instruction<RecordEvaluationBody> {}

export type ResultCommand =
  RecordResultBody | GiveFeedbackBody | PublishResultBody | WithholdPublicationBody | RecordEvaluationBody;
