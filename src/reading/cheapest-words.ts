import type { Entries, Lexicon } from './lexicon.ts';

/** A word of a text: an entry of the lexicon, or letters that it takes for one. */
export interface FoundWord {
  readonly entry: number;
  readonly isKnown: boolean;
  readonly surface: string;
}

/** Takes a text apart into the words that follow each other at the least cost. */
export function cheapestWords(text: string, lexicon: Lexicon): readonly FoundWord[] {
  // A mark ends the sentence in which it stands.
  return text.split(/(?<=[、。])/).flatMap((sentence) => wordsOf(sentence, lexicon));
}

/** A word with which a beginning of a sentence ends, and the cheapest words before it. */
interface Way {
  readonly start: number;
  readonly end: number;
  readonly entry: number;
  readonly isKnown: boolean;
  readonly right: number;
  readonly cost: number;
  /** Null at the beginning. */
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
    // Many words are joined alike.
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

/** The cheapest way before a word that is joined so; of equal ones the first. */
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

/** What words may begin at a place of a text: where they end, and the list in which they stand. */
function possibleWords(letters: readonly string[], lexicon: Lexicon): (at: number, note: Note) => void {
  const bytes = new TextEncoder().encode(letters.join(''));
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0);
  const sorts = codes.map(lexicon.sortOfLetter);
  // Where each letter begins among the bytes, and back.
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
