import { Injectable } from '@nestjs/common';
import { type CommandRunner, InjectCommander } from 'nest-commander';

type Commander = Parameters<CommandRunner['setCommand']>[0];
type Parse = (value: string, former: unknown) => unknown;

/**
 * Holds every call to what its command declares. nest-commander leaves three gaps: only the program itself hands its
 * ends over (a subcommand exits with 1 by itself), an option's handler replaces the check of its choices, and arguments
 * too many are dropped without a word.
 */
@Injectable()
export class StrictUsage {
  constructor(@InjectCommander() private readonly program: Commander) {}

  apply(command: Commander = this.program): void {
    command.exitOverride();
    command.allowExcessArguments(false);
    for (const option of command.options) {
      const { argChoices, parseArg } = option;
      if (argChoices === undefined || parseArg === undefined) continue;
      const parse: Parse = parseArg;
      option.argParser((value: string, former: unknown) => {
        if (argChoices.includes(value)) return parse(value, former);
        // The code by which commander knows a refused value, and says which option it was.
        const detail = `It is one of: ${argChoices.join(', ')}.`;
        throw Object.assign(new Error(detail), { code: 'commander.invalidArgument' });
      });
    }
    for (const sub of command.commands) this.apply(sub);
  }
}
