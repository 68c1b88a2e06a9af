import { parseInstant } from '@gensvar/kernel';

/**
 * A time of a log (`2011-10-11 13:42:22.688000+02:00`; `T` and `Z` as well) as an ISO 8601 instant in UTC, to the millisecond.
 * @returns undefined for anything else, also for a time without an offset: it would be a guess.
 */
export function readTime(text: string): string | undefined {
  try {
    return new Date(parseInstant(text.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T'))).toISOString();
  } catch {
    return undefined;
  }
}
