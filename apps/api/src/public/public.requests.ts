import { ChoiceField, EmailField, FlagField, IdField, LimitField, ObjectField, TextField } from '@gensvar/identity';
import { INPUT_KINDS, type InputKind, VERDICTS, type Verdict, WITHDRAWN_BY, type WithdrawnBy } from '@gensvar/inputs';

/**
 * What anybody may send as. A medborgarförslag, an e-förslag, a folkinitiativ, a youth initiative and a statement have a
 * form of their own (signatures, residence, a plan to speak of), and an appeal its own address; the authority classifies what
 * came the wrong way. A request for a document is told at once: it is to be answered "skyndsamt" (TF 2:16).
 */
export const PUBLIC_KINDS = [
  'comment',
  'complaint',
  'praise',
  'enquiry',
  'suggestion',
  'faultReport',
  'recordsRequest',
] as const satisfies readonly InputKind[];

const CODE = 'The receipt code, however it is written';

export class SenderContact {
  @TextField({ what: 'Name', max: 200, optional: true, example: 'Gunvor Kvarnlid' })
  name?: string;

  @EmailField({ what: 'E-mail address', optional: true, example: 'gunvor.kvarnlid@example.se' })
  email?: string;

  @TextField({ what: 'Telephone number', max: 40, optional: true })
  phone?: string;

  @TextField({ what: 'Postal address', max: 500, optional: true })
  address?: string;

  @FlagField({ what: 'The sender has a protected identity; sealed with the contact', optional: true })
  protectedIdentity?: boolean;
}

/** Nobody is asked who they are or why (TF 2:18): every field about the sender may be left out. */
export class SendInputRequest {
  @ChoiceField({ what: 'Kind', values: PUBLIC_KINDS })
  kind!: (typeof PUBLIC_KINDS)[number];

  @TextField({ what: 'What the sender says; sealed', max: 20_000 })
  text!: string;

  @TextField({ what: 'What it is about; sealed', max: 300, optional: true })
  subject?: string;

  @TextField({ what: 'Exact place; sealed', max: 500, optional: true })
  place?: string;

  @TextField({ what: 'Language, ISO 639; default: sv', max: 3, pattern: /^[a-z]{2,3}$/, optional: true })
  language?: string;

  @IdField({ what: 'Body it is for; default: the executive board, whose letter box is everybody’s', optional: true })
  body?: string;

  @FlagField({ what: 'An organisation sends it, not a person', optional: true })
  organisation?: boolean;

  @ObjectField({
    what: 'Name and ways to reach the sender, if the sender wants to give any; sealed',
    of: SenderContact,
    optional: true,
  })
  contact?: SenderContact;

  @TextField({ what: 'Receipt code of an older input that the sender comes back to', max: 60, optional: true })
  follows?: string;
}

export class CodeRequest {
  @TextField({ what: CODE, max: 60, example: '7K3M9-QX2TB-04FGH-VWXYZ' })
  code!: string;
}

export class VerdictRequest extends CodeRequest {
  @ChoiceField({ what: 'The sender’s own word', values: VERDICTS })
  value!: Verdict;

  @IdField({ what: 'The answer it is about; default: the whole', optional: true })
  answer?: string;

  @TextField({ what: 'What the sender says; sealed', max: 10_000, optional: true })
  text?: string;
}

export class ReminderRequest extends CodeRequest {
  @TextField({ what: 'What the sender says; sealed', max: 10_000, optional: true })
  text?: string;
}

export class ReplyRequest extends CodeRequest {
  @IdField({ what: 'The question that the sender replies to' })
  question!: string;

  @TextField({ what: 'What the sender replies; sealed', max: 20_000 })
  text!: string;
}

export class SenderWithdrawalRequest extends CodeRequest {
  @ChoiceField({ what: 'Who takes it back; default: the sender', values: WITHDRAWN_BY, optional: true })
  by?: WithdrawnBy;

  @TextField({ what: 'What the sender says of it; sealed', max: 10_000, optional: true })
  reason?: string;
}

export class PublicRegisterQuery {
  @ChoiceField({ what: 'Kind', values: INPUT_KINDS, optional: true })
  kind?: InputKind;

  @IdField({ what: 'Body that has it', optional: true })
  body?: string;

  @TextField({ what: '`next` of the page before', max: 200, optional: true })
  cursor?: string;

  @LimitField({ max: 50, usual: 20 })
  limit?: number;
}
