import { anyOf } from '#reading/any-of.ts';
import { hepburn } from '#reading/kana.ts';
import { usualForm, VARIANT } from '#reading/variants.ts';
import type { Dictionary, Word } from '#reading/word.ts';
import { borrowed, endings } from './parts-of-names.ts';

/** A name as the words of an id. */
export interface Romanized {
  readonly words: readonly string[];
  /** False where a letter in it has no reading that anybody knows. */
  readonly isRead: boolean;
}

/** A name in ASCII, word by word. A `reading` that is given wins over the dictionary. */
export function romanize(name: string, reading: string | undefined, dictionary: Dictionary): Romanized {
  const found = wordsIn(name, dictionary);
  const words = reading === undefined ? found : fitted(found, reading);
  let isRead = true;
  const parts: string[] = [];
  for (const [index, word] of words.entries()) {
    if (word.sort === 'particle' || word.sort === 'mark') continue;
    const before = words[index - 1];
    // 産業|化 is one word, デジタル|化 stays as it is known.
    if (word.surface === '化' && before !== undefined && Object.hasOwn(borrowed, before.surface)) continue;
    const latin = latinOf(word) ?? spelledOut(word.surface, dictionary);
    isRead &&= latin.isRead;
    const isJoined = word.sort === 'suffix' && !Object.hasOwn(endings, word.surface) && parts.length > 0;
    if (isJoined) parts.push(`${parts.pop()}${latin.text}`);
    else parts.push(latin.text);
  }
  return { words: parts.map(slug).filter((part) => part !== ''), isRead };
}

/**
 * （仮称）福祉こども部 keeps its address when the name is decided. 髙山 and 山﨑, which nobody reads, are read like 高山 and
 * 山崎; of two forms that are both read each may have a word of its own, as 一斉 has.
 */
function wordsIn(name: string, dictionary: Dictionary): readonly Word[] {
  const plain = name.normalize('NFKC').replace(/\(仮称?\)/g, '');
  const found = dictionary(plain);
  const isRead = found.every((word) => /^(?:mark|particle)$/.test(word.sort) || latinOf(word) !== null);
  return isRead ? found : dictionary(plain.replace(VARIANT, usualForm));
}

interface Latin {
  readonly text: string;
  readonly isRead: boolean;
}

function latinOf({ surface, reading }: Word): Latin | null {
  const fixed = table(endings, surface) ?? table(borrowed, surface) ?? inBorrowedWords(surface);
  if (fixed !== null) return { text: fixed, isRead: true };
  if (/^[\x20-\x7e]+$/.test(surface)) return { text: surface.toLowerCase(), isRead: true };
  return reading === null ? null : { text: hepburn(reading), isRead: true };
}

function table(words: Readonly<Record<string, string>>, surface: string): string | null {
  return Object.hasOwn(words, surface) ? (words[surface] ?? null) : null;
}

const BORROWED = new RegExp(`^(?:${anyOf(Object.keys(borrowed))})+$`);
const EACH = new RegExp(anyOf(Object.keys(borrowed)), 'g');

/** シティプロモーション is one word to the dictionary. */
function inBorrowedWords(surface: string): string | null {
  if (!BORROWED.test(surface)) return null;
  return (surface.match(EACH) ?? []).map((word) => borrowed[word]).join('-');
}

/** Letter by letter, and a letter that nobody reads by its number: no name is without an id of its own. */
function spelledOut(surface: string, dictionary: Dictionary): Latin {
  const letters = Array.from(surface, (letter) => {
    const [only] = dictionary(letter);
    return (only && latinOf(only)?.text) ?? `u${letter.codePointAt(0)?.toString(16)}`;
  });
  return { text: letters.join(''), isRead: false };
}

/** The words with a reading that an editor gave: what agrees with the dictionary at both ends keeps its words. */
function fitted(words: readonly Word[], given: string): readonly Word[] {
  const said = words.filter(({ sort }) => sort !== 'mark');
  let rest = given.replace(/[・\s]/g, '');
  let from = 0;
  let to = said.length;
  for (let word = said[from]; word?.reading && rest.startsWith(word.reading); word = said[++from])
    rest = rest.slice(word.reading.length);
  for (let word = said[to - 1]; to > from && word; word = said[--to - 1]) {
    const end = endOf(word, rest);
    if (end === null) break;
    rest = rest.slice(0, rest.length - end);
  }
  if (rest === '') return [...said.slice(0, from), ...said.slice(to)];
  const between: Word = {
    surface: said
      .slice(from, to)
      .map(({ surface }) => surface)
      .join(''),
    reading: rest,
    sort: 'word',
  };
  return [...said.slice(0, from), between, ...said.slice(to)];
}

/** How much of a reading's end a word takes up: かかり and がかり are one. */
function endOf({ reading }: Word, text: string): number | null {
  if (reading === null) return null;
  const isEnd = text.endsWith(reading) || (reading === 'がかり' && text.endsWith('かかり'));
  return isEnd && text.length > reading.length ? reading.length : null;
}

/** ASCII letters, digits and hyphens. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
