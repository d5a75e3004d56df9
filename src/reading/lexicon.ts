import { openTables, type Tables } from './tables.ts';

/**
 * The dictionary files of kuromoji, read in place. kuromoji's own loader creates objects for all 390,000
 * words before the first lookup.
 */
export interface Lexicon {
  readonly known: Entries;
  readonly unknown: Entries;
  /** Reports the known words that start at an offset of the UTF-8 bytes of a text. */
  readonly prefixesAt: (bytes: Uint8Array, start: number, found: (end: number, list: number) => void) => void;
  readonly sortOfLetter: (code: number) => LetterSort | undefined;
  /** The cost of one word following another. */
  readonly joining: (right: number, left: number) => number;
}

/** Words, grouped in lists of words with the same surface. */
export interface Entries {
  readonly of: (list: number) => Int32Array;
  readonly left: (entry: number) => number;
  readonly right: (entry: number) => number;
  readonly cost: (entry: number) => number;
  /** Surface, part of speech, three subcategories, two forms, basic form, reading, pronunciation. */
  readonly features: (entry: number) => readonly string[];
}

/** How unknown words are formed from a class of characters. */
interface LetterSort {
  readonly id: number;
  /** Whether an unknown word is tried even if a known word starts there. */
  readonly isAlwaysTried: boolean;
  /** Whether consecutive characters form one unknown word. */
  readonly isGrouped: boolean;
}

export function openLexicon({ table, features } = openTables()): Lexicon {
  const sorts = sortsIn(table('unk_invoke'));
  const sortOf = table('unk_char');
  const costs = shorts(table('cc'));
  const width = costs[1] ?? 0;
  const unknown = table('unk_pos');
  return {
    known: entriesIn(table('tid'), features, table('tid_map')),
    unknown: entriesIn(
      table('unk'),
      (start, most) => unknown.subarray(start, start + most),
      table('unk_map'),
    ),
    prefixesAt: prefixesIn(ints(table('base')), ints(table('check'))),
    sortOfLetter: (code) => sorts[code < sortOf.length ? (sortOf[code] ?? 0) : 0],
    joining: (right, left) => costs[right * width + left + 2] ?? 0,
  };
}

function ints({ buffer, byteOffset, length }: Buffer): Int32Array {
  return new Int32Array(buffer, byteOffset, length >> 2);
}

function shorts({ buffer, byteOffset, length }: Buffer): Int16Array {
  return new Int16Array(buffer, byteOffset, length >> 1);
}

/** Walks a double-array trie: the child for a byte is at base + byte, and its `check` is its parent. */
function prefixesIn(base: Int32Array, check: Int32Array): Lexicon['prefixesAt'] {
  return (bytes, start, found) => {
    let node = 0;
    for (let at = start; at < bytes.length; at++) {
      const child = (base[node] ?? 0) + (bytes[at] ?? 0);
      if (check[child] !== node) return;
      node = child;
      // A child for the byte 0 marks the end of a word; its base encodes the list of the word.
      const end = base[node] ?? 0;
      if (check[end] === node) found(at + 1, -(base[end] ?? 0) - 1);
    }
  };
}

/** An entry is left id, right id and cost in two bytes each, then the offset of its features in four. */
function entriesIn(entries: Buffer, features: Tables['features'], lists: Buffer): Entries {
  const numbers = ints(lists);
  const listAt = placesOf(numbers);
  const ids = shorts(entries);
  return {
    of(list) {
      const at = listAt[list] ?? 0;
      return at === 0 ? numbers.subarray(0, 0) : numbers.subarray(at + 1, at + 1 + (numbers[at] ?? 0));
    },
    left: (entry) => ids[entry >> 1] ?? 0,
    right: (entry) => ids[(entry >> 1) + 1] ?? 0,
    cost: (entry) => ids[(entry >> 1) + 2] ?? 0,
    features(entry) {
      return textAt(features, entries.readInt32LE(entry + 6)).split(',');
    },
  };
}

/** A zero-terminated string. */
function textAt(features: Tables['features'], start: number): string {
  for (let most = 128; ; most *= 2) {
    const bytes = features(start, most);
    const end = bytes.indexOf(0);
    if (end >= 0 || bytes.length < most) return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
  }
}

/**
 * The file starts with the number of lists; each list is its id, its length and its entries. The rest is
 * zeros.
 */
function placesOf(numbers: Int32Array): Int32Array {
  const places = new Int32Array(numbers.length);
  for (let at = 1; at < numbers.length && (numbers[at + 1] ?? 0) > 0; at += 2 + (numbers[at + 1] ?? 0))
    places[numbers[at] ?? 0] = at + 1;
  return places;
}

/** Each class is two flags in a byte each, its maximum length in four bytes, and its zero-terminated name. */
function sortsIn(bytes: Buffer): readonly LetterSort[] {
  const sorts: LetterSort[] = [];
  for (let at = 0; bytes[at + 6] !== 0; at = bytes.indexOf(0, at + 6) + 1)
    sorts.push({ id: sorts.length, isAlwaysTried: bytes[at] === 1, isGrouped: bytes[at + 1] === 1 });
  return sorts;
}
