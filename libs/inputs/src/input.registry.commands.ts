import { Instruction } from '@gensvar/event-store';
import { DatedBody, ChoiceField, CommandName, DayField, TextField } from '@gensvar/identity';
import {
  INPUT_KINDS,
  REGISTERS,
  REGISTRATION_WAYS,
  type InputKind,
  type Register,
  type RegistrationWay,
} from './input.words';

export class RegisterInputBody extends DatedBody {
  @CommandName('RegisterInput')
  readonly type = 'RegisterInput' as const;

  @ChoiceField({ what: 'Registered, kept in order, or of minor importance (OSL 5:1)', values: REGISTRATION_WAYS })
  way!: RegistrationWay;

  @TextField({
    what: 'Registration number (diarienummer); required when it is registered, and nothing personal',
    max: 60,
    optional: true,
    example: 'TN 2026/118',
  })
  number?: string;

  @ChoiceField({ what: 'Whose register; default: own', values: REGISTERS, optional: true })
  register?: Register;

  @TextField({ what: 'Name of the external register', max: 60, optional: true })
  system?: string;
}

export class ClassifyInputBody extends DatedBody {
  @CommandName('ClassifyInput')
  readonly type = 'ClassifyInput' as const;

  @ChoiceField({ what: 'Kind', values: INPUT_KINDS })
  kind!: InputKind;
}

export class CorrectReceivedDateBody extends DatedBody {
  @CommandName('CorrectReceivedDate')
  readonly type = 'CorrectReceivedDate' as const;

  @DayField({ what: 'Day it reached any of our doors' })
  to!: string;

  @TextField({ what: 'How the right day is known; sealed', max: 2000 })
  reason!: string;
}

export class RegisterInput extends Instruction<RegisterInputBody> {}
export class ClassifyInput extends Instruction<ClassifyInputBody> {}
export class CorrectReceivedDate extends Instruction<CorrectReceivedDateBody> {}

export type RegistryCommand = RegisterInputBody | ClassifyInputBody | CorrectReceivedDateBody;
