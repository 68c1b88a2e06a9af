import { unavailable } from '@gensvar/database';
import { StoreUnavailable } from '../errors';

interface PgError {
  readonly code?: string;
  readonly severity?: string;
  readonly message: string;
}

/** Waited too long for a lock (the append lock, above all) or ran too long: the server is overloaded. */
const TOO_SLOW = new Set(['55P03', '57014']);

/** What callers see of a failed query: StoreUnavailable, or an Error that names what was asked. Never pg's own. */
export function failure(error: unknown, asked: string): Error {
  const { code, message } = error as PgError;
  if (unavailable(error) || TOO_SLOW.has(code ?? '') || cut(error)) {
    return new StoreUnavailable(`The database did not take ${asked}: ${message}. Try again.`, error);
  }
  return new Error(`the database refused ${asked}: ${message}`, { cause: error });
}

/**
 * Whether the connection was lost with the query on it, so that nobody knows what became of it. An error that the server
 * itself reported, a full disk say, ended the transaction; a shutdown (57P..) did too, but is worth another try.
 */
export function cut(error: unknown): boolean {
  const { code = '', severity, message } = error as PgError;
  if (severity !== undefined) return /^(57P|08|25P0)/.test(code);
  return message === 'Query read timeout' || unavailable(error);
}
