import { Instruction } from '@gensvar/event-store';
import { DatedBody, ChoiceField, CommandName, IdField, TextField } from '@gensvar/identity';
import { DELIVERY_FAILURES, MODES, type DeliveryFailure, type Mode } from './input.words';

export class RecordDeliveryBody extends DatedBody {
  @CommandName('RecordDelivery')
  readonly type = 'RecordDelivery' as const;

  @IdField({
    what: 'What was delivered: the event id of an answer, acknowledgement, notice or question; default: the newest answer',
    optional: true,
  })
  of?: string;

  @IdField({ what: 'Who got it; default: the input’s sender, whose id is the input’s own', optional: true })
  recipient?: string;

  @ChoiceField({ what: 'The way it went', values: MODES })
  mode!: Mode;
}

export class RecordFailedDeliveryBody extends DatedBody {
  @CommandName('RecordFailedDelivery')
  readonly type = 'RecordFailedDelivery' as const;

  @IdField({
    what: 'What did not arrive: the event id of an answer, acknowledgement, notice or question; default: the newest answer',
    optional: true,
  })
  of?: string;

  @IdField({ what: 'Who did not get it; default: the input’s sender', optional: true })
  recipient?: string;

  @ChoiceField({ what: 'Why', values: DELIVERY_FAILURES })
  reason!: DeliveryFailure;

  @TextField({ what: 'What came back; sealed', max: 2000, optional: true })
  note?: string;
}

export class RecordDelivery extends Instruction<RecordDeliveryBody> {}
export class RecordFailedDelivery extends Instruction<RecordFailedDeliveryBody> {}

export type DeliveryCommand = RecordDeliveryBody | RecordFailedDeliveryBody;
