/** ` Did you mean x?` for a word that is close to a known one, else the known ones where they are few, else nothing. */
export function nearest(word: string, known: Iterable<string>): string {
  const words = [...known];
  const best = words
    .map((one) => ({ one, distance: distance(word.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (best && best.distance <= Math.max(2, Math.floor(word.length / 3))) return ` Did you mean ${best.one}?`;
  return words.length > 0 && words.length <= 15 ? ` Known: ${words.join(', ')}.` : '';
}

/** Levenshtein's edit distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
