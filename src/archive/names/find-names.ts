/** Words by their first two characters, longest first. Two characters, because many names begin alike. */
export type Lexicon = ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>;

export function lexiconOf(words: Iterable<string>): Lexicon {
  const all = [...new Set(words)].filter((word) => word.length >= 2).toSorted((a, b) => b.length - a.length);
  const beginning = Map.groupBy(all, (word) => word.charCodeAt(0));
  return new Map(
    [...beginning].map(([first, some]) => [first, Map.groupBy(some, (word) => word.charCodeAt(1))]),
  );
}

interface FoundName {
  readonly word: string;
  readonly at: number;
  /** Whether the word ends a longer unknown name: 福祉課 in 高齢福祉課 is another unit. */
  readonly isPart: boolean;
}

/**
 * The longest known name at each position, from left to right, without overlaps and not within longer words.
 * Mentions in the archive and links on pages use this one function, so they agree.
 */
export function findNames(text: string, all: readonly Lexicon[]): readonly FoundName[] {
  const lexicons = all.filter(({ size }) => size > 0);
  if (lexicons.length === 0) return [];
  const found: FoundName[] = [];
  let end = 0;
  for (let at = 0; at < text.length; ) {
    let word = '';
    for (const lexicon of lexicons) {
      const alike = lexicon.get(text.charCodeAt(at))?.get(text.charCodeAt(at + 1));
      const one = alike?.find((known) => standsAlone(text, at, known)) ?? '';
      if (one.length > word.length) word = one;
    }
    if (word) {
      const before = at === end ? '' : (text[at - 1] ?? '');
      found.push({ word, at, isPart: OF_A_NAME.test(before) });
      end = at + word.length;
    }
    at += word.length || 1;
  }
  return found;
}

// Scripts without word boundaries inside a word: AI does not match in MAIL, nor サービス in サービスセンター.
const RUNNING = [/[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/, /[ァ-ヺー]/];

function standsAlone(text: string, at: number, word: string): boolean {
  if (!text.startsWith(word, at)) return false;
  const [first = '', last = ''] = [word[0], word.at(-1)];
  const before = text[at - 1] ?? '';
  const after = text[at + word.length] ?? '';
  return RUNNING.every(
    (script) => !(script.test(first) && script.test(before)) && !(script.test(last) && script.test(after)),
  );
}

// Characters that continue a name. After 市 a new name begins: 市総務部 is the 総務部 of the 市.
const OF_A_NAME = /[\p{Script=Han}々ァ-ヺー](?<![市区町村県])/u;
