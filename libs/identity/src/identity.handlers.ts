import { CommandRunner, type CommandResult } from '@gensvar/event-store';
import { DomainError } from '@gensvar/kernel';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EstablishBody, EstablishUnit, RegisterOrganisation } from './organisation.commands';
import { organisationDecider } from './organisation.decider';
import { OrganisationDirectory } from './organisation.directory';
import { organisationId } from './organisation.ids';
import { GrantRole, RegisterPerson, RevokeRole } from './person.commands';
import { personDecider } from './person.decider';

@CommandHandler(RegisterOrganisation)
export class RegisterOrganisationHandler implements ICommandHandler<RegisterOrganisation> {
  constructor(private readonly runner: CommandRunner) {}

  async execute({ body, invocation }: RegisterOrganisation): Promise<CommandResult> {
    const id = organisationId(body.slug);
    return this.runner.createOrUpdate(organisationDecider, id, body, { ...invocation, organisation: id });
  }
}

@CommandHandler(EstablishBody)
export class EstablishBodyHandler implements ICommandHandler<EstablishBody> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ body, invocation }: EstablishBody): Promise<CommandResult> {
    return this.runner.update(organisationDecider, invocation.organisation, body, invocation);
  }
}

@CommandHandler(EstablishUnit)
export class EstablishUnitHandler implements ICommandHandler<EstablishUnit> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ body, invocation }: EstablishUnit): Promise<CommandResult> {
    return this.runner.update(organisationDecider, invocation.organisation, body, invocation);
  }
}

/** `target` sets the person's id where the caller has one (an import, the demo): the same again then writes nothing. */
@CommandHandler(RegisterPerson)
export class RegisterPersonHandler implements ICommandHandler<RegisterPerson> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: RegisterPerson): Promise<CommandResult> {
    await this.directory.structure(invocation.organisation);
    if (target !== undefined) return this.runner.createOrUpdate(personDecider, target, body, invocation);
    return this.runner.create(personDecider, body, invocation);
  }
}

@CommandHandler(GrantRole)
export class GrantRoleHandler implements ICommandHandler<GrantRole> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: GrantRole): Promise<CommandResult> {
    const { organisation } = invocation;
    if (body.body !== undefined) await this.directory.body(organisation, body.body);
    if (body.unit !== undefined) {
      const unit = await this.directory.unit(organisation, body.unit);
      if (body.body !== undefined && unit.body !== body.body) {
        throw new DomainError('identity.unit-of-other-body', `${unit.name} belongs to another body. Name that body.`);
      }
    }
    return this.runner.update(personDecider, target!, body, invocation);
  }
}

@CommandHandler(RevokeRole)
export class RevokeRoleHandler implements ICommandHandler<RevokeRole> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ body, invocation, target }: RevokeRole): Promise<CommandResult> {
    return this.runner.update(personDecider, target!, body, invocation);
  }
}

export const IDENTITY_HANDLERS = [
  RegisterOrganisationHandler,
  EstablishBodyHandler,
  EstablishUnitHandler,
  RegisterPersonHandler,
  GrantRoleHandler,
  RevokeRoleHandler,
];
