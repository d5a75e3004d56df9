import { keyInJapanese, wordInJapanese } from '#archive/1-read/schema/japanese.ts';
import type { Difference } from '#drafting/meaning/differences.ts';
import { quoted } from '#telling/names.ts';

/** 出典 › 題名: 「…」 → 「…」 */
export function differenceWords({ at, was, is, isOrder }: Difference): string {
  const where = at.map((key) => keyInJapanese(key, { japanese: null }) ?? key).join(' › ');
  if (isOrder) return `${where}: 並び順`;
  if (was === undefined) return `${where}: ${valueWords(is)} が加わる`;
  if (is === undefined) return `${where}: ${valueWords(was)} がなくなる`;
  return `${where}: ${valueWords(was)} → ${valueWords(is)}`;
}

const LONGEST = 80;

/** As it is written where it is short; of what is made of parts its words. */
function valueWords(value: unknown): string {
  const words = wordsIn(value).join('、');
  if (words === '') return 'なし';
  return quoted(words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [wordInJapanese(value, { japanese: null }) ?? value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'boolean') return [value ? 'はい' : 'いいえ'];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  // A date as it is printed says what it means.
  if ('text' in value && 'interval' in value) return wordsIn(value.text);
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'kindKey' || key === 'isPlain' ? [] : wordsIn(inner),
  );
}
