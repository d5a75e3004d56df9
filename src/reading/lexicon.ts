import { openTables, type Tables } from './tables.ts';

/**
 * The dictionary of the package as it lies in its files, which are those of kuromoji. Its own program makes objects of all
 * 390,000 words before it reads the first, and of all letters that follow at every place of a text.
 */
export interface Lexicon {
  readonly known: Entries;
  readonly unknown: Entries;
  /** Known words by the bytes of their letters: those of the whole text from some place on. */
  readonly prefixesAt: (bytes: Uint8Array, start: number, found: (end: number, list: number) => void) => void;
  readonly sortOfLetter: (code: number) => LetterSort | undefined;
  /** What it costs that one word follows another. */
  readonly joining: (right: number, left: number) => number;
}

/** Words by the list in which they stand. */
export interface Entries {
  readonly of: (list: number) => Int32Array;
  readonly left: (entry: number) => number;
  readonly right: (entry: number) => number;
  readonly cost: (entry: number) => number;
  /** Surface, part of speech, three finer ones, two forms, basic form, reading and pronunciation. */
  readonly features: (entry: number) => readonly string[];
}

/** What letters of a sort have in common. */
interface LetterSort {
  readonly id: number;
  /** Whether they may be an unknown word though a known one begins there. */
  readonly isAlwaysTried: boolean;
  /** Whether all that follow each other are one. */
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

/** In a double array the child of a node stands at its base and the next byte, and names its parent. */
function prefixesIn(base: Int32Array, check: Int32Array): Lexicon['prefixesAt'] {
  return (bytes, start, found) => {
    let node = 0;
    for (let at = start; at < bytes.length; at++) {
      const child = (base[node] ?? 0) + (bytes[at] ?? 0);
      if (check[child] !== node) return;
      node = child;
      // A word ends where a zero may follow, whose own base is its list.
      const end = base[node] ?? 0;
      if (check[end] === node) found(at + 1, -(base[end] ?? 0) - 1);
    }
  };
}

/** Each entry: left and right id and cost in two bytes each, and the place of its features in four. */
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

/** A text ends with a zero. */
function textAt(features: Tables['features'], start: number): string {
  for (let most = 128; ; most *= 2) {
    const bytes = features(start, most);
    const end = bytes.indexOf(0);
    if (end >= 0 || bytes.length < most) return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
  }
}

/** How many lists there are, and then each: its number, how many words stand in it, and these. What follows is empty. */
function placesOf(numbers: Int32Array): Int32Array {
  const places = new Int32Array(numbers.length);
  for (let at = 1; at < numbers.length && (numbers[at + 1] ?? 0) > 0; at += 2 + (numbers[at + 1] ?? 0))
    places[numbers[at] ?? 0] = at + 1;
  return places;
}

/** Of each: two bytes that say what it is, its greatest length in four, and its name. */
function sortsIn(bytes: Buffer): readonly LetterSort[] {
  const sorts: LetterSort[] = [];
  for (let at = 0; bytes[at + 6] !== 0; at = bytes.indexOf(0, at + 6) + 1)
    sorts.push({ id: sorts.length, isAlwaysTried: bytes[at] === 1, isGrouped: bytes[at + 1] === 1 });
  return sorts;
}
