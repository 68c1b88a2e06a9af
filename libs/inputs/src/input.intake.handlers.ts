import { CommandRunner, type CommandResult } from '@gensvar/event-store';
import { DomainError } from '@gensvar/kernel';
import { OrganisationDirectory } from '@gensvar/identity';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { HandlingInForce } from './channel/handling-in-force';
import {
  AcknowledgeInput,
  AssignInput,
  ImportInput,
  NoteActivity,
  NoteFollowUp,
  ReceiveAndAnswerInput,
  ReceiveInput,
  type ReceiptBody,
} from './input.commands';
import { inputDecider } from './input.decider';
import { named, place } from './input.lookups';
import { received } from './input.state';
import { InputUpdate } from './input.update';
import { ReceiptCodes } from './receipt-code';

@CommandHandler(ReceiveInput)
export class ReceiveInputHandler implements ICommandHandler<ReceiveInput> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
    private readonly handling: HandlingInForce,
    private readonly codes: ReceiptCodes,
  ) {}

  async execute({ body, invocation, target }: ReceiveInput): Promise<CommandResult> {
    const placed = await this.handling.noted(
      await placeReceipt(this.runner, this.directory, invocation.organisation, body),
      invocation,
    );
    const { id, receipt } = await this.codes.prepared(placed, invocation, target);
    return this.runner.create(inputDecider, receipt, invocation, id);
  }
}

@CommandHandler(ReceiveAndAnswerInput)
export class ReceiveAndAnswerInputHandler implements ICommandHandler<ReceiveAndAnswerInput> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
    private readonly handling: HandlingInForce,
    private readonly codes: ReceiptCodes,
  ) {}

  async execute({ body, invocation, target }: ReceiveAndAnswerInput): Promise<CommandResult> {
    const placed = await this.handling.noted(
      await placeReceipt(this.runner, this.directory, invocation.organisation, body.receipt),
      invocation,
    );
    const { id, receipt } = await this.codes.prepared(placed, invocation, target);
    return this.runner.create(inputDecider, { ...body, receipt }, invocation, id);
  }
}

/** One case, one command, one append; the ids were made or checked by the import before its first row. */
@CommandHandler(ImportInput)
export class ImportInputHandler implements ICommandHandler<ImportInput> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: ImportInput): Promise<CommandResult> {
    await place(this.directory, invocation.organisation, body);
    if (body.officer !== undefined) await this.directory.refuseUnknownPerson(invocation.organisation, body.officer);
    return this.runner.create(inputDecider, body, invocation, target);
  }
}

@CommandHandler(AssignInput)
export class AssignInputHandler implements ICommandHandler<AssignInput> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: AssignInput): Promise<CommandResult> {
    const { organisation } = invocation;
    if (body.officer !== undefined) await this.directory.refuseUnknownPerson(organisation, body.officer);
    if (body.unit !== undefined) await this.refuseOtherBody(organisation, target!, body.unit);
    return this.runner.update(inputDecider, target!, body, invocation);
  }

  /** Another body is another authority: it gets the input by being forwarded to, with all that follows. */
  private async refuseOtherBody(organisation: string, input: string, unit: string): Promise<void> {
    const { body, name } = await this.directory.unit(organisation, unit);
    const found = await this.runner.load(inputDecider, organisation, input);
    if (!found || received(found.state).body === body) return;
    throw new DomainError(
      'inputs.unit-of-other-body',
      `${name} belongs to another body. Forward the input to it instead.`,
    );
  }
}

@CommandHandler(NoteFollowUp)
export class NoteFollowUpHandler implements ICommandHandler<NoteFollowUp> {
  constructor(private readonly runner: CommandRunner) {}

  async execute({ body, invocation, target }: NoteFollowUp): Promise<CommandResult> {
    await named(this.runner, invocation.organisation, body.follows);
    return this.runner.update(inputDecider, target!, body, invocation);
  }
}

@CommandHandler(AcknowledgeInput)
export class AcknowledgeInputHandler extends InputUpdate implements ICommandHandler<AcknowledgeInput> {}
@CommandHandler(NoteActivity)
export class NoteActivityHandler extends InputUpdate implements ICommandHandler<NoteActivity> {}

export const INTAKE_HANDLERS = [
  ReceiveInputHandler,
  ReceiveAndAnswerInputHandler,
  ImportInputHandler,
  NoteFollowUpHandler,
  AssignInputHandler,
  AcknowledgeInputHandler,
  NoteActivityHandler,
];

async function placeReceipt<Receipt extends ReceiptBody>(
  runner: CommandRunner,
  directory: OrganisationDirectory,
  organisation: string,
  receipt: Receipt,
): Promise<Receipt> {
  if (receipt.follows !== undefined) await named(runner, organisation, receipt.follows);
  return place(directory, organisation, receipt);
}
