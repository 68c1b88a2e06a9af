import { CommandRunner, type CommandResult, type Instruction } from '@gensvar/event-store';
import { Injectable } from '@nestjs/common';
import type { InputCommand } from './input.commands';
import { inputDecider } from './input.decider';

/** Handles commands on an input that name nothing outside it; each handler is a subclass that names its command. */
@Injectable()
export class InputUpdate {
  constructor(private readonly runner: CommandRunner) {}

  execute({ body, invocation, target }: Instruction<InputCommand>): Promise<CommandResult> {
    return this.runner.update(inputDecider, target!, body, invocation);
  }
}
