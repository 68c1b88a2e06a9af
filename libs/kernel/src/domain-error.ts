/** What kind of refusal this is; the API maps it to an HTTP status (RFC 9457), the CLI to an exit code. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'precondition-required'
  | 'too-large'
  | 'unavailable';

/**
 * A refusal somebody can act on. `code` is stable (`inputs.not-found`) and becomes the problem's `type`;
 * `detail` says what the caller should do; `extra` becomes extension members of the problem.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly detail: string,
    readonly kind: ErrorKind = 'invalid',
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'DomainError';
  }
}
