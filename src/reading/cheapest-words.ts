import type { Entries, Lexicon } from './lexicon.ts';

/** A word of a text: a known entry of the lexicon, or an unknown word. */
export interface FoundWord {
  readonly entry: number;
  readonly isKnown: boolean;
  readonly surface: string;
}

/** Segments a text into the sequence of words with the least cost (Viterbi). */
export function cheapestWords(text: string, lexicon: Lexicon): readonly FoundWord[] {
  // Sentences are segmented independently.
  return text.split(/(?<=[、。])/).flatMap((sentence) => wordsOf(sentence, lexicon));
}

/** The last word of a segmentation of the start of a sentence, linked to the cheapest words before it. */
interface Way {
  readonly start: number;
  readonly end: number;
  readonly entry: number;
  readonly isKnown: boolean;
  readonly right: number;
  readonly cost: number;
  /** Null at the start of the sentence. */
  readonly before: Way | null;
}

const BEGINNING: Way = { start: 0, end: 0, entry: -1, isKnown: false, right: 0, cost: 0, before: null };

function wordsOf(sentence: string, lexicon: Lexicon): readonly FoundWord[] {
  const letters = Array.from(sentence);
  const waysTo: Way[][] = Array.from({ length: letters.length + 1 }, () => []);
  waysTo[0]?.push(BEGINNING);
  const wordsAt = possibleWords(letters, lexicon);
  for (let start = 0; start < letters.length; start++) {
    const ways = waysTo[start] ?? [];
    if (ways.length === 0) continue;
    // Cached, because many words share their left id.
    const befores = new Map<number, Way>();
    wordsAt(start, (end, entries, list, isKnown) => {
      for (const entry of entries.of(list)) {
        const left = entries.left(entry);
        const before = befores.get(left) ?? cheapest(ways, left, lexicon);
        befores.set(left, before);
        const cost = before.cost + lexicon.joining(before.right, left) + entries.cost(entry);
        waysTo[end]?.push({ start, end, entry, isKnown, right: entries.right(entry), cost, before });
      }
    });
  }
  const found: FoundWord[] = [];
  let way = cheapest(waysTo[letters.length] ?? [], 0, lexicon);
  for (; way.before !== null; way = way.before) {
    const { entry, isKnown, start, end } = way;
    found.push({ entry, isKnown, surface: letters.slice(start, end).join('') });
  }
  return found.reverse();
}

/** The cheapest way before a word with this left id; the first of equals. */
function cheapest(ways: readonly Way[], left: number, { joining }: Lexicon): Way {
  let best = BEGINNING;
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const cost = way.cost + joining(way.right, left);
    if (cost >= least) continue;
    least = cost;
    best = way;
  }
  return best;
}

type Note = (end: number, entries: Entries, list: number, isKnown: boolean) => void;

/** Returns a function that reports the words that may start at a position: their ends and lists. */
function possibleWords(letters: readonly string[], lexicon: Lexicon): (at: number, note: Note) => void {
  const bytes = new TextEncoder().encode(letters.join(''));
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0);
  const sorts = codes.map(lexicon.sortOfLetter);
  // The byte offset of each character, and the character at each byte offset.
  const byteAt: number[] = [0];
  const letterAt = new Uint32Array(bytes.length + 1);
  for (const [at, code] of codes.entries()) {
    const next = (byteAt[at] ?? 0) + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
    byteAt.push(next);
    letterAt[next] = at + 1;
  }
  return (at, note) => {
    let isFound = false;
    lexicon.prefixesAt(bytes, byteAt[at] ?? 0, (end, list) => {
      isFound = true;
      note(letterAt[end] ?? 0, lexicon.known, list, true);
    });
    const sort = sorts[at];
    if (sort === undefined || (isFound && !sort.isAlwaysTried)) return;
    let end = at + 1;
    if (sort.isGrouped) while (sorts[end] === sort) end++;
    note(end, lexicon.unknown, sort.id, false);
  };
}
