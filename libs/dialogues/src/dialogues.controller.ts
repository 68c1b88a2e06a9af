import type { CommandResult, Invocation } from '@gensvar/event-store';
import {
  Access,
  BodyExamples,
  Caller,
  ChoiceField,
  CurrentPrincipal,
  Gives,
  IdField,
  PageQuery,
  Reads,
  type Principal,
} from '@gensvar/identity';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ConsiderInvolvement,
  ConsiderInvolvementBody,
  DecideDialogue,
  DecideDialogueBody,
  HoldConsultation,
  HoldConsultationBody,
  NameOwner,
  NameOwnerBody,
  ReconsiderInvolvement,
  ReconsiderInvolvementBody,
} from './dialogue.commands';
import { DIALOGUE_NEED_EXAMPLES } from './dialogue.examples';
import { GetDialogue, type DialogueDetail } from './dialogue.query';
import { DIALOGUE_DETAIL_EXAMPLE, DIALOGUE_PAGE_EXAMPLE, dialogueDetail, dialoguePage } from './dialogue.schema';
import { DIALOGUE_LEVELS, DIALOGUE_TYPES, type DialogueLevel, type DialogueType } from './dialogue.words';
import { Id, Updater } from './dialogues.params';
import {
  DIALOGUE_STATES,
  dialoguesView,
  ListDialogues,
  type DialoguePage,
  type DialogueState,
} from './views/dialogues.view';

export class DialoguesQuery extends PageQuery {
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
}

/** Commands answer `{ id, revision, position }`; updates require If-Match. */
@ApiTags('dialogues')
@BodyExamples(DIALOGUE_NEED_EXAMPLES)
@Controller('api/v1/dialogues')
export class DialoguesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Take a stand on whether people are to be involved in a matter' })
  @Access('officer', 'approver', 'committeeSecretary')
  consider(@Body() body: ConsiderInvolvementBody, @Caller() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new ConsiderInvolvement(body, caller));
  }

  @Get()
  @Reads(dialoguesView.name)
  @ApiOperation({ summary: 'Dialogues as they stand now, newest considered first' })
  @Access('officer', 'approver', 'committeeSecretary', 'publisher', 'registrar', 'auditor', 'dashboard', 'service')
  @Gives(dialoguePage, DIALOGUE_PAGE_EXAMPLE)
  list(
    @Query() { cursor, limit, ...filter }: DialoguesQuery,
    @CurrentPrincipal() { organisation }: Principal,
  ): Promise<DialoguePage> {
    return this.queries.execute(new ListDialogues(organisation, filter, { after: cursor, limit }));
  }

  @Get(':id')
  @Reads()
  @ApiOperation({ summary: 'One dialogue with its history, without anything personal' })
  @Access('officer', 'approver', 'committeeSecretary', 'publisher', 'registrar', 'auditor', 'service')
  @Gives(dialogueDetail, DIALOGUE_DETAIL_EXAMPLE)
  get(@Id() id: string, @CurrentPrincipal() { organisation }: Principal): Promise<DialogueDetail> {
    return this.queries.execute(new GetDialogue(organisation, id));
  }

  @Post(':id/reconsider')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the stand anew' })
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
  @ApiOperation({
    summary: 'Decide that it is held, at which level and on what basis; a rule in force can refuse the body',
  })
  @Access('approver', 'committeeSecretary')
  decide(@Id() id: string, @Body() body: DecideDialogueBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new DecideDialogue(body, caller, id));
  }

  @Post(':id/owner')
  @HttpCode(200)
  @ApiOperation({ summary: 'Name the body that coordinates and runs it' })
  @Access('approver', 'committeeSecretary')
  nameOwner(@Id() id: string, @Body() body: NameOwnerBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new NameOwner(body, caller, id));
  }

  @Post(':id/consultations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that bodies were consulted' })
  @Access('officer', 'approver', 'committeeSecretary')
  consult(@Id() id: string, @Body() body: HoldConsultationBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new HoldConsultation(body, caller, id));
  }
}
