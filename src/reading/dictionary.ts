import { anyOf } from './any-of.ts';
import { cheapestWords, type FoundWord } from './cheapest-words.ts';
import { hiraganaOf } from './kana.ts';
import { openLexicon } from './lexicon.ts';
import type { Dictionary, Word } from './word.ts';

/** Words that the dictionary splits or reads differently from municipalities. */
const OF_OFFICES: Readonly<Record<string, string>> = {
  公室: 'こうしつ',
  事務局: 'じむきょく',
  事務局長: 'じむきょくちょう',
  人財: 'じんざい',
  障がい: 'しょうがい',
  障碍: 'しょうがい',
  狭あい: 'きょうあい',
  街なか: 'まちなか',
  広聴: 'こうちょう',
  協働: 'きょうどう',
  共創: 'きょうそう',
  技監: 'ぎかん',
  林務: 'りんむ',
  国スポ: 'こくすぽ',
  障スポ: 'しょうすぽ',
};

/** A morphological dictionary; `known` maps words to readings in hiragana that take precedence. */
export function openDictionary(known: ReadonlyMap<string, string>): Dictionary {
  wordsOfProcess ??= openWords();
  const wordsIn = wordsOfProcess;
  const readings = new Map([...Object.entries(OF_OFFICES), ...known]);
  const pattern = new RegExp(`(${anyOf(readings.keys())})`);
  return (text) =>
    text
      .normalize('NFKC')
      .split(pattern)
      .flatMap((part): readonly Word[] => {
        if (part === '') return [];
        const reading = readings.get(part);
        return reading === undefined ? wordsIn(part) : [{ surface: part, reading, sort: 'word' }];
      });
}

/** Kept for the process: opening it takes long, and it never changes. */
let wordsOfProcess: Dictionary | undefined;

function openWords(): Dictionary {
  const lexicon = openLexicon();
  const words = new Map<number, Word>();
  const wordOf = ({ entry, isKnown, surface }: FoundWord): Word => {
    if (!isKnown) return wordWith(surface, lexicon.unknown.features(entry));
    const word = words.get(entry) ?? wordWith(surface, lexicon.known.features(entry));
    words.set(entry, word);
    return word;
  };
  return (text) => cheapestWords(text, lexicon).map(wordOf);
}

/** Features of unknown words contain no reading. */
function wordWith(surface: string, features: readonly string[]): Word {
  const [, pos = '', detail = '', , , , , basic = '', reading] = features;
  return { surface, reading: kanaOf(surface, reading), sort: sortOf(surface, pos, detail, basic) };
}

function kanaOf(surface: string, reading: string | undefined): string | null {
  if (reading !== undefined && /^[ァ-ヺー]+$/.test(reading)) return hiraganaOf(reading);
  return /^[ぁ-ゖァ-ヺー]+$/.test(surface) ? hiraganaOf(surface) : null;
}

/** Parts of speech without meaning of their own, as in に関する, する, こと. */
const SMALL: ReadonlySet<string> = new Set(['助詞', '助動詞', 'フィラー']);

function sortOf(surface: string, pos: string, detail: string, basic: string): Word['sort'] {
  if (/^[\p{P}\p{S}\s]+$/u.test(surface)) return 'mark';
  // Letters are signs, too, where the dictionary does not know them: 𠮷.
  if (pos === '記号') return /\p{L}/u.test(surface) ? 'word' : 'particle';
  if (SMALL.has(pos) || detail === '非自立' || basic === 'する') return 'particle';
  return detail === '接尾' ? 'suffix' : 'word';
}
