import { openDictionary } from '#reading/dictionary.ts';
import type { Word } from '#reading/word.ts';

/** Returns the reading of a name, morphemes separated by bars: けいえい|きかく|か. Null if it is unknown. */
export type Reader = (name: string) => string | null;

const letters: ReadonlyMap<string, string> = new Map(
  'aえー bびー cしー dでぃー eいー fえふ gじー hえいち iあい jじぇー kけー lえる mえむ nえぬ oおー pぴー qきゅー rあーる sえす tてぃー uゆー vぶい wだぶりゅー xえっくす yわい zぜっと'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

const DIGITS = ['', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];

/** Reads names with a dictionary; the readings in `known` take precedence. */
export function dictionaryReader(known: ReadonlyMap<string, string>): Reader {
  const dictionary = openDictionary(known);
  const cache = new Map<string, string | null>();
  return (name) => {
    const found = cache.get(name);
    if (found !== undefined) return found;
    const plain = name.normalize('NFKC').replace(/\(仮称?\)/g, '');
    const reading = dictionary(plain)
      .map(readingOf)
      .filter((one) => one !== '')
      .join('|');
    const whole = /^[ぁ-ゖー|]+$/.test(reading) ? reading : null;
    cache.set(name, whole);
    return whole;
  };
}

/**
 * The reading of a word: none for punctuation, names of letters, small numbers; `?` for a word that is not in
 * the dictionary.
 */
function readingOf({ surface, reading, sort }: Word): string {
  if (sort === 'mark') return '';
  if (reading !== null) return reading;
  if (/^[a-z]{1,5}$/i.test(surface))
    return Array.from(surface.toLowerCase(), (letter) => letters.get(letter) ?? '').join('');
  if (/^[1-9]\d?$/.test(surface)) return numberRead(Number(surface));
  return '?';
}

/** Numbers need a reading, or 第4次 (だいよんじ) would leave the whole name unread. */
function numberRead(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}じゅう`;
  return `${ten}${DIGITS[number % 10]}`;
}
