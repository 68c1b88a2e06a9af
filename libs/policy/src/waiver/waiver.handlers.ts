import { CommandRunner, type CommandResult, type Instruction } from '@gensvar/event-store';
import { DomainError } from '@gensvar/kernel';
import { Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PackLibrary } from '../adoption/pack-library';
import { ObligationQueries } from '../obligations/obligations.query';
import { RevokeWaiver, WaiveObligation, type RevokeWaiverBody, type WaiveObligationBody } from './waiver.commands';
import { waiverDecider } from './waiver.decider';

/**
 * Looks the obligation up, so that a waiver names one that is there, and decides by its rule. Who acts for a body lets that
 * body off, and no other.
 * @throws DomainError `policy.obligation-unknown`, `policy.obligation-of-other-body`
 */
@Injectable()
class WaiverHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly library: PackLibrary,
    private readonly queries: ObligationQueries,
  ) {}

  async execute({
    body,
    invocation,
    target,
  }: Instruction<WaiveObligationBody | RevokeWaiverBody>): Promise<CommandResult> {
    if (target === undefined) throw new DomainError('policy.obligation-unknown', 'Name the obligation by its id.');
    const { rule, subject, occurrence, body: owner } = await this.queries.one(invocation.organisation, target);
    const acting = invocation.actor.body;
    if (acting !== undefined && owner !== null && owner !== acting) {
      throw new DomainError(
        'policy.obligation-of-other-body',
        'Another body owes this, and is let off by its own people alone. Ask there.',
        'forbidden',
        { body: owner },
      );
    }
    const waivable = this.library.rule(rule).waivable ?? [];
    return this.runner.createOrUpdate(
      waiverDecider,
      target,
      { ...body, rule, subject, occurrence, waivable },
      invocation,
    );
  }
}

@CommandHandler(WaiveObligation)
export class WaiveObligationHandler extends WaiverHandler implements ICommandHandler<WaiveObligation> {}
@CommandHandler(RevokeWaiver)
export class RevokeWaiverHandler extends WaiverHandler implements ICommandHandler<RevokeWaiver> {}
