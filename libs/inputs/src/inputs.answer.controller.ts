import { BodyExamples, Access } from '@gensvar/identity';
import type { CommandResult, Invocation } from '@gensvar/event-store';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApproveAnswer,
  ApproveAnswerBody,
  CorrectAnswer,
  CorrectAnswerBody,
  DraftAnswer,
  DraftAnswerBody,
  PublishAnswer,
  PublishAnswerBody,
  RecordDelivery,
  RecordDeliveryBody,
  RecordFailedDelivery,
  RecordFailedDeliveryBody,
  RecordVerdict,
  RecordVerdictBody,
  ReopenInput,
  ReopenInputBody,
  ReplacePromise,
  ReplacePromiseBody,
  ReportInput,
  ReportInputBody,
  RetractAnswer,
  RetractAnswerBody,
  WithholdPublication,
  WithholdPublicationBody,
} from './input.commands';
import { INPUT_ANSWER_EXAMPLES } from './inputs.examples';
import { Id, Updater } from './inputs.params';

/** The answer's side of an input's life, around giving it: from the draft to what the committee is told. */
@ApiTags('inputs')
@BodyExamples(INPUT_ANSWER_EXAMPLES)
@Controller('api/v1/inputs/:id')
export class InputAnswersController {
  constructor(private readonly commands: CommandBus) {}

  @Post('draft')
  @HttpCode(200)
  @ApiOperation({ summary: 'Draft an answer; `approvalBy` asks for an approval before it is given' })
  @Access('contactCentre', 'officer', 'approver')
  draft(@Id() id: string, @Body() body: DraftAnswerBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new DraftAnswer(body, caller, id));
  }

  @Post('approve')
  @HttpCode(200)
  @ApiOperation({ summary: 'Approve a draft that another person wrote' })
  @Access('approver', 'committeeSecretary')
  approve(@Id() id: string, @Body() body: ApproveAnswerBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new ApproveAnswer(body, caller, id));
  }

  @Post('correct')
  @HttpCode(200)
  @ApiOperation({ summary: 'Correct an answer: it goes to everyone who got the first, whose day counts' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  correct(@Id() id: string, @Body() body: CorrectAnswerBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new CorrectAnswer(body, caller, id));
  }

  @Post('retract')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an answer back: it counts as never given' })
  @Access('approver', 'registrar', 'officer', 'committeeSecretary')
  retract(@Id() id: string, @Body() body: RetractAnswerBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new RetractAnswer(body, caller, id));
  }

  @Post('deliver')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that something sent has reached its recipient' })
  @Access('registrar', 'contactCentre', 'officer', 'approver', 'service')
  deliver(@Id() id: string, @Body() body: RecordDeliveryBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new RecordDelivery(body, caller, id));
  }

  @Post('bounce')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that something sent did not arrive' })
  @Access('registrar', 'contactCentre', 'officer', 'approver', 'service')
  bounce(
    @Id() id: string,
    @Body() body: RecordFailedDeliveryBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new RecordFailedDelivery(body, caller, id));
  }

  @Post('publish')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that the result was made accessible to everyone' })
  @Access('publisher', 'officer', 'approver')
  publish(@Id() id: string, @Body() body: PublishAnswerBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new PublishAnswer(body, caller, id));
  }

  @Post('withhold')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that the result is not published, with the lawful basis' })
  @Access('publisher', 'officer', 'approver')
  withhold(
    @Id() id: string,
    @Body() body: WithholdPublicationBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new WithholdPublication(body, caller, id));
  }

  @Post('promises/replace')
  @HttpCode(200)
  @ApiOperation({ summary: 'Promise something else in the place of a promise, which keeps its day and state' })
  @Access('officer', 'approver')
  replace(@Id() id: string, @Body() body: ReplacePromiseBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new ReplacePromise(body, caller, id));
  }

  @Post('verdict')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record what the sender thinks of the answer' })
  @Access('registrar', 'contactCentre', 'officer', 'service')
  verdict(@Id() id: string, @Body() body: RecordVerdictBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new RecordVerdict(body, caller, id));
  }

  @Post('reopen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Handle a closed input further, or one that was set aside' })
  @Access('registrar', 'officer', 'approver')
  reopen(@Id() id: string, @Body() body: ReopenInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new ReopenInput(body, caller, id));
  }

  @Post('report')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that it was reported to a body' })
  @Access('committeeSecretary', 'officer', 'approver')
  report(@Id() id: string, @Body() body: ReportInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new ReportInput(body, caller, id));
  }
}
