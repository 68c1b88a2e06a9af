import { CommandRunner, type CommandResult, type Instruction } from '@gensvar/event-store';
import { DomainError } from '@gensvar/kernel';
import { OrganisationDirectory } from '@gensvar/identity';
import { Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  AcknowledgeInput,
  AnswerInput,
  AssignInput,
  CloseInput,
  ImportInput,
  KeepPromise,
  MakePromise,
  MergeInput,
  NoteActivity,
  ReceiveAndAnswerInput,
  ReceiveInput,
  UnmergeInput,
  type InputCommand,
  type ReceiptBody,
} from './input.commands';
import { inputDecider } from './input.decider';
import { refuseUnfitTarget } from './input.merging.decider';
import { received } from './input.state';

@CommandHandler(ReceiveInput)
export class ReceiveInputHandler implements ICommandHandler<ReceiveInput> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: ReceiveInput): Promise<CommandResult> {
    const placed = await place(this.directory, invocation.organisation, body);
    return this.runner.create(inputDecider, placed, invocation, target);
  }
}

@CommandHandler(ReceiveAndAnswerInput)
export class ReceiveAndAnswerInputHandler implements ICommandHandler<ReceiveAndAnswerInput> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: ReceiveAndAnswerInput): Promise<CommandResult> {
    const receipt = await place(this.directory, invocation.organisation, body.receipt);
    return this.runner.create(inputDecider, { ...body, receipt }, invocation, target);
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

/** A merge touches one stream; that the other input is there, and of the same body, is checked before. */
@CommandHandler(MergeInput)
export class MergeInputHandler implements ICommandHandler<MergeInput> {
  constructor(private readonly runner: CommandRunner) {}

  async execute({ body, invocation, target }: MergeInput): Promise<CommandResult> {
    const { organisation } = invocation;
    const input = await this.runner.load(inputDecider, organisation, target!);
    const into = await this.runner.load(inputDecider, organisation, body.into);
    if (input) refuseUnfitTarget(body.into, input.state, into?.state);
    return this.runner.update(inputDecider, target!, body, invocation);
  }
}

/** Commands on an input that name nothing outside it. */
@Injectable()
class InputUpdate {
  constructor(private readonly runner: CommandRunner) {}

  execute({ body, invocation, target }: Instruction<InputCommand>): Promise<CommandResult> {
    return this.runner.update(inputDecider, target!, body, invocation);
  }
}

@CommandHandler(AcknowledgeInput)
export class AcknowledgeInputHandler extends InputUpdate implements ICommandHandler<AcknowledgeInput> {}
@CommandHandler(NoteActivity)
export class NoteActivityHandler extends InputUpdate implements ICommandHandler<NoteActivity> {}
@CommandHandler(AnswerInput)
export class AnswerInputHandler extends InputUpdate implements ICommandHandler<AnswerInput> {}
@CommandHandler(MakePromise)
export class MakePromiseHandler extends InputUpdate implements ICommandHandler<MakePromise> {}
@CommandHandler(KeepPromise)
export class KeepPromiseHandler extends InputUpdate implements ICommandHandler<KeepPromise> {}
@CommandHandler(CloseInput)
export class CloseInputHandler extends InputUpdate implements ICommandHandler<CloseInput> {}
@CommandHandler(UnmergeInput)
export class UnmergeInputHandler extends InputUpdate implements ICommandHandler<UnmergeInput> {}

export const INPUT_HANDLERS = [
  ReceiveInputHandler,
  ReceiveAndAnswerInputHandler,
  ImportInputHandler,
  AssignInputHandler,
  AcknowledgeInputHandler,
  NoteActivityHandler,
  AnswerInputHandler,
  MakePromiseHandler,
  KeepPromiseHandler,
  CloseInputHandler,
  MergeInputHandler,
  UnmergeInputHandler,
];

/**
 * The body that has it: its unit's, else the one named, else the executive board, whose letter box is everybody's
 * (JO 3026-2019). @throws DomainError `identity.unknown-unit`, `identity.unknown-body`, `inputs.unit-of-other-body`
 */
async function place<Receipt extends Pick<ReceiptBody, 'body' | 'unit' | 'addresseeBody'>>(
  directory: OrganisationDirectory,
  organisation: string,
  receipt: Receipt,
): Promise<Receipt & { readonly body: string }> {
  if (receipt.addresseeBody !== undefined) await directory.body(organisation, receipt.addresseeBody);
  if (receipt.unit === undefined) {
    const found =
      receipt.body === undefined ? directory.executiveBoard(organisation) : directory.body(organisation, receipt.body);
    return { ...receipt, body: (await found).body };
  }
  const unit = await directory.unit(organisation, receipt.unit);
  if (receipt.body === undefined || receipt.body === unit.body) return { ...receipt, body: unit.body };
  throw new DomainError(
    'inputs.unit-of-other-body',
    `${unit.name} belongs to another body. Name that body, or leave it out.`,
  );
}
