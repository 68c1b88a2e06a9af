import { DomainError, type ErrorKind } from '@gensvar/kernel';

/** Exit codes, documented in docs/cli.md. */
export const EXIT = { done: 0, fault: 1, usage: 2, refused: 3, partly: 4, unavailable: 5 } as const;

const UNAVAILABLE: readonly ErrorKind[] = ['unavailable'];

/** Says on stderr what went wrong and what to do, and sets the exit code. */
export function fail(error: unknown): void {
  if (error instanceof DomainError) {
    process.stderr.write(`${error.detail}\n(${error.code})\n`);
    process.exitCode = UNAVAILABLE.includes(error.kind) ? EXIT.unavailable : EXIT.refused;
    return;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = EXIT.fault;
}
