import { isNativeError } from 'node:util/types';
import { DomainError } from '@gensvar/kernel';

/** Node's codes of a network or a disk that fails. */
const SYSTEM = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENOSPC', 'EMFILE'],
]);

/**
 * SQLSTATEs: connection exceptions (08), insufficient resources, a full disk among them (53), shutdown and crash (57P01–05),
 * I/O error (58030), a server that became read-only in a failover (25006), a session ended by a time-out (25P03, 25P04).
 * Not here: 57014, a statement that took too long, because repeating it is no cure.
 */
const SQLSTATE = /^(08...|53...|57P0[1-5]|58030|25006|25P0[34])$/;

/** What pg says without a code when the connection is cut, or the pool is exhausted for too long. */
const SPOKEN =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed and is not queryable)/;

/**
 * Whether the database cannot be reached, is full or is overloaded: the caller may try again later (503 with Retry-After).
 * Looks through TypeORM's QueryFailedError, causes and aggregates.
 */
export function unavailable(error: unknown): boolean {
  if (error instanceof DomainError) return error.kind === 'unavailable';
  if (!isNativeError(error)) return false;
  const { code, cause, driverError, errors } = error as ErrorParts;
  if (typeof code === 'string' && (SYSTEM.has(code) || SQLSTATE.test(code))) return true;
  if (SPOKEN.test(error.message)) return true;
  return [cause, driverError, ...(errors ?? [])].some((inner) => inner !== error && unavailable(inner));
}

interface ErrorParts {
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly driverError?: unknown;
  readonly errors?: readonly unknown[];
}
