import { CommandRunner, type CommandResult } from '@gensvar/event-store';
import { OrganisationDirectory } from '@gensvar/identity';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CloseChannel, OpenChannel, PublishChannelHandling } from './channel.commands';
import { channelDecider } from './channel.decider';
import { channelId } from './channel.ids';

@CommandHandler(OpenChannel)
export class OpenChannelHandler implements ICommandHandler<OpenChannel> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation }: OpenChannel): Promise<CommandResult> {
    await this.directory.body(invocation.organisation, body.body);
    const id = channelId(body.body, body.way, body.addressee);
    return this.runner.createOrUpdate(channelDecider, id, body, invocation);
  }
}

@CommandHandler(CloseChannel)
export class CloseChannelHandler implements ICommandHandler<CloseChannel> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ body, invocation, target }: CloseChannel): Promise<CommandResult> {
    return this.runner.update(channelDecider, target!, body, invocation);
  }
}

@CommandHandler(PublishChannelHandling)
export class PublishChannelHandlingHandler implements ICommandHandler<PublishChannelHandling> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ body, invocation, target }: PublishChannelHandling): Promise<CommandResult> {
    return this.runner.update(channelDecider, target!, body, invocation);
  }
}

export const CHANNEL_HANDLERS = [OpenChannelHandler, CloseChannelHandler, PublishChannelHandlingHandler];
