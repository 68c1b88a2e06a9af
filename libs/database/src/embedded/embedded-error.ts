import { DomainError } from '@gensvar/kernel';

/** A refusal of the embedded server, with the last lines of its log so that nobody has to go and look for them. */
export function embeddedError(detail: string, logLines: readonly string[] = []): DomainError {
  const log = logLines.length > 0 ? `\nIts log ends:\n  ${logLines.join('\n  ')}` : '';
  return new DomainError('database.embedded', detail + log, 'unavailable', { retryAfter: 10 });
}
