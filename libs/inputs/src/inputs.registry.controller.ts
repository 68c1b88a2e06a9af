import type { CommandResult, Invocation } from '@gensvar/event-store';
import { Access } from '@gensvar/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
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
import { Id, Updater } from './inputs.params';

/** What is known of an input, asked of its sender, and why it is handled no further. */
@ApiTags('inputs')
@Controller('api/v1/inputs/:id')
export class InputRegistryController {
  constructor(private readonly commands: CommandBus) {}

  @Post('register')
  @HttpCode(200)
  @Access('registrar', 'contactCentre', 'officer')
  register(@Id() id: string, @Body() body: RegisterInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new RegisterInput(body, caller, id));
  }

  @Post('classify')
  @HttpCode(200)
  @Access('registrar', 'contactCentre', 'officer')
  classify(@Id() id: string, @Body() body: ClassifyInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new ClassifyInput(body, caller, id));
  }

  @Post('correct-received-date')
  @HttpCode(200)
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
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  ask(@Id() id: string, @Body() body: AskClarificationBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new AskClarification(body, caller, id));
  }

  @Post('clarification')
  @HttpCode(200)
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
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  giveNotice(@Id() id: string, @Body() body: GiveNoticeBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new GiveNotice(body, caller, id));
  }

  @Post('remind')
  @HttpCode(200)
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
  @Access('registrar', 'contactCentre', 'officer', 'service')
  withdraw(@Id() id: string, @Body() body: WithdrawInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new WithdrawInput(body, caller, id));
  }

  @Post('set-aside')
  @HttpCode(200)
  @Access('registrar')
  setAside(@Id() id: string, @Body() body: SetInputAsideBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new SetInputAside(body, caller, id));
  }

  @Post('unreachable')
  @HttpCode(200)
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  markUnreachable(
    @Id() id: string,
    @Body() body: MarkUnreachableBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new MarkUnreachable(body, caller, id));
  }
}
