import { folded } from './search.words';

/** What stands of an input, by field; null where there is nothing. */
export interface FoundText {
  readonly subject: string | null;
  readonly text: string | null;
  readonly place: string | null;
  readonly name: string | null;
  readonly reach: string | null;
}

const BEFORE = 50;
const LONGEST = 160;
/** Inflections share so many letters with what was typed; below, all of them. */
const SHARED = 4;

/** The words around the first that was found, on one line, with … where something is left out. */
export function snippetOf(found: FoundText | undefined, words: readonly string[]): string | undefined {
  if (found === undefined) return undefined;
  const fields = [found.subject, found.text, found.place, found.name, found.reach].filter((field) => field !== null);
  const text = fields.join(' · ').replace(/\s+/gu, ' ').normalize('NFC');
  if (text === '') return undefined;
  const at = placeOf(folded(text.toLowerCase()), words);
  if (text.length <= LONGEST) return text;
  const from = at <= BEFORE ? 0 : wordAt(text, at - BEFORE);
  const to = text.length - from <= LONGEST ? text.length : text.lastIndexOf(' ', from + LONGEST);
  return `${from > 0 ? '…' : ''}${text.slice(from, to > from ? to : from + LONGEST).trim()}${to < text.length ? '…' : ''}`;
}

function placeOf(text: string, words: readonly string[]): number {
  const places = words.map((word) => {
    const plain = folded(word);
    for (let length = plain.length; length >= Math.min(SHARED, plain.length); length--) {
      const at = text.indexOf(plain.slice(0, length));
      if (at >= 0) return at;
    }
    return -1;
  });
  return Math.max(0, Math.min(...places.filter((place) => place >= 0)) || 0);
}

/** Where the next word begins. */
function wordAt(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + BEFORE ? from : space + 1;
}
