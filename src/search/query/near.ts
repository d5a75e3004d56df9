import type { Term } from './term.ts';

const COMPOUND = /^[々一-鿿豈-﫿ァ-ヺーa-z0-9]{4,}$/;

/** The pairs of parts that a compound may consist of: 押印廃止 may be 押印 and 廃止. */
export function nearPairs({ forms, isExact, date }: Term): readonly (readonly [string, string])[] {
  const word = forms[0]?.folded ?? '';
  if (isExact || date !== null || !COMPOUND.test(word)) return [];
  const cuts = Array.from({ length: word.length - 3 }, (_, at) => at + 2);
  // A long vowel mark stays with the character before it; Latin letters and digits stay together.
  return cuts
    .filter((at) => !/^[ーa-z0-9]/.test(word.slice(at)) || !/[ァ-ヺーa-z0-9]$/.test(word.slice(0, at)))
    .map((at) => [word.slice(0, at), word.slice(at)] as const);
}
