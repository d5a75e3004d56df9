/** Words by their first two characters, the longest first: many names begin alike. */
export type Lexicon = ReadonlyMap<string, readonly string[]>;

export function lexiconOf(words: Iterable<string>): Lexicon {
  const byStart = Map.groupBy(
    [...new Set(words)].filter((word) => word.length >= 2),
    (word) => word.slice(0, 2),
  );
  return new Map([...byStart].map(([start, all]) => [start, all.toSorted((a, b) => b.length - a.length)]));
}

export interface FoundWord {
  readonly word: string;
  readonly at: number;
}

/** The longest known word at each place, from left to right, none inside another and none inside a longer word. */
export function findWords(text: string, lexicons: readonly Lexicon[]): readonly FoundWord[] {
  const found: FoundWord[] = [];
  for (let at = 0; at < text.length; ) {
    const start = text.slice(at, at + 2);
    const word = lexicons
      .flatMap((lexicon) => lexicon.get(start)?.find((one) => isAt(text, at, one)) ?? [])
      .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
    if (word) found.push({ word, at });
    at += word.length || 1;
  }
  return found;
}

/** Scripts in which words run on: AI is none of MAIL, サービス none of サービスセンター. */
const RUNNING = [/[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/, /[ァ-ヺー]/];

function isAt(text: string, at: number, word: string): boolean {
  if (!text.startsWith(word, at)) return false;
  const [first = '', last = ''] = [word[0], word.at(-1)];
  const before = text[at - 1] ?? '';
  const after = text[at + word.length] ?? '';
  return RUNNING.every(
    (script) => !(script.test(first) && script.test(before)) && !(script.test(last) && script.test(after)),
  );
}
