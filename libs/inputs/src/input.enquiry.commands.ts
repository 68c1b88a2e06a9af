import { Instruction } from '@gensvar/event-store';
import { DatedBody, ChoiceField, CommandName, DayField, IdField, TextField } from '@gensvar/identity';
import { CHANNELS, MODES, type Channel, type Mode } from './input.words';

export class AskClarificationBody extends DatedBody {
  @CommandName('AskClarification')
  readonly type = 'AskClarification' as const;

  @TextField({ what: 'The question; sealed', max: 10_000 })
  text!: string;

  @ChoiceField({ what: 'How the sender was asked', values: MODES })
  mode!: Mode;

  @DayField({ what: 'Day by which a reply is hoped for; no clock hangs on it', optional: true })
  replyBy?: string;

  @IdField({ what: 'The question’s id, set by the caller so that a repetition is known; default: new', optional: true })
  question?: string;
}

export class RecordClarificationBody extends DatedBody {
  @CommandName('RecordClarification')
  readonly type = 'RecordClarification' as const;

  @IdField({ what: 'The question that the sender replied to' })
  question!: string;

  @TextField({ what: 'What the sender replied; sealed', max: 100_000, optional: true })
  text?: string;
}

export class GiveNoticeBody extends DatedBody {
  @CommandName('GiveNotice')
  readonly type = 'GiveNotice' as const;

  @DayField({ what: 'Day by which the sender can expect an answer' })
  expectedBy!: string;

  @TextField({ what: 'What happens, and why it takes its time; sealed', max: 10_000 })
  reason!: string;

  @ChoiceField({ what: 'How the sender was told', values: MODES })
  mode!: Mode;
}

export class RecordReminderBody extends DatedBody {
  @CommandName('RecordReminder')
  readonly type = 'RecordReminder' as const;

  @ChoiceField({ what: 'Way in', values: CHANNELS, optional: true })
  channel?: Channel;

  @TextField({ what: 'What the sender says; sealed', max: 100_000, optional: true })
  text?: string;
}

export class NoteContactArrangementBody extends DatedBody {
  @CommandName('NoteContactArrangement')
  readonly type = 'NoteContactArrangement' as const;

  @IdField({ what: 'The officer who takes what the sender writes' })
  officer!: string;

  @ChoiceField({ what: 'The door that is left open', values: CHANNELS })
  door!: Channel;

  @DayField({ what: 'Its last day' })
  until!: string;

  @IdField({ what: 'The person who decided it' })
  decidedBy!: string;

  @TextField({ what: 'Why it was decided; sealed', max: 10_000 })
  reason!: string;
}

export class AskClarification extends Instruction<AskClarificationBody> {}
export class RecordClarification extends Instruction<RecordClarificationBody> {}
export class GiveNotice extends Instruction<GiveNoticeBody> {}
export class RecordReminder extends Instruction<RecordReminderBody> {}
export class NoteContactArrangement extends Instruction<NoteContactArrangementBody> {}

export type EnquiryCommand =
  AskClarificationBody | RecordClarificationBody | GiveNoticeBody | RecordReminderBody | NoteContactArrangementBody;
