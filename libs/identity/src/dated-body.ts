import { MomentField, TextField } from './fields';

/** When it happened, if not now; and why it is recorded late, if it is. */
export class DatedBody {
  @MomentField({ what: 'When it happened, to the instant or the day; default: now', optional: true })
  occurredAt?: string;

  @TextField({
    what: 'Why it is recorded only now; required after more than 5 working days',
    max: 2000,
    optional: true,
  })
  lateReason?: string;
}
