// Proposes ids for Japanese words written in their place.

import { smallDictionary } from '#reading/words-of-offices.ts';
import { isRecord } from '../is-record.ts';
import { cut } from '../mint/candidates.ts';
import { romanize } from '../mint/readable.ts';
import { isId } from './names.ts';
import type { Keys } from './yaml/places.ts';

export interface IdMeant {
  /** Null if a word has no known reading, or nothing in the file has this title. */
  readonly id: string | null;
  /** Whether the id of something else is asked for. */
  readonly isReference: boolean;
}

/** Titles are sentences, which make long ids. */
const LONGEST = 40;

/**
 * The id meant by Japanese words: that of what has this title in the file, or the reading in Latin letters of
 * an id that is new. Null for other words.
 */
export function idMeant(found: unknown, path: Keys, data: unknown): IdMeant | null {
  if (typeof found !== 'string' || !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(found)) return null;
  const isReference = path.at(-1) !== 'id' || path.some((key) => key === 'from' || key === 'serves');
  if (!isReference) return { id: readingOf(found), isReference };
  const isOfSection = path.at(-1) === 'section' || path.at(-1) === 'in';
  const among = isOfSection && isRecord(data) ? data.sections : data;
  return { id: idOfTitle(found.trim(), among), isReference };
}

function readingOf(words: string): string | null {
  const read = romanize(words, undefined, smallDictionary(new Map()));
  const id = cut(read.words.join('-'), LONGEST);
  return read.isRead && isId(id) && /[a-z]/.test(id) ? id : null;
}

function idOfTitle(title: string, data: unknown): string | null {
  if (Array.isArray(data)) return first(data, title);
  if (!isRecord(data)) return null;
  const { id } = data;
  if ((data.title === title || data.name === title) && typeof id === 'string' && isId(id)) return id;
  return first(Object.values(data), title);
}

function first(values: readonly unknown[], title: string): string | null {
  for (const value of values) {
    const id = idOfTitle(title, value);
    if (id !== null) return id;
  }
  return null;
}
