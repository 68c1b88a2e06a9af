import type { CommandResult, Invocation } from '@gensvar/event-store';
import { Access, bodyExample, BodyExamples, Caller, IdPipe, TextField } from '@gensvar/identity';
import { RevokeWaiver, RevokeWaiverBody, WaiveObligation, WaiveObligationBody } from '@gensvar/policy';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';

export class WaiverRequest {
  @TextField({ what: 'Why, in the words of who decides it; sealed', max: 4000 })
  reason!: string;
}

/** Roles that a rule's `waivable` can name: the decider refuses every other role than the rule's own. */
const WAIVERS = ['approver', 'committeeSecretary', 'policyOwner'] as const;

/** Lets the organisation off one obligation, and takes that back (policy.md, "States"). */
@ApiTags('obligations')
@BodyExamples([bodyExample(WaiverRequest, { reason: 'Avsändaren har fått sitt svar per telefon och är nöjd.' })])
@Controller('api/v1/obligations/:id')
export class WaiversController {
  constructor(private readonly commands: CommandBus) {}

  @Post('waive')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Waive an obligation whose rule lets the caller’s role; after its due day it changes nothing',
  })
  @Access(...WAIVERS)
  waive(
    @Param('id', IdPipe) id: string,
    @Body() { reason }: WaiverRequest,
    @Caller({ body: 'required' }) caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new WaiveObligation(Object.assign(new WaiveObligationBody(), { reason }), caller, id));
  }

  @Post('revoke-waiver')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a waiver back: the first due date lives again' })
  @Access(...WAIVERS)
  revoke(
    @Param('id', IdPipe) id: string,
    @Body() { reason }: WaiverRequest,
    @Caller({ body: 'required' }) caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new RevokeWaiver(Object.assign(new RevokeWaiverBody(), { reason }), caller, id));
  }
}
