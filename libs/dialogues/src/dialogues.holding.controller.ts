import type { CommandResult, Invocation } from '@gensvar/event-store';
import { Access, BodyExamples } from '@gensvar/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CloseDialogue,
  CloseDialogueBody,
  EndParticipation,
  EndParticipationBody,
  GiveFeedback,
  GiveFeedbackBody,
  NameParticipant,
  NameParticipantBody,
  OpenDialogue,
  OpenDialogueBody,
  PlanDialogue,
  PlanDialogueBody,
  PublishHandling,
  PublishHandlingBody,
  PublishResult,
  PublishResultBody,
  RecordElected,
  RecordElectedBody,
  RecordEvaluation,
  RecordEvaluationBody,
  RecordResult,
  RecordResultBody,
  StateNoElected,
  StateNoElectedBody,
  WithholdPublication,
  WithholdPublicationBody,
} from './dialogue.commands';
import { DIALOGUE_HOLDING_EXAMPLES } from './dialogue.examples';
import { Id, Updater } from './dialogues.params';

/** A dialogue from its plan to what was learned of it. */
@ApiTags('dialogues')
@BodyExamples(DIALOGUE_HOLDING_EXAMPLES)
@Controller('api/v1/dialogues/:id')
export class DialogueHoldingController {
  constructor(private readonly commands: CommandBus) {}

  @Post('plan')
  @HttpCode(200)
  @ApiOperation({ summary: 'Plan it; what is left out stays as it was planned' })
  @Access('officer', 'approver')
  plan(@Id() id: string, @Body() body: PlanDialogueBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new PlanDialogue(body, caller, id));
  }

  @Post('handling')
  @HttpCode(200)
  @ApiOperation({ summary: 'Publish purpose, degree of influence and how input is handled' })
  @Access('officer', 'approver', 'publisher')
  publishHandling(
    @Id() id: string,
    @Body() body: PublishHandlingBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new PublishHandling(body, caller, id));
  }

  @Post('participants')
  @HttpCode(200)
  @ApiOperation({ summary: 'Name who takes part for the organisation, and with what task' })
  @Access('officer', 'approver', 'committeeSecretary')
  nameParticipant(
    @Id() id: string,
    @Body() body: NameParticipantBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new NameParticipant(body, caller, id));
  }

  @Post('participants/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that somebody takes part no longer' })
  @Access('officer', 'approver', 'committeeSecretary')
  endParticipation(
    @Id() id: string,
    @Body() body: EndParticipationBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new EndParticipation(body, caller, id));
  }

  @Post('no-elected')
  @HttpCode(200)
  @ApiOperation({ summary: 'State that nobody elected takes part' })
  @Access('officer', 'approver', 'committeeSecretary')
  stateNoElected(
    @Id() id: string,
    @Body() body: StateNoElectedBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new StateNoElected(body, caller, id));
  }

  @Post('open')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open it; a rule in force can refuse the body' })
  @Access('officer', 'approver')
  open(@Id() id: string, @Body() body: OpenDialogueBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new OpenDialogue(body, caller, id));
  }

  @Post('elected')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that an elected representative took part' })
  @Access('officer', 'approver', 'committeeSecretary')
  recordElected(
    @Id() id: string,
    @Body() body: RecordElectedBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new RecordElected(body, caller, id));
  }

  @Post('close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close it, with how many took part and how many of them can be told' })
  @Access('officer', 'approver')
  close(@Id() id: string, @Body() body: CloseDialogueBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new CloseDialogue(body, caller, id));
  }

  @Post('result')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record what came out of it' })
  @Access('officer', 'approver')
  recordResult(
    @Id() id: string,
    @Body() body: RecordResultBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new RecordResult(body, caller, id));
  }

  @Post('feedback')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record what participants, or everyone, were told of the result' })
  @Access('officer', 'approver', 'publisher')
  giveFeedback(
    @Id() id: string,
    @Body() body: GiveFeedbackBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new GiveFeedback(body, caller, id));
  }

  @Post('publish')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record where everyone can read the result' })
  @Access('officer', 'approver', 'publisher')
  publish(@Id() id: string, @Body() body: PublishResultBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new PublishResult(body, caller, id));
  }

  @Post('withhold')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that the result is not published, with the lawful basis' })
  @Access('approver', 'publisher')
  withhold(
    @Id() id: string,
    @Body() body: WithholdPublicationBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new WithholdPublication(body, caller, id));
  }

  @Post('evaluations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record how the methods worked and what was learned' })
  @Access('officer', 'approver')
  evaluate(
    @Id() id: string,
    @Body() body: RecordEvaluationBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new RecordEvaluation(body, caller, id));
  }
}
