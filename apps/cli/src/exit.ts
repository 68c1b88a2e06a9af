import { DomainError } from '@gensvar/kernel';

/** Exit codes, documented in docs/cli.md. */
export const EXIT = { done: 0, fault: 1, usage: 2, refused: 3, partly: 4, unavailable: 5 } as const;

/** Says on stderr what went wrong and what to do, and sets the exit code. */
export function fail(error: unknown): void {
  if (error instanceof DomainError) {
    process.stderr.write(`${error.detail}\n(${error.code})\n`);
    process.exitCode = codeOf(error);
    return;
  }
  const { code, exitCode, message, stack } = error as Error & { code?: string; exitCode?: number };
  if (code?.startsWith('commander.')) {
    // Commander has spoken already. Help and version are wanted, everything else is a mistake in the call.
    process.exitCode = exitCode === 0 ? EXIT.done : EXIT.usage;
    return;
  }
  process.stderr.write(`${error instanceof Error ? (stack ?? message) : String(error)}\n`);
  process.exitCode = EXIT.fault;
}

function codeOf({ code, kind }: DomainError): number {
  if (kind === 'unavailable') return EXIT.unavailable;
  return code.startsWith('cli.') ? EXIT.usage : EXIT.refused;
}
