import type { CommandResult, Invocation } from '@gensvar/event-store';
import {
  Access,
  Caller,
  ChoiceField,
  CurrentPrincipal,
  IdField,
  IdPipe,
  Reads,
  TextField,
  type Principal,
} from '@gensvar/identity';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import {
  CloseDialogue,
  CloseDialogueBody,
  ConsiderInvolvement,
  ConsiderInvolvementBody,
  DecideDialogue,
  DecideDialogueBody,
  EndParticipation,
  EndParticipationBody,
  GiveFeedback,
  GiveFeedbackBody,
  HoldConsultation,
  HoldConsultationBody,
  NameOwner,
  NameOwnerBody,
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
  ReconsiderInvolvement,
  ReconsiderInvolvementBody,
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
import { GetDialogue, type DialogueDetail } from './dialogue.query';
import { DIALOGUE_LEVELS, DIALOGUE_TYPES, type DialogueLevel, type DialogueType } from './dialogue.words';
import {
  DIALOGUE_STATES,
  dialoguesView,
  ListDialogues,
  type DialoguePage,
  type DialogueState,
} from './views/dialogues.view';

export class DialoguesQuery {
  @IdField({ what: 'Body that has it', optional: true })
  body?: string;

  @IdField({ what: 'Unit that has it', optional: true })
  unit?: string;

  @ChoiceField({ what: 'Type', values: DIALOGUE_TYPES, optional: true })
  type?: DialogueType;

  @ChoiceField({ what: 'Level', values: DIALOGUE_LEVELS, optional: true })
  level?: DialogueLevel;

  @ChoiceField({ what: 'State', values: DIALOGUE_STATES, optional: true })
  state?: DialogueState;

  @TextField({ what: '`next` of the page before', max: 200, optional: true })
  cursor?: string;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 200,
    default: 50,
    required: false,
    description: 'Rows of a page',
  })
  @ValidateIf((_, value) => value !== undefined)
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

const Id = () => Param('id', IdPipe);
const Updater = () => Caller({ ifMatch: 'required' });

/** Commands answer `{ id, revision, position }`; updates require If-Match. */
@ApiTags('dialogues')
@Controller('api/v1/dialogues')
export class DialoguesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Access('officer', 'approver', 'committeeSecretary')
  consider(@Body() body: ConsiderInvolvementBody, @Caller() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new ConsiderInvolvement(body, caller));
  }

  @Get()
  @Reads(dialoguesView.name)
  @Access('officer', 'approver', 'committeeSecretary', 'publisher', 'registrar', 'auditor', 'dashboard', 'service')
  list(
    @Query() { cursor, limit, ...filter }: DialoguesQuery,
    @CurrentPrincipal() { organisation }: Principal,
  ): Promise<DialoguePage> {
    return this.queries.execute(new ListDialogues(organisation, filter, { after: cursor, limit }));
  }

  @Get(':id')
  @Reads()
  @Access('officer', 'approver', 'committeeSecretary', 'publisher', 'registrar', 'auditor', 'service')
  get(@Id() id: string, @CurrentPrincipal() { organisation }: Principal): Promise<DialogueDetail> {
    return this.queries.execute(new GetDialogue(organisation, id));
  }

  @Post(':id/reconsider')
  @HttpCode(200)
  @Access('officer', 'approver', 'committeeSecretary')
  reconsider(
    @Id() id: string,
    @Body() body: ReconsiderInvolvementBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new ReconsiderInvolvement(body, caller, id));
  }

  @Post(':id/decide')
  @HttpCode(200)
  @Access('approver', 'committeeSecretary')
  decide(@Id() id: string, @Body() body: DecideDialogueBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new DecideDialogue(body, caller, id));
  }

  @Post(':id/owner')
  @HttpCode(200)
  @Access('approver', 'committeeSecretary')
  nameOwner(@Id() id: string, @Body() body: NameOwnerBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new NameOwner(body, caller, id));
  }

  @Post(':id/consultations')
  @HttpCode(200)
  @Access('officer', 'approver', 'committeeSecretary')
  consult(@Id() id: string, @Body() body: HoldConsultationBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new HoldConsultation(body, caller, id));
  }

  @Post(':id/plan')
  @HttpCode(200)
  @Access('officer', 'approver')
  plan(@Id() id: string, @Body() body: PlanDialogueBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new PlanDialogue(body, caller, id));
  }

  @Post(':id/handling')
  @HttpCode(200)
  @Access('officer', 'approver', 'publisher')
  publishHandling(
    @Id() id: string,
    @Body() body: PublishHandlingBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new PublishHandling(body, caller, id));
  }

  @Post(':id/participants')
  @HttpCode(200)
  @Access('officer', 'approver', 'committeeSecretary')
  nameParticipant(
    @Id() id: string,
    @Body() body: NameParticipantBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new NameParticipant(body, caller, id));
  }

  @Post(':id/participants/end')
  @HttpCode(200)
  @Access('officer', 'approver', 'committeeSecretary')
  endParticipation(
    @Id() id: string,
    @Body() body: EndParticipationBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new EndParticipation(body, caller, id));
  }

  @Post(':id/no-elected')
  @HttpCode(200)
  @Access('officer', 'approver', 'committeeSecretary')
  stateNoElected(
    @Id() id: string,
    @Body() body: StateNoElectedBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new StateNoElected(body, caller, id));
  }

  @Post(':id/open')
  @HttpCode(200)
  @Access('officer', 'approver')
  open(@Id() id: string, @Body() body: OpenDialogueBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new OpenDialogue(body, caller, id));
  }

  @Post(':id/elected')
  @HttpCode(200)
  @Access('officer', 'approver', 'committeeSecretary')
  recordElected(
    @Id() id: string,
    @Body() body: RecordElectedBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new RecordElected(body, caller, id));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Access('officer', 'approver')
  close(@Id() id: string, @Body() body: CloseDialogueBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new CloseDialogue(body, caller, id));
  }

  @Post(':id/result')
  @HttpCode(200)
  @Access('officer', 'approver')
  recordResult(
    @Id() id: string,
    @Body() body: RecordResultBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new RecordResult(body, caller, id));
  }

  @Post(':id/feedback')
  @HttpCode(200)
  @Access('officer', 'approver', 'publisher')
  giveFeedback(
    @Id() id: string,
    @Body() body: GiveFeedbackBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new GiveFeedback(body, caller, id));
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Access('officer', 'approver', 'publisher')
  publish(@Id() id: string, @Body() body: PublishResultBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new PublishResult(body, caller, id));
  }

  @Post(':id/withhold')
  @HttpCode(200)
  @Access('approver', 'publisher')
  withhold(
    @Id() id: string,
    @Body() body: WithholdPublicationBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new WithholdPublication(body, caller, id));
  }

  @Post(':id/evaluations')
  @HttpCode(200)
  @Access('officer', 'approver')
  evaluate(
    @Id() id: string,
    @Body() body: RecordEvaluationBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new RecordEvaluation(body, caller, id));
  }
}
