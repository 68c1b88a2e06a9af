import { Instruction } from '@gensvar/event-store';
import { DatedBody, ChoiceField, CommandName, FlagField, IdField, NumberField, TextField } from '@gensvar/identity';
import { REGIMES, type Regime } from './input.words';

const SECRECY_TESTED = 'What is secret in it was tested; required before another authority gets what is flagged secret';

export class ForwardInputBody extends DatedBody {
  @CommandName('ForwardInput')
  readonly type = 'ForwardInput' as const;

  @IdField({ what: 'Body that takes it over; default: the unit’s', optional: true })
  toBody?: string;

  @IdField({ what: 'Unit that takes it over', optional: true })
  toUnit?: string;

  @FlagField({ what: 'It had come to the wrong door' })
  misdirected!: boolean;

  @FlagField({ what: SECRECY_TESTED, optional: true })
  secrecyTested?: boolean;

  @TextField({ what: 'Why; sealed', max: 2000, optional: true })
  reason?: string;
}

export class ReferInputBody extends DatedBody {
  @CommandName('ReferInput')
  readonly type = 'ReferInput' as const;

  @TextField({ what: 'Name of the other authority', max: 200, example: 'Trafikverket' })
  authority!: string;

  @FlagField({ what: 'The sender was told where the matter belongs' })
  senderTold!: boolean;

  @FlagField({ what: 'It had come to the wrong authority' })
  misdirected!: boolean;

  @NumberField({ what: 'Parts that belong there; default: all', min: 1, max: 50, list: true, optional: true })
  covers?: number[];

  @FlagField({ what: 'Its words were passed on, lawfully; otherwise the sender got the name and the way' })
  passedOn!: boolean;

  @FlagField({ what: SECRECY_TESTED, optional: true })
  secrecyTested?: boolean;

  @TextField({ what: 'What the sender was told; sealed', max: 10_000, optional: true })
  text?: string;
}

export class DivertInputBody extends DatedBody {
  @CommandName('DivertInput')
  readonly type = 'DivertInput' as const;

  @ChoiceField({ what: 'The legal order that rules it', values: REGIMES })
  regime!: Regime;

  @FlagField({ what: 'The sender was told' })
  senderTold!: boolean;

  @IdField({ what: 'Body that has it in that order; default: the unit’s', optional: true })
  toBody?: string;

  @IdField({ what: 'Unit that has it in that order', optional: true })
  toUnit?: string;

  @FlagField({ what: SECRECY_TESTED, optional: true })
  secrecyTested?: boolean;

  @TextField({ what: 'What the sender was told; sealed', max: 10_000, optional: true })
  text?: string;
}

export class DeliverInputBody extends DatedBody {
  @CommandName('DeliverInput')
  readonly type = 'DeliverInput' as const;

  @IdField({ what: 'The elected representative it was delivered to' })
  seat!: string;
}

export class ForwardInput extends Instruction<ForwardInputBody> {}
export class ReferInput extends Instruction<ReferInputBody> {}
export class DivertInput extends Instruction<DivertInputBody> {}
export class DeliverInput extends Instruction<DeliverInputBody> {}

export type RoutingCommand = ForwardInputBody | ReferInputBody | DivertInputBody | DeliverInputBody;
