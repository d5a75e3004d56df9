import type { Query, Term } from './query/term.ts';

/**
 * Queries for each word alone, for a query that finds nothing because no record holds its words together. A municipality stays beside
 * every word, unless there is only one other word. Empty if nothing can be left out.
 */
export function separateQueries({ parts }: Query): readonly string[] {
  const places = parts.filter((term) => term.places.length > 0);
  const words = parts.filter((term) => !term.isWeak && term.places.length === 0);
  if (words.length + places.length < 2) return [];
  const beside = words.length > 1 ? places : [];
  return words.map((word) => [...beside, word].map(written).join(' '));
}

function written({ typed, isExact }: Term): string {
  return isExact ? `"${typed}"` : typed;
}
