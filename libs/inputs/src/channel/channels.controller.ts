import type { CommandResult, Invocation } from '@gensvar/event-store';
import {
  BodyExamples,
  Access,
  Caller,
  CurrentPrincipal,
  IdField,
  IdPipe,
  Gives,
  PageQuery,
  Reads,
  type Principal,
} from '@gensvar/identity';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CloseChannel,
  CloseChannelBody,
  OpenChannel,
  OpenChannelBody,
  PublishChannelHandling,
  PublishChannelHandlingBody,
} from './channel.commands';
import { channelsView, ListChannels, type ChannelPage } from './channels.view';
import { CHANNEL_PAGE_EXAMPLE, channelPage } from './channel.schema';
import { CHANNEL_EXAMPLES } from './channel.examples';

export class ChannelsQuery extends PageQuery {
  @IdField({ what: 'Body whose ways in they are', optional: true })
  body?: string;
}

/** A body's ways in, and how what comes in by them is handled. */
@ApiTags('channels')
@BodyExamples(CHANNEL_EXAMPLES)
@Controller('api/v1/channels')
export class ChannelsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a way in for kinds of input; opened before, it is opened for more' })
  @Access('publisher', 'policyOwner', 'admin')
  open(@Body() body: OpenChannelBody, @Caller() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new OpenChannel(body, caller));
  }

  @Get()
  @Reads(channelsView.name)
  @ApiOperation({ summary: 'Ways in as they stand now, by body' })
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
  @Gives(channelPage, CHANNEL_PAGE_EXAMPLE)
  list(
    @Query() { body, cursor, limit }: ChannelsQuery,
    @CurrentPrincipal() { organisation }: Principal,
  ): Promise<ChannelPage> {
    return this.queries.execute(new ListChannels(organisation, body, { after: cursor, limit }));
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close a way in, for some kinds or for all' })
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
  @ApiOperation({ summary: 'Publish how what comes in by it is handled' })
  @Access('publisher', 'policyOwner', 'admin')
  publishHandling(
    @Param('id', IdPipe) id: string,
    @Body() body: PublishChannelHandlingBody,
    @Caller({ ifMatch: 'required' }) caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new PublishChannelHandling(body, caller, id));
  }
}
