import type { CommandResult, Invocation } from '@gensvar/event-store';
import { Access, Caller, CurrentPrincipal, IdField, IdPipe, Reads, type Principal } from '@gensvar/identity';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CloseChannel,
  CloseChannelBody,
  OpenChannel,
  OpenChannelBody,
  PublishChannelHandling,
  PublishChannelHandlingBody,
} from './channel.commands';
import { channelsView, ListChannels, type ChannelRow } from './channels.view';

export class ChannelsQuery {
  @IdField({ what: 'Body whose ways in they are', optional: true })
  body?: string;
}

/** A body's ways in, and how what comes in by them is handled. */
@ApiTags('channels')
@Controller('api/v1/channels')
export class ChannelsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @HttpCode(200)
  @Access('publisher', 'policyOwner', 'admin')
  open(@Body() body: OpenChannelBody, @Caller() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new OpenChannel(body, caller));
  }

  @Get()
  @Reads(channelsView.name)
  @Access(
    'registrar',
    'contactCentre',
    'officer',
    'approver',
    'publisher',
    'policyOwner',
    'auditor',
    'admin',
    'service',
  )
  async list(
    @Query() { body }: ChannelsQuery,
    @CurrentPrincipal() { organisation }: Principal,
  ): Promise<{ readonly items: readonly ChannelRow[] }> {
    return { items: await this.queries.execute(new ListChannels(organisation, body)) };
  }

  @Post(':id/close')
  @HttpCode(200)
  @Access('publisher', 'policyOwner', 'admin')
  close(
    @Param('id', IdPipe) id: string,
    @Body() body: CloseChannelBody,
    @Caller({ ifMatch: 'required' }) caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new CloseChannel(body, caller, id));
  }

  @Post(':id/handling')
  @HttpCode(200)
  @Access('publisher', 'policyOwner', 'admin')
  publishHandling(
    @Param('id', IdPipe) id: string,
    @Body() body: PublishChannelHandlingBody,
    @Caller({ ifMatch: 'required' }) caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new PublishChannelHandling(body, caller, id));
  }
}
