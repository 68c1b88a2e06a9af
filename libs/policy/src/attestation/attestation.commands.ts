import { Instruction } from '@gensvar/event-store';
import { nameBasedId } from '@gensvar/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { SUBJECT_TYPES, type SubjectRef, type SubjectType } from '../facts/fact';

export class SubjectBody implements SubjectRef {
  @IsIn(SUBJECT_TYPES)
  readonly type!: SubjectType;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly id!: string;
}

/** What both commands are about: a rule that is attested, and its subject. */
class AboutBody {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  readonly rule!: string;

  @ValidateNested()
  @Type(() => SubjectBody)
  readonly subject!: SubjectBody;
}

/** Vouches for what a rule asks of its subject. The same again on the same day writes nothing. */
export class GiveAttestationBody extends AboutBody {
  readonly type = 'GiveAttestation' as const;

  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  readonly grounds!: string;

  /** Ids of events, diary numbers, addresses. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(300, { each: true })
  readonly evidence?: string[];
}

/** Takes an attestation back; a second time it writes nothing. */
export class WithdrawAttestationBody extends AboutBody {
  readonly type = 'WithdrawAttestation' as const;

  /** The attestation's event id; default: the newest that stands. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly attestation?: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  readonly reason!: string;
}

/** Their object is `attestationsId` of rule and subject. */
export class GiveAttestation extends Instruction<GiveAttestationBody> {}
export class WithdrawAttestation extends Instruction<WithdrawAttestationBody> {}

/** Id of the object that holds all attestations of one rule about one subject. */
export function attestationsId(organisation: string, rule: string, subject: SubjectRef): string {
  return nameBasedId(organisation, 'attestations', rule, subject.type, subject.id);
}
