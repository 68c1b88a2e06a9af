import { Instruction } from '@gensvar/event-store';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Waives an obligation; dated after its due day it changes nothing. A second time it writes nothing. */
export class WaiveObligationBody {
  readonly type = 'WaiveObligation' as const;

  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  readonly reason!: string;
}

/** Takes a waiver back; a second time it writes nothing. */
export class RevokeWaiverBody {
  readonly type = 'RevokeWaiver' as const;

  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  readonly reason!: string;
}

/** Target: the obligation's id. */
export class WaiveObligation extends Instruction<WaiveObligationBody> {}
export class RevokeWaiver extends Instruction<RevokeWaiverBody> {}
