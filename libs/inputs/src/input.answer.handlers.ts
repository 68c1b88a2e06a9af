import { CommandRunner, type CommandResult } from '@gensvar/event-store';
import { OrganisationDirectory } from '@gensvar/identity';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  AnswerInput,
  ApproveAnswer,
  CloseInput,
  CorrectAnswer,
  DraftAnswer,
  KeepPromise,
  MakePromise,
  PublishAnswer,
  RecordDelivery,
  RecordFailedDelivery,
  RecordVerdict,
  ReopenInput,
  ReplacePromise,
  ReportInput,
  RetractAnswer,
  WithholdPublication,
} from './input.commands';
import { inputDecider } from './input.decider';
import { InputUpdate } from './input.update';

@CommandHandler(DraftAnswer)
export class DraftAnswerHandler extends InputUpdate implements ICommandHandler<DraftAnswer> {}
@CommandHandler(ApproveAnswer)
export class ApproveAnswerHandler extends InputUpdate implements ICommandHandler<ApproveAnswer> {}
@CommandHandler(AnswerInput)
export class AnswerInputHandler extends InputUpdate implements ICommandHandler<AnswerInput> {}
@CommandHandler(CorrectAnswer)
export class CorrectAnswerHandler extends InputUpdate implements ICommandHandler<CorrectAnswer> {}
@CommandHandler(RetractAnswer)
export class RetractAnswerHandler extends InputUpdate implements ICommandHandler<RetractAnswer> {}
@CommandHandler(MakePromise)
export class MakePromiseHandler extends InputUpdate implements ICommandHandler<MakePromise> {}
@CommandHandler(KeepPromise)
export class KeepPromiseHandler extends InputUpdate implements ICommandHandler<KeepPromise> {}
@CommandHandler(ReplacePromise)
export class ReplacePromiseHandler extends InputUpdate implements ICommandHandler<ReplacePromise> {}
@CommandHandler(RecordDelivery)
export class RecordDeliveryHandler extends InputUpdate implements ICommandHandler<RecordDelivery> {}
@CommandHandler(RecordFailedDelivery)
export class RecordFailedDeliveryHandler extends InputUpdate implements ICommandHandler<RecordFailedDelivery> {}
@CommandHandler(PublishAnswer)
export class PublishAnswerHandler extends InputUpdate implements ICommandHandler<PublishAnswer> {}
@CommandHandler(WithholdPublication)
export class WithholdPublicationHandler extends InputUpdate implements ICommandHandler<WithholdPublication> {}
@CommandHandler(RecordVerdict)
export class RecordVerdictHandler extends InputUpdate implements ICommandHandler<RecordVerdict> {}
@CommandHandler(CloseInput)
export class CloseInputHandler extends InputUpdate implements ICommandHandler<CloseInput> {}
@CommandHandler(ReopenInput)
export class ReopenInputHandler extends InputUpdate implements ICommandHandler<ReopenInput> {}

/** The body that was told is one of the organisation's. */
@CommandHandler(ReportInput)
export class ReportInputHandler implements ICommandHandler<ReportInput> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: ReportInput): Promise<CommandResult> {
    if (body.body !== undefined) await this.directory.body(invocation.organisation, body.body);
    return this.runner.update(inputDecider, target!, body, invocation);
  }
}

/** From the draft of an answer to the closing. */
export const ANSWER_HANDLERS = [
  DraftAnswerHandler,
  ApproveAnswerHandler,
  AnswerInputHandler,
  CorrectAnswerHandler,
  RetractAnswerHandler,
  MakePromiseHandler,
  KeepPromiseHandler,
  ReplacePromiseHandler,
  RecordDeliveryHandler,
  RecordFailedDeliveryHandler,
  PublishAnswerHandler,
  WithholdPublicationHandler,
  RecordVerdictHandler,
  CloseInputHandler,
  ReopenInputHandler,
  ReportInputHandler,
];
