import type { CommandResult, Invocation } from '@gensvar/event-store';
import { Access, bodyExample, BodyExamples, Caller, ChoiceField, EXAMPLE, TextField } from '@gensvar/identity';
import {
  GiveAttestation,
  GiveAttestationBody,
  SUBJECT_TYPES,
  type SubjectType,
  WithdrawAttestation,
  WithdrawAttestationBody,
} from '@gensvar/policy';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';

/** What is attested: a rule, and what it is about. */
class AboutRequest {
  @TextField({ what: 'Rule that is attested', max: 100, example: 'lulea-delaktighet.L8c' })
  rule!: string;

  @ChoiceField({ what: 'Kind of what it is about', values: SUBJECT_TYPES })
  subjectType!: SubjectType;

  @TextField({ what: 'Its id; of the organisation’s year the organisation’s, of a body’s year the body’s', max: 200 })
  subject!: string;
}

export class AttestationRequest extends AboutRequest {
  @TextField({ what: 'Why it is so, in the words of who vouches for it', max: 4000 })
  grounds!: string;

  @ApiProperty({
    type: [String],
    required: false,
    maxItems: 50,
    description: 'What it rests on: ids of events, diary numbers, addresses',
    example: ['KS 2026/112'],
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(300, { each: true })
  evidence?: string[];
}

export class WithdrawalRequest extends AboutRequest {
  @TextField({ what: 'Event id of the attestation; default: the newest that stands', max: 200, optional: true })
  attestation?: string;

  @TextField({ what: 'Why it is taken back', max: 4000 })
  reason!: string;
}

/** What both examples are about. */
const about = {
  rule: 'lulea-delaktighet.L8c',
  subjectType: 'organisation-year' as const,
  subject: EXAMPLE.organisation,
};

/** Who may attest what is said by each rule: the decider refuses every other role. */
const ATTESTERS = ['policyOwner', 'approver', 'committeeSecretary', 'officer', 'publisher', 'archivist'] as const;

/** Somebody vouches for what no event can show (policy.md, "The ten shapes": attestation). */
@ApiTags('attestations')
@BodyExamples([
  bodyExample(AttestationRequest, { ...about, grounds: 'Tio invånare prövade.', evidence: ['KS 2026/112'] }),
  bodyExample(WithdrawalRequest, { ...about, reason: 'Underlaget gällde ett annat år.' }),
])
@Controller('api/v1/attestations')
export class AttestationsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Access(...ATTESTERS)
  @ApiOperation({ summary: 'Vouch for what a rule asks, on grounds; the same again on the same day writes nothing' })
  give(@Body() body: AttestationRequest, @Caller() invocation: Invocation): Promise<CommandResult> {
    const { rule, subjectType, subject, grounds, evidence } = body;
    const given = { rule, subject: { type: subjectType, id: subject }, grounds, ...(evidence && { evidence }) };
    return this.commands.execute(new GiveAttestation(Object.assign(new GiveAttestationBody(), given), invocation));
  }

  @Post('withdrawals')
  @Access(...ATTESTERS)
  @ApiOperation({ summary: 'Take an attestation back: it counts as never given' })
  withdraw(@Body() body: WithdrawalRequest, @Caller() invocation: Invocation): Promise<CommandResult> {
    const { rule, subjectType, subject, attestation, reason } = body;
    const named = { rule, subject: { type: subjectType, id: subject }, reason, ...(attestation && { attestation }) };
    return this.commands.execute(
      new WithdrawAttestation(Object.assign(new WithdrawAttestationBody(), named), invocation),
    );
  }
}
