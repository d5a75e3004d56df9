import type { Fold } from '../text/fold.ts';
import { normalize } from '../text/normalize.ts';
import { readingKey } from '../text/reading.ts';
import type { SuggestedName } from './names.ts';
import type { Spoken } from './spoken.ts';

// The keys under which names and spoken words are stored and looked up: two characters of a name, or three
// letters of a reading, marked with `~`.
const READ = '~';
const LETTERS = 2;
const SOUNDS = 3;

/**
 * Each pair of neighbouring characters of a name and its first character; three letters of the reading from the
 * start of each morpheme, and its first one and two letters.
 */
export function keysOfName({ text, reading }: SuggestedName, fold: Fold): ReadonlySet<string> {
  const leaf = fold(normalize(text.split('/').at(-1) ?? text)).text;
  const keys = new Set([leaf.slice(0, 1)]);
  for (let at = 0; at + LETTERS <= leaf.length; at++) keys.add(leaf.slice(at, at + LETTERS));
  const words = (reading ?? '').split('|');
  const whole = readingKey(words.join('')) ?? '';
  for (let length = 1; length < SOUNDS; length++) keys.add(READ + whole.slice(0, length));
  for (let at = 0; at < words.length; at++) {
    const start = (readingKey(words.slice(0, at).join('')) ?? '').length;
    keys.add(READ + whole.slice(start, start + SOUNDS));
  }
  keys.delete(READ);
  return keys;
}

/** The keys of names that start with the typed text, contain it, have such a reading or differ by a slip. */
export function keysToNames(typed: string, fold: Fold): readonly string[] {
  const folded = fold(normalize(typed)).text.trim();
  const read = readingKey(typed);
  const keys = [folded.slice(0, LETTERS), folded.slice(-LETTERS)];
  if (read !== null) keys.push(READ + read.slice(0, SOUNDS));
  return [...new Set(keys)].filter((key) => key !== '');
}

/** The first letters of the reading of every sequence of words in a run. */
export function keysOfSpoken([, reading]: Spoken): ReadonlySet<string> {
  const kana = reading.split('|');
  const keys = new Set<string>();
  for (const start of kana.keys()) {
    let spoken = '';
    for (const one of kana.slice(start)) {
      spoken += one;
      keys.add((readingKey(spoken) ?? '').slice(0, SOUNDS));
    }
  }
  return keys;
}

export function keyToSpoken(key: string): string {
  return key.slice(0, SOUNDS);
}
