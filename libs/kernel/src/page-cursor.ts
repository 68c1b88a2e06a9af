import { isUuid } from './ids';
import { isStoredInstant } from './local-time';

/** A cursor of a list: words without blanks, opaque to whoever takes it from one page to the next. */
export function cursorOf(...words: readonly string[]): string {
  return Buffer.from(words.join(' ')).toString('base64url');
}

/** Whatever somebody sent as one: the caller checks each word. */
export function wordsOfCursor(cursor: string): string[] {
  return Buffer.from(cursor, 'base64url').toString().split(' ');
}

/** A place in an order by an instant (as stored) and an id, from its two words; undefined when they are none. */
export function instantPlace([at = '', id = '']: readonly string[]): { at: string; id: string } | undefined {
  return isUuid(id) && isStoredInstant(at) ? { at, id } : undefined;
}
