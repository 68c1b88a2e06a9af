import type { CommandResult, Invocation } from '@gensvar/event-store';
import { BodyExamples, Access } from '@gensvar/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AskClarification,
  AskClarificationBody,
  ClassifyInput,
  ClassifyInputBody,
  CorrectReceivedDate,
  CorrectReceivedDateBody,
  GiveNotice,
  GiveNoticeBody,
  MarkUnreachable,
  MarkUnreachableBody,
  NoteContactArrangement,
  NoteContactArrangementBody,
  NoteFollowUp,
  NoteFollowUpBody,
  RecordClarification,
  RecordClarificationBody,
  RecordReminder,
  RecordReminderBody,
  RegisterInput,
  RegisterInputBody,
  SetInputAside,
  SetInputAsideBody,
  WithdrawInput,
  WithdrawInputBody,
} from './input.commands';
import { INPUT_REGISTRY_EXAMPLES } from './inputs.examples';
import { Id, Updater } from './inputs.params';

/** What is known of an input, asked of its sender, and why it is handled no further. */
@ApiTags('inputs')
@BodyExamples(INPUT_REGISTRY_EXAMPLES)
@Controller('api/v1/inputs/:id')
export class InputRegistryController {
  constructor(private readonly commands: CommandBus) {}

  @Post('register')
  @HttpCode(200)
  @ApiOperation({ summary: 'Register it, keep it in order, or note that it is of minor importance (OSL 5:1)' })
  @Access('registrar', 'contactCentre', 'officer')
  register(@Id() id: string, @Body() body: RegisterInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new RegisterInput(body, caller, id));
  }

  @Post('classify')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say what kind of input it is; the receipt keeps the first kind' })
  @Access('registrar', 'contactCentre', 'officer')
  classify(@Id() id: string, @Body() body: ClassifyInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new ClassifyInput(body, caller, id));
  }

  @Post('correct-received-date')
  @HttpCode(200)
  @ApiOperation({ summary: 'Correct the day it arrived, with the reason' })
  @Access('registrar')
  correctReceivedDate(
    @Id() id: string,
    @Body() body: CorrectReceivedDateBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new CorrectReceivedDate(body, caller, id));
  }

  @Post('follow-up')
  @HttpCode(200)
  @ApiOperation({ summary: 'Note which older input the sender comes back to' })
  @Access('registrar', 'contactCentre', 'officer')
  noteFollowUp(
    @Id() id: string,
    @Body() body: NoteFollowUpBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new NoteFollowUp(body, caller, id));
  }

  @Post('ask')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask the sender to make something clear' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  ask(@Id() id: string, @Body() body: AskClarificationBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new AskClarification(body, caller, id));
  }

  @Post('clarification')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record what the sender replied to a question' })
  @Access('registrar', 'contactCentre', 'officer', 'service')
  recordClarification(
    @Id() id: string,
    @Body() body: RecordClarificationBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new RecordClarification(body, caller, id));
  }

  @Post('notice')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tell the sender when to expect an answer, and why it takes its time' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  giveNotice(@Id() id: string, @Body() body: GiveNoticeBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new GiveNotice(body, caller, id));
  }

  @Post('remind')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that the sender asked again' })
  @Access('registrar', 'contactCentre', 'officer', 'service')
  recordReminder(
    @Id() id: string,
    @Body() body: RecordReminderBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new RecordReminder(body, caller, id));
  }

  @Post('contact-arrangement')
  @HttpCode(200)
  @ApiOperation({ summary: 'Note which officer takes what the sender writes, by which door and until when' })
  @Access('registrar', 'officer', 'approver')
  noteContactArrangement(
    @Id() id: string,
    @Body() body: NoteContactArrangementBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new NoteContactArrangement(body, caller, id));
  }

  @Post('withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that the sender took it back' })
  @Access('registrar', 'contactCentre', 'officer', 'service')
  withdraw(@Id() id: string, @Body() body: WithdrawInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new WithdrawInput(body, caller, id));
  }

  @Post('set-aside')
  @HttpCode(200)
  @ApiOperation({ summary: 'Set aside what is no input: spam, a test, a double import' })
  @Access('registrar')
  setAside(@Id() id: string, @Body() body: SetInputAsideBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new SetInputAside(body, caller, id));
  }

  @Post('unreachable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that no way to the sender is left' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  markUnreachable(
    @Id() id: string,
    @Body() body: MarkUnreachableBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new MarkUnreachable(body, caller, id));
  }
}
