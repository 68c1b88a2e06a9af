import { CommandRunner } from '@gensvar/event-store';
import { DomainError, type Position } from '@gensvar/kernel';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { inputDecider } from './input.decider';
import { received, type ReceivedInput } from './input.state';

/** What is in clear; the hash of the receipt code is of no use to anybody who reads it here. */
export interface InputDetail extends Omit<ReceivedInput, 'codeHash'> {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
}

/** One input folded from its stream, so never behind a command: clear parts only. @throws DomainError `inputs.not-found` */
export class GetInput extends Query<InputDetail> {
  constructor(
    readonly organisation: string,
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(GetInput)
export class GetInputHandler implements IQueryHandler<GetInput> {
  constructor(private readonly runner: CommandRunner) {}

  async execute({ organisation, id }: GetInput): Promise<InputDetail> {
    const found = await this.runner.load(inputDecider, organisation, id);
    if (!found) throw new DomainError('inputs.not-found', `There is no ${id}. Check the id.`, 'not-found');
    const { state, revision, position } = found;
    const { codeHash: _, ...shown } = received(state);
    return { id, revision, position, ...shown };
  }
}
