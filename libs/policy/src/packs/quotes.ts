import type { Pack } from './pack';

/** A quote of a pack that does not stand in its document's text. */
export interface Misquote {
  /** Rule id, or clause id of a whole clause. */
  readonly where: string;
  /** The part that was not found. */
  readonly words: string;
}

/**
 * Compares every quote with the text of the document: line breaks are one space, typographic quotation marks straight,
 * marks of emphasis and lists dropped; an ellipsis splits a quote in two (policy.md, "Pack": quotes are exact).
 */
export function misquotes(pack: Pick<Pack, 'rules' | 'clauses'>, text: string): readonly Misquote[] {
  const document = plain(text);
  const quoted = [
    ...pack.rules.map((rule) => [rule.id, rule.clause.quote] as const),
    ...Object.entries(pack.clauses).map(([id, clause]) => [id, clause.quote] as const),
  ];
  return quoted.flatMap(([where, quote]) =>
    quote
      .split(/\s*(?:…|\.\.\.)\s*/)
      .filter((words) => !document.includes(plain(words)))
      .map((words) => ({ where, words })),
  );
}

function plain(text: string): string {
  return text
    .replace(/^\s*(?:[-•]|\d+[.)])\s+/gm, '')
    .replace(/\*+|<\/?u>/g, '')
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
