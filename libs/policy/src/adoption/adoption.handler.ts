import { CommandRunner, type CommandResult } from '@gensvar/event-store';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PackLibrary } from './pack-library';
import { adoptionsId } from './adoption';
import { AdoptPack } from './adoption.commands';
import { adoptionDecider } from './adoption.decider';

@CommandHandler(AdoptPack)
export class AdoptPackHandler implements ICommandHandler<AdoptPack> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly library: PackLibrary,
  ) {}

  execute({ body, invocation }: AdoptPack): Promise<CommandResult> {
    return this.runner.createOrUpdate(
      adoptionDecider(this.library.packs),
      adoptionsId(invocation.organisation),
      body,
      invocation,
    );
  }
}
