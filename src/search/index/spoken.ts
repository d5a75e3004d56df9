import { openDictionary } from '#reading/dictionary.ts';
import type { Dictionary, Word } from '#reading/word.ts';
import type { SearchRecord } from '../record.ts';
import { normalize } from '../text/normalize.ts';

/** Neighbouring words of a text and their readings, each separated by bars: 公|契約|条例. */
export type Spoken = readonly [words: string, reading: string];

/** Latin letters that are read as a word and not letter by letter: ISECA. */
const LATIN = /(?<![a-z])(?=[a-z]{4})(?:[bcdfghjkmnprstwyz]?[aiueo]){2,}n?(?![a-z])/g;
const KANJI = /[々一-鿿]/;

/** The words of the texts with their readings; runs contained in a longer run are left out. */
export function spokenIn(
  records: readonly SearchRecord[],
  known: Readonly<Record<string, string>>,
): readonly Spoken[] {
  if (reader?.known !== known) reader = { known, spokenOf: spokenWith(known) };
  const { spokenOf } = reader;
  const sentences = new Set(records.flatMap(({ title, text }) => [title, ...text.split(/[\n。、]/)]));
  return longestOf(new Map([...sentences].flatMap(spokenOf)));
}

type SpokenOf = (sentence: string) => readonly Spoken[];

/** Kept for the process: `known` is the same for all municipalities. */
let reader: { readonly known: Readonly<Record<string, string>>; readonly spokenOf: SpokenOf } | undefined;

/** The most sentences to cache; municipalities share many sentences. */
const REMEMBERED = 20_000;

function spokenWith(known: Readonly<Record<string, string>>): SpokenOf {
  const dictionary = openDictionary(new Map(Object.entries(known)));
  const remembered = new Map<string, readonly Spoken[]>();
  return (sentence) => {
    const spoken = remembered.get(sentence) ?? readSentence(sentence, dictionary);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(sentence, spoken);
    return spoken;
  };
}

function readSentence(sentence: string, dictionary: Dictionary): readonly Spoken[] {
  const isLatin = /[a-z]/.test(sentence.normalize('NFKC').toLowerCase());
  const latin = isLatin ? Array.from(normalize(sentence).text.matchAll(LATIN), ([word]) => word) : [];
  const runs = KANJI.test(sentence) ? runsOf(dictionary(sentence)) : [];
  return [
    ...latin.map((word): Spoken => [word, word]),
    ...runs.map(
      (run): Spoken => [
        run.map(({ surface }) => surface).join('|'),
        run.map(({ reading }) => reading ?? '').join('|'),
      ],
    ),
  ];
}

/** The runs that are not contained in another. */
export function longestOf(runs: ReadonlyMap<string, string>): readonly Spoken[] {
  const longest = [...runs].toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const held = new Set<string>();
  return longest.filter(([words]) => {
    if (held.has(words)) return false;
    const each = words.split('|');
    for (const start of each.keys())
      for (let end = start + 1; end <= each.length; end++) held.add(each.slice(start, end).join('|'));
    return true;
  });
}

/** Neighbouring words that have a reading, split at particles and marks. */
function runsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const runs: Word[][] = [[]];
  for (const word of words) {
    if (word.sort === 'particle' || word.sort === 'mark' || word.reading === null) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.filter((run) => {
    const surface = run.map((word) => word.surface).join('');
    return surface.length > 1 && KANJI.test(surface);
  });
}
