import { parseStreamName } from '@gensvar/kernel';
import { LimitExceeded, UnstorableText } from './errors';
import { APPEND_LIMITS, type Append } from './event-store';

/** An append's events as JSON texts, and their bytes in UTF-8 together. */
export interface CheckedAppend {
  readonly json: readonly string[];
  readonly bytes: number;
}

/**
 * Holds an append against what the port promises, before anything is sent.
 * @throws LimitExceeded, UnstorableText; TypeError for a stream's name that does not fit its organisation, or what JSON cannot hold.
 */
export function checkAppend(append: Append): CheckedAppend {
  const { stream, organisation, events } = append;
  if (parseStreamName(stream).organisation !== organisation) throw new TypeError(`${stream} is not of ${organisation}`);
  if (events.length === 0 || events.length > APPEND_LIMITS.events) {
    throw new LimitExceeded(
      `One command makes 1 to ${APPEND_LIMITS.events} events, this one ${events.length}: divide it.`,
    );
  }
  let bytes = 0;
  const json = events.map((event) => {
    const text = JSON.stringify(event);
    refuseUnstorable(text, event.type);
    bytes += Buffer.byteLength(text);
    return text;
  });
  if (bytes > APPEND_LIMITS.bytes) {
    throw new LimitExceeded(
      `One command makes at most ${APPEND_LIMITS.bytes} bytes of events, this one ${bytes}: shorten it.`,
    );
  }
  return { json, bytes };
}

/** JSON.stringify writes U+0000 and lone surrogates as escapes. An escaped backslash before "u0000" is ordinary text. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** @throws UnstorableText for a JSON text, made by JSON.stringify, that holds U+0000 or a lone surrogate. */
export function refuseUnstorable(json: string, where: string): void {
  if (json.includes('\\u') && UNSTORABLE.test(json)) throw new UnstorableText(where);
}
