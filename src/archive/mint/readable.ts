import { anyOf } from '#reading/any-of.ts';
import { hepburn } from '#reading/kana.ts';
import { usualForm, VARIANT } from '#reading/variants.ts';
import type { Dictionary, Word } from '#reading/word.ts';
import { borrowed, endings } from './parts-of-names.ts';

export interface Romanized {
  readonly words: readonly string[];
  /** False if a character has no known reading. */
  readonly isRead: boolean;
}

/** Transcribes a name to ASCII, word by word. `reading` takes precedence over the dictionary. */
export function romanize(name: string, reading: string | undefined, dictionary: Dictionary): Romanized {
  const found = wordsIn(name, dictionary);
  const words = reading === undefined ? found : fitted(found, reading);
  let isRead = true;
  const parts: string[] = [];
  for (const [index, word] of words.entries()) {
    if (word.sort === 'particle' || word.sort === 'mark') continue;
    const before = words[index - 1];
    // 産業|化 is one word; デジタル|化 keeps the known word and drops 化.
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
 * Splits a name into words. （仮称） is dropped, so that the id stays when the name is decided. If the dictionary
 * cannot read 髙山 or 山﨑, their common forms 高山 and 山崎 are read instead; readable variants stay, as they may be
 * words of their own.
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

/** Splits loanwords that the dictionary takes as one: シティプロモーション. */
function inBorrowedWords(surface: string): string | null {
  if (!BORROWED.test(surface)) return null;
  return (surface.match(EACH) ?? []).map((word) => borrowed[word]).join('-');
}

/**
 * Reads each character separately. One without a reading becomes its code point, so that every name has a
 * distinct id.
 */
function spelledOut(surface: string, dictionary: Dictionary): Latin {
  const letters = Array.from(surface, (letter) => {
    const [only] = dictionary(letter);
    return (only && latinOf(only)?.text) ?? `u${letter.codePointAt(0)?.toString(16)}`;
  });
  return { text: letters.join(''), isRead: false };
}

/**
 * Applies the editor's reading. Words that agree with it at the beginning and end are kept, and the rest
 * becomes one word.
 */
function fitted(words: readonly Word[], given: string): readonly Word[] {
  const spoken = words.filter(({ sort }) => sort !== 'mark');
  let rest = given.replace(/[・\s]/g, '');
  let from = 0;
  let to = spoken.length;
  for (let word = spoken[from]; word?.reading && rest.startsWith(word.reading); word = spoken[++from])
    rest = rest.slice(word.reading.length);
  for (let word = spoken[to - 1]; to > from && word; word = spoken[--to - 1]) {
    const end = endOf(word, rest);
    if (end === null) break;
    rest = rest.slice(0, rest.length - end);
  }
  if (rest === '') return [...spoken.slice(0, from), ...spoken.slice(to)];
  const between: Word = {
    surface: spoken
      .slice(from, to)
      .map(({ surface }) => surface)
      .join(''),
    reading: rest,
    sort: 'word',
  };
  return [...spoken.slice(0, from), between, ...spoken.slice(to)];
}

/**
 * The length of the word's reading at the end of `text`, null if it does not match. かかり and がかり count as the
 * same.
 */
function endOf({ reading }: Word, text: string): number | null {
  if (reading === null) return null;
  const isEnd = text.endsWith(reading) || (reading === 'がかり' && text.endsWith('かかり'));
  return isEnd && text.length > reading.length ? reading.length : null;
}

/** Keeps lower-case ASCII letters and digits, joined by hyphens. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
