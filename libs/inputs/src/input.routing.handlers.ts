import { CommandRunner, type CommandResult } from '@gensvar/event-store';
import { OrganisationDirectory } from '@gensvar/identity';
import { DomainError } from '@gensvar/kernel';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  DeliverInput,
  DivertInput,
  ForwardInput,
  MergeInput,
  ReferInput,
  SplitInput,
  UnmergeInput,
  type PartBody,
} from './input.commands';
import { inputDecider } from './input.decider';
import { named } from './input.lookups';
import { refuseUnfitTarget } from './input.merging.decider';
import { InputUpdate } from './input.update';

@CommandHandler(ReferInput)
export class ReferInputHandler extends InputUpdate implements ICommandHandler<ReferInput> {}
@CommandHandler(UnmergeInput)
export class UnmergeInputHandler extends InputUpdate implements ICommandHandler<UnmergeInput> {}

@CommandHandler(ForwardInput)
export class ForwardInputHandler implements ICommandHandler<ForwardInput> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: ForwardInput): Promise<CommandResult> {
    const whither = await destination(this.directory, invocation.organisation, body);
    return this.runner.update(inputDecider, target!, { ...body, ...whither }, invocation);
  }
}

@CommandHandler(DivertInput)
export class DivertInputHandler implements ICommandHandler<DivertInput> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: DivertInput): Promise<CommandResult> {
    const whither = await destination(this.directory, invocation.organisation, body);
    return this.runner.update(inputDecider, target!, { ...body, ...whither }, invocation);
  }
}

@CommandHandler(DeliverInput)
export class DeliverInputHandler implements ICommandHandler<DeliverInput> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: DeliverInput): Promise<CommandResult> {
    await this.directory.refuseUnknownPerson(invocation.organisation, body.seat);
    return this.runner.update(inputDecider, target!, body, invocation);
  }
}

/** A merge touches one stream; that the other input is there, and of the same body, is checked before. */
@CommandHandler(MergeInput)
export class MergeInputHandler implements ICommandHandler<MergeInput> {
  constructor(private readonly runner: CommandRunner) {}

  async execute({ body, invocation, target }: MergeInput): Promise<CommandResult> {
    const { organisation } = invocation;
    const into = await named(this.runner, organisation, body.into);
    const input = await this.runner.load(inputDecider, organisation, target!);
    if (input) refuseUnfitTarget(body.into, input.state, into);
    return this.runner.update(inputDecider, target!, body, invocation);
  }
}

@CommandHandler(SplitInput)
export class SplitInputHandler implements ICommandHandler<SplitInput> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: SplitInput): Promise<CommandResult> {
    const parts: PartBody[] = [];
    for (const part of body.parts) {
      const { toBody } = await destination(this.directory, invocation.organisation, {
        toBody: part.body,
        toUnit: part.unit,
      });
      parts.push({ ...part, ...(toBody !== undefined && { body: toBody }) });
    }
    return this.runner.update(inputDecider, target!, { ...body, parts }, invocation);
  }
}

/** Where an input goes, to other bodies or legal orders, together with others or in parts. */
export const ROUTING_HANDLERS = [
  ForwardInputHandler,
  ReferInputHandler,
  DivertInputHandler,
  DeliverInputHandler,
  MergeInputHandler,
  UnmergeInputHandler,
  SplitInputHandler,
];

interface Destination {
  readonly toBody?: string | undefined;
  readonly toUnit?: string | undefined;
}

/**
 * The body named, or its unit's; neither, where neither is named.
 * @throws DomainError `identity.unknown-unit`, `identity.unknown-body`, `inputs.unit-of-other-body`
 */
async function destination(
  directory: OrganisationDirectory,
  organisation: string,
  { toBody, toUnit }: Destination,
): Promise<{ readonly toBody?: string }> {
  if (toUnit === undefined)
    return toBody === undefined ? {} : { toBody: (await directory.body(organisation, toBody)).body };
  const { body, name } = await directory.unit(organisation, toUnit);
  if (toBody === undefined || toBody === body) return { toBody: body };
  throw new DomainError(
    'inputs.unit-of-other-body',
    `${name} belongs to another body. Name that body, or leave it out.`,
  );
}
