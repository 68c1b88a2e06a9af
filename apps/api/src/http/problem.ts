import type { DomainError, ErrorKind } from '@gensvar/kernel';

/** Problem details (RFC 9457) as every error of the API looks. Extension members come from the error. */
export interface Problem {
  /** Stable: `urn:gensvar:problem:<code of the DomainError>`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What the caller should do. */
  readonly detail: string;
  /** The request's id, as in the log. */
  readonly instance: string;
  readonly [member: string]: unknown;
}

export const KINDS: Readonly<Record<ErrorKind, { status: number; title: string }>> = {
  invalid: { status: 422, title: 'The request cannot be carried out as it is' },
  unauthenticated: { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Conflict' },
  stale: { status: 412, title: 'Changed by somebody else' },
  'precondition-required': { status: 428, title: 'If-Match is required' },
  'too-large': { status: 413, title: 'Too large' },
  unavailable: { status: 503, title: 'Not available now' },
};

export function problemOf(error: DomainError, requestId: string): Problem {
  const { retryAfter: _header, ...members } = error.extra;
  const { status, title } = KINDS[error.kind];
  return {
    type: typeOf(error.code),
    title,
    status,
    ...members,
    detail: error.detail,
    instance: `urn:uuid:${requestId}`,
  };
}

export function typeOf(code: string): string {
  return `urn:gensvar:problem:${code}`;
}
