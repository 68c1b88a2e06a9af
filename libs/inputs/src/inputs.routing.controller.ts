import type { CommandResult, Invocation } from '@gensvar/event-store';
import { BodyExamples, Access } from '@gensvar/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  DeliverInput,
  DeliverInputBody,
  DivertInput,
  DivertInputBody,
  ForwardInput,
  ForwardInputBody,
  MergeInput,
  MergeInputBody,
  ReferInput,
  ReferInputBody,
  SplitInput,
  SplitInputBody,
  UnmergeInput,
  UnmergeInputBody,
} from './input.commands';
import { INPUT_ROUTING_EXAMPLES } from './inputs.examples';
import { Id, Updater } from './inputs.params';

/** Where an input goes: to other bodies, authorities and legal orders, together with others, or in parts. */
@ApiTags('inputs')
@BodyExamples(INPUT_ROUTING_EXAMPLES)
@Controller('api/v1/inputs/:id')
export class InputRoutingController {
  constructor(private readonly commands: CommandBus) {}

  @Post('forward')
  @HttpCode(200)
  @ApiOperation({ summary: 'Forward it to another body or unit of the organisation' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  forward(@Id() id: string, @Body() body: ForwardInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new ForwardInput(body, caller, id));
  }

  @Post('refer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Refer it to another authority, in whole or in part' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  refer(@Id() id: string, @Body() body: ReferInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new ReferInput(body, caller, id));
  }

  @Post('divert')
  @HttpCode(200)
  @ApiOperation({ summary: 'Divert it to the legal order that rules it, with its own clock' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  divert(@Id() id: string, @Body() body: DivertInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new DivertInput(body, caller, id));
  }

  @Post('deliver-to-elected')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that it was delivered to the elected representative it is addressed to' })
  @Access('registrar', 'contactCentre', 'officer', 'committeeSecretary')
  deliverToElected(
    @Id() id: string,
    @Body() body: DeliverInputBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new DeliverInput(body, caller, id));
  }

  @Post('merge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer it together with another of the same body; its own due dates stay' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  merge(@Id() id: string, @Body() body: MergeInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new MergeInput(body, caller, id));
  }

  @Post('unmerge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Handle it on its own again' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  unmerge(@Id() id: string, @Body() body: UnmergeInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new UnmergeInput(body, caller, id));
  }

  @Post('split')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make each of its questions an input of its own' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  split(@Id() id: string, @Body() body: SplitInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new SplitInput(body, caller, id));
  }
}
