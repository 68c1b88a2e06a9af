import { CommandRunner, type CommandResult, type Instruction } from '@gensvar/event-store';
import { DomainError } from '@gensvar/kernel';
import { Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PackLibrary } from '../adoption/pack-library';
import { ObligationQueries } from '../obligations/obligations.query';
import type { AttestationRule } from '../packs/pack';
import {
  attestationsId,
  GiveAttestation,
  WithdrawAttestation,
  type GiveAttestationBody,
  type WithdrawAttestationBody,
} from './attestation.commands';
import { attestationDecider } from './attestation.decider';

/** Looks up that the rule is attested, and that something is owed by it about the subject. */
@Injectable()
class AttestationHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly library: PackLibrary,
    private readonly queries: ObligationQueries,
  ) {}

  async execute({
    body,
    invocation,
  }: Instruction<GiveAttestationBody | WithdrawAttestationBody>): Promise<CommandResult> {
    const { organisation } = invocation;
    const { rule: id, subject } = body;
    const { by, statement, evidence } = attested(id, this.library);
    const { items } = await this.queries.list({ organisation, rule: id, subject, limit: 1 });
    if (items.length === 0) {
      throw new DomainError(
        'policy.nothing-to-attest',
        `Nothing is owed by ${id} about ${subject.type} ${subject.id}. Look the obligation up again.`,
        'not-found',
      );
    }
    const attestable = { by: by ?? '', statement: statement ?? '', needsEvidence: evidence === true };
    const object = attestationsId(organisation, id, subject);
    return this.runner.createOrUpdate(attestationDecider, object, { ...body, attestable }, invocation);
  }
}

function attested(id: string, library: PackLibrary): AttestationRule {
  const rule = library.rule(id);
  if (rule.shape === 'attestation' && rule.class === 'attested') return rule;
  throw new DomainError('policy.not-attested', `${id} is not met by an attestation.`);
}

@CommandHandler(GiveAttestation)
export class GiveAttestationHandler extends AttestationHandler implements ICommandHandler<GiveAttestation> {}
@CommandHandler(WithdrawAttestation)
export class WithdrawAttestationHandler extends AttestationHandler implements ICommandHandler<WithdrawAttestation> {}
