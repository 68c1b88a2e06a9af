import { Instruction } from '@gensvar/event-store';
import {
  DatedBody,
  ChoiceField,
  CommandName,
  DayField,
  EmailField,
  FlagField,
  IdField,
  NumberField,
  ObjectField,
  TextField,
} from '@gensvar/identity';
import {
  ADDRESSEES,
  CHANNELS,
  FLAGS,
  INPUT_KINDS,
  MODES,
  SENDERS,
  type Addressee,
  type Channel,
  type Flag,
  type InputKind,
  type Mode,
  type Sender,
} from './input.words';

export class ContactBody {
  @TextField({ what: 'Name', max: 200, optional: true, example: 'Gunvor Kvarnlid' })
  name?: string;

  @EmailField({ what: 'E-mail address', optional: true, example: 'gunvor.kvarnlid@example.se' })
  email?: string;

  @TextField({ what: 'Telephone number', max: 40, optional: true, example: '070-1740605' })
  phone?: string;

  @TextField({ what: 'Postal address', max: 500, optional: true })
  address?: string;

  @TextField({ what: 'A way agreed with the sender, where the address must not be known', max: 500, optional: true })
  agreedWay?: string;

  @FlagField({ what: 'The sender has a protected identity; sealed with the contact', optional: true })
  protectedIdentity?: boolean;
}

/** What a receipt says, however it came in. */
export class ReceiptBody extends DatedBody {
  @ChoiceField({ what: 'Kind', values: INPUT_KINDS })
  kind!: InputKind;

  @ChoiceField({ what: 'Way in', values: CHANNELS })
  channel!: Channel;

  @ChoiceField({ what: 'Whom it is addressed to; default: unknown', values: ADDRESSEES, optional: true })
  addressee?: Addressee;

  @IdField({ what: 'Body it is addressed to', optional: true })
  addresseeBody?: string;

  @IdField({ what: 'Body that has it; default: the unit’s body, else the executive board', optional: true })
  body?: string;

  @IdField({ what: 'Unit that has it', optional: true })
  unit?: string;

  @ChoiceField({ what: 'Sender', values: SENDERS })
  sender!: Sender;

  @ObjectField({ what: 'The sender’s name and ways to reach them; sealed', of: ContactBody, optional: true })
  contact?: ContactBody;

  @ChoiceField({
    what: 'How the sender wants to be told; default: by the contact given',
    values: MODES,
    optional: true,
  })
  replyMode?: Mode;

  @FlagField({
    what: 'The sender follows it by a receipt code: `code` of the answer, which is shown this once',
    optional: true,
  })
  tracking?: boolean;

  @TextField({ what: 'Language, ISO 639; default: sv', max: 3, pattern: /^[a-z]{2,3}$/, optional: true })
  language?: string;

  @TextField({ what: 'What it is about; sealed', max: 300, optional: true })
  subject?: string;

  @TextField({ what: 'What the sender says; sealed', max: 100_000 })
  text!: string;

  @TextField({ what: 'Exact place; sealed', max: 500, optional: true })
  place?: string;

  @IdField({ what: 'The older input that the sender comes back to', optional: true })
  follows?: string;

  @IdField({ what: 'Dialogue it is sent into', optional: true })
  dialogue?: string;

  @NumberField({ what: 'Number of questions in it; default: 1', min: 1, max: 50, optional: true })
  parts?: number;

  @ChoiceField({ what: 'Flags', values: FLAGS, list: true, optional: true })
  flags?: Flag[];

  @DayField({ what: 'Day of arrival by FL 22 §, for statutory clocks; default: the day it arrived', optional: true })
  deemedArrivalDate?: string;
}

export class ReceiveInputBody extends ReceiptBody {
  @CommandName('ReceiveInput')
  readonly type = 'ReceiveInput' as const;
}

export class AcknowledgeInputBody extends DatedBody {
  @CommandName('AcknowledgeInput')
  readonly type = 'AcknowledgeInput' as const;

  @ChoiceField({ what: 'How the sender was told', values: MODES })
  mode!: Mode;
}

export class AssignInputBody extends DatedBody {
  @CommandName('AssignInput')
  readonly type = 'AssignInput' as const;

  @IdField({ what: 'Unit of the same body', optional: true })
  unit?: string;

  @IdField({ what: 'Officer', optional: true })
  officer?: string;
}

export class NoteFollowUpBody extends DatedBody {
  @CommandName('NoteFollowUp')
  readonly type = 'NoteFollowUp' as const;

  @IdField({ what: 'The older input that the sender comes back to' })
  follows!: string;
}

export class NoteActivityBody extends DatedBody {
  @CommandName('NoteActivity')
  readonly type = 'NoteActivity' as const;

  @TextField({
    what: 'What was done, as a code; nothing personal, it is stored in clear',
    max: 60,
    pattern: /^[a-z][A-Za-z0-9]*$/,
    example: 'siteVisit',
  })
  activity!: string;

  @TextField({ what: 'Internal note; sealed, and weeded when the input closes', max: 10_000, optional: true })
  note?: string;
}

/** One row of an imported case, as the source tells it. */
export type ImportedRow = { readonly occurredAt: string } & (
  | { readonly what: 'acknowledged'; readonly mode: Mode }
  | { readonly what: 'noted'; readonly activity: string; readonly group?: string; readonly resource?: string }
);

/**
 * The whole history of one case: one command and one append. No request body, so nothing validates it but the event
 * declarations: class-validator would cost more than the import (ADR 0002).
 */
export interface ImportInputBody {
  readonly type: 'ImportInput';
  readonly kind: InputKind;
  readonly channel: Channel;
  readonly sender: Sender;
  readonly reachable: boolean;
  readonly addressee?: Addressee;
  readonly body: string;
  readonly unit?: string;
  readonly officer?: string;
  readonly language?: string;
  /** When it arrived. */
  readonly occurredAt: string;
  readonly source: string;
  readonly externalKey: string;
  /** As the source writes them; no rule reads them. */
  readonly sourceDeadline?: string;
  readonly sourcePlannedEnd?: string;
  /** In the source's own order, which settles ties. */
  readonly rows: readonly ImportedRow[];
  /** When it was closed, if it was. */
  readonly closedAt?: string;
}

/** Receives an input; the object's id is the idempotency key, or new. */
export class ReceiveInput extends Instruction<ReceiveInputBody> {}
export class AcknowledgeInput extends Instruction<AcknowledgeInputBody> {}
export class AssignInput extends Instruction<AssignInputBody> {}
export class NoteFollowUp extends Instruction<NoteFollowUpBody> {}
export class NoteActivity extends Instruction<NoteActivityBody> {}
/** `invocation.origin` is `import`, and `invocation.key` UUIDv5(organisation, source, row's own id). */
export class ImportInput extends Instruction<ImportInputBody> {}

export type IntakeCommand =
  ReceiveInputBody | NoteFollowUpBody | AcknowledgeInputBody | AssignInputBody | NoteActivityBody | ImportInputBody;
