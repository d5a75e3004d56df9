import { openDictionary } from '#reading/dictionary.ts';
import type { Word } from '#reading/word.ts';

/** The reading of a name, its morphemes separated by bars: けいえい|きかく|か. Null where nobody knows. */
export type Reader = (name: string) => string | null;

const letters: ReadonlyMap<string, string> = new Map(
  'aえー bびー cしー dでぃー eいー fえふ gじー hえいち iあい jじぇー kけー lえる mえむ nえぬ oおー pぴー qきゅー rあーる sえす tてぃー uゆー vぶい wだぶりゅー xえっくす yわい zぜっと'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

const DIGITS = ['', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];

/** Reads by a dictionary of the language, but for the words whose reading is known. */
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

/** Marks have no reading; a word that the dictionary lacks leaves the name unread, but for letters, small numbers and kana. */
function readingOf({ surface, reading, sort }: Word): string {
  if (sort === 'mark') return '';
  if (reading !== null) return reading;
  if (/^[a-z]{1,5}$/i.test(surface))
    return Array.from(surface.toLowerCase(), (letter) => letters.get(letter) ?? '').join('');
  if (/^[1-9]\d?$/.test(surface)) return numberRead(Number(surface));
  return '?';
}

/** 第4次 is だいよんじ: without it nobody finds the words beside the number by how they are read. */
function numberRead(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}じゅう`;
  return `${ten}${DIGITS[number % 10]}`;
}
