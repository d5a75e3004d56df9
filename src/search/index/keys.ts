import type { Fold } from '../text/fold.ts';
import { normalize } from '../text/normalize.ts';
import { readingKey } from '../text/reading.ts';
import type { SuggestedName } from './names.ts';
import type { Spoken } from './spoken.ts';

// Under what names and spoken words lie, and where they are looked for: two letters of what they are called, three of
// how they are read. Letters of readings are told from others by a mark.
const READ = '~';
const LETTERS = 2;
const SOUNDS = 3;

/** Any two neighbouring letters of a name, its first alone, and how it is read from each of its words on. */
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

/** Where names are looked for that begin with what is typed, hold it, are read so or are a slip away. */
export function keysToNames(typed: string, fold: Fold): readonly string[] {
  const folded = fold(normalize(typed)).text.trim();
  const read = readingKey(typed);
  const keys = [folded.slice(0, LETTERS), folded.slice(-LETTERS)];
  if (read !== null) keys.push(READ + read.slice(0, SOUNDS));
  return [...new Set(keys)].filter((key) => key !== '');
}

/** How any words of a run are read that stand together. */
export function keysOfSpoken([, reading]: Spoken): ReadonlySet<string> {
  const kana = reading.split('|');
  const keys = new Set<string>();
  for (const start of kana.keys()) {
    let said = '';
    for (const one of kana.slice(start)) {
      said += one;
      keys.add((readingKey(said) ?? '').slice(0, SOUNDS));
    }
  }
  return keys;
}

export function keyToSpoken(key: string): string {
  return key.slice(0, SOUNDS);
}
