import { Instruction } from '@gensvar/event-store';
import { DatedBody, ChoiceField, CommandName, IdField, TextField } from '@gensvar/identity';
import { VERDICTS, type Verdict } from './input.words';

const OF = 'The event id of the answer, or of the closing with a stance; default: the newest of them';

export class PublishAnswerBody extends DatedBody {
  @CommandName('PublishAnswer')
  readonly type = 'PublishAnswer' as const;

  @IdField({ what: OF, optional: true })
  of?: string;

  @TextField({
    what: 'The wording as published, where it is not the answer’s own; sealed',
    max: 100_000,
    optional: true,
  })
  text?: string;
}

export class WithholdPublicationBody extends DatedBody {
  @CommandName('WithholdPublication')
  readonly type = 'WithholdPublication' as const;

  @IdField({ what: OF, optional: true })
  of?: string;

  @TextField({ what: 'The lawful basis; nothing personal, it is stored in clear', max: 200, example: 'OSL 21:3' })
  basis!: string;

  @TextField({ what: 'Reasons; sealed', max: 10_000, optional: true })
  reasons?: string;
}

export class RecordVerdictBody extends DatedBody {
  @CommandName('RecordVerdict')
  readonly type = 'RecordVerdict' as const;

  @ChoiceField({ what: 'The sender’s own word', values: VERDICTS })
  value!: Verdict;

  @IdField({ what: 'The answer it is about: its event id', optional: true })
  answer?: string;

  @TextField({ what: 'What the sender says; sealed', max: 10_000, optional: true })
  text?: string;
}

export class PublishAnswer extends Instruction<PublishAnswerBody> {}
export class WithholdPublication extends Instruction<WithholdPublicationBody> {}
export class RecordVerdict extends Instruction<RecordVerdictBody> {}

export type PublicationCommand = PublishAnswerBody | WithholdPublicationBody | RecordVerdictBody;
