import { CommandRunner, type CommandResult } from '@gensvar/event-store';
import { OrganisationDirectory } from '@gensvar/identity';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  AskClarification,
  ClassifyInput,
  CorrectReceivedDate,
  GiveNotice,
  MarkUnreachable,
  NoteContactArrangement,
  RecordClarification,
  RecordReminder,
  RegisterInput,
  SetInputAside,
  WithdrawInput,
} from './input.commands';
import { inputDecider } from './input.decider';
import { named } from './input.lookups';
import { InputUpdate } from './input.update';

@CommandHandler(RegisterInput)
export class RegisterInputHandler extends InputUpdate implements ICommandHandler<RegisterInput> {}
@CommandHandler(ClassifyInput)
export class ClassifyInputHandler extends InputUpdate implements ICommandHandler<ClassifyInput> {}
@CommandHandler(CorrectReceivedDate)
export class CorrectReceivedDateHandler extends InputUpdate implements ICommandHandler<CorrectReceivedDate> {}
@CommandHandler(AskClarification)
export class AskClarificationHandler extends InputUpdate implements ICommandHandler<AskClarification> {}
@CommandHandler(RecordClarification)
export class RecordClarificationHandler extends InputUpdate implements ICommandHandler<RecordClarification> {}
@CommandHandler(GiveNotice)
export class GiveNoticeHandler extends InputUpdate implements ICommandHandler<GiveNotice> {}
@CommandHandler(RecordReminder)
export class RecordReminderHandler extends InputUpdate implements ICommandHandler<RecordReminder> {}
@CommandHandler(WithdrawInput)
export class WithdrawInputHandler extends InputUpdate implements ICommandHandler<WithdrawInput> {}
@CommandHandler(MarkUnreachable)
export class MarkUnreachableHandler extends InputUpdate implements ICommandHandler<MarkUnreachable> {}

@CommandHandler(NoteContactArrangement)
export class NoteContactArrangementHandler implements ICommandHandler<NoteContactArrangement> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: NoteContactArrangement): Promise<CommandResult> {
    await this.directory.refuseUnknownPerson(invocation.organisation, body.officer);
    await this.directory.refuseUnknownPerson(invocation.organisation, body.decidedBy);
    return this.runner.update(inputDecider, target!, body, invocation);
  }
}

@CommandHandler(SetInputAside)
export class SetInputAsideHandler implements ICommandHandler<SetInputAside> {
  constructor(private readonly runner: CommandRunner) {}

  async execute({ body, invocation, target }: SetInputAside): Promise<CommandResult> {
    if (body.doubles !== undefined) await named(this.runner, invocation.organisation, body.doubles);
    return this.runner.update(inputDecider, target!, body, invocation);
  }
}

/** What is known of an input, asked of its sender, and why it is handled no further. */
export const REGISTRY_HANDLERS = [
  RegisterInputHandler,
  ClassifyInputHandler,
  CorrectReceivedDateHandler,
  AskClarificationHandler,
  RecordClarificationHandler,
  GiveNoticeHandler,
  RecordReminderHandler,
  NoteContactArrangementHandler,
  WithdrawInputHandler,
  SetInputAsideHandler,
  MarkUnreachableHandler,
];
