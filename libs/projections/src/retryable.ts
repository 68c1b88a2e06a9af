import { unavailable } from '@gensvar/database';

/** Lock time-out, deadlock, serialization failure, statement time-out: the same again may well succeed. */
const PASSING = new Set(['55P03', '40P01', '40001', '57014']);

/** Not the event's fault: try again later, and park nobody. */
export function retryable(error: unknown): boolean {
  return unavailable(error) || PASSING.has(sqlState(error) ?? '');
}

/** A lock was not granted within lock_timeout. */
export function lockTimedOut(error: unknown): boolean {
  return sqlState(error) === '55P03';
}

function sqlState(error: unknown): string | undefined {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined || cause === error ? undefined : sqlState(cause);
}
