import { CommandRunner, Option } from 'nest-commander';

export interface Printing {
  readonly format?: 'text' | 'json';
}

/** A command with a result: for people, or as one JSON value and nothing else on stdout. */
export abstract class PrintingCommand extends CommandRunner {
  @Option({ flags: '--format <format>', description: 'text or json', choices: ['text', 'json'] })
  format(value: string): string {
    return value;
  }
}
