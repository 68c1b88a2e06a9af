/** Longer ones say nothing more; a lexeme of PostgreSQL holds 2 kB. */
const LONGEST_WORD = 60;

/** `å` is `a` to who types without dots. PostgreSQL's `translate` takes the same two lines. */
export const DOTTED = 'åäöéèêëáàâãíìîïóòôõøúùûüýÿæçñ';
export const UNDOTTED = 'aaoeeeeaaaaiiiiooooouuuuyyacn';

/** Words and numbers of a text, in lower case, each once, in order: what is indexed and what is looked for alike. */
export function wordsOf(text: string): string[] {
  const found = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return [...new Set((found ?? []).map((word) => word.slice(0, LONGEST_WORD)))];
}

/** Of names and addresses besides their words: numbers without what they are grouped by, 070-123 45 67 as 0701234567. */
export function contactWordsOf(text: string): string[] {
  const numbers = text.match(/\+?\d[\d\s()/-]{4,}\d/g) ?? [];
  return [...new Set([...wordsOf(text), ...numbers.map((number) => number.replace(/\D/g, ''))])];
}

/** The word, and without the definite article that the Swedish stemmer leaves on: lampan, lampa; bron, bro; sjöns, sjö. */
export function formsOf(word: string): string[] {
  const indefinite = /^(\p{L}{3,}a|\p{L}{2,}[oåäöyué])ns?$/u.exec(word)?.[1];
  return indefinite === undefined ? [word] : [word, indefinite];
}

export function folded(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (letter) => UNDOTTED[DOTTED.indexOf(letter)] ?? letter);
}
