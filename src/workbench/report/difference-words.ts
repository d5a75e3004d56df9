import { fieldsAt } from '#archive/1-read/schema/field-at.ts';
import { keyInJapanese, wordInJapanese } from '#archive/1-read/schema/japanese.ts';
import { schemaAt } from '#archive/1-read/schema-at.ts';
import type { Difference } from '#drafting/meaning/differences.ts';
import { quoted } from '#telling/names.ts';
import { ILLEGIBLE } from '#telling/values.ts';

/** For example 出典 › 題名: 「…」 → 「…」. `above`: path of the value that the difference is relative to. */
export function differenceWords(one: Difference, file: string, above: readonly string[] = []): string {
  const { place, was, now } = differenceParts(one, file, above);
  if (one.isOrder) return `${place}: 並び順`;
  if (one.was === undefined) return `${place}: ${quotedWords(now)} が加わる`;
  if (one.is === undefined) return `${place}: ${quotedWords(was)} がなくなる`;
  return `${place}: ${quotedWords(was)} → ${quotedWords(now)}`;
}

/** A difference in words: the place, and the text before and after. */
export interface DifferenceParts {
  readonly place: string;
  readonly was: string;
  readonly now: string;
}

export function differenceParts(
  { at, was, is }: Difference,
  file: string,
  above: readonly string[] = [],
): DifferenceParts {
  const keys = [...above, ...at];
  const words = (value: unknown) => valueWords(inJapanese(value, file, keys));
  return {
    place: at.map((_, index) => keyWords(file, keys.slice(0, above.length + index + 1))).join(' › '),
    was: words(was),
    now: words(is),
  };
}

function quotedWords(words: string): string {
  return words === NOTHING ? NOTHING : quoted(words);
}

/** The Japanese name of a key of the schema; other keys unchanged; list indexes as n番目. */
function keyWords(file: string, keys: readonly string[]): string {
  const key = keys.at(-1) ?? '';
  const schema = schemaAt(file);
  const around = schema === null ? [] : fieldsAt(schema, keys.slice(0, -1));
  for (const { shape } of around) {
    const field = shape.kind === 'fields' ? shape.fields.get(key) : undefined;
    if (field) return keyInJapanese(key, field) ?? key;
  }
  return around.some(({ shape }) => shape.kind === 'list') && /^\d{1,3}$/.test(key) ? `${key}番目` : key;
}

/** The Japanese name of an enumerated word; other values unchanged. */
function inJapanese(value: unknown, file: string, keys: readonly string[]): unknown {
  const schema = schemaAt(file);
  if (typeof value !== 'string' || schema === null) return value;
  const field = fieldsAt(schema, keys).find(
    ({ shape }) => shape.kind === 'words' && shape.words.includes(value),
  );
  return field ? (wordInJapanese(value, field) ?? value) : value;
}

const LONGEST = 80;
const NOTHING = 'なし';

/** The words of a value, shortened if long; for a collection, the words of its parts. */
function valueWords(value: unknown): string {
  const words = wordsIn(value).join('、');
  if (words === '') return NOTHING;
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value === 'boolean') return [value ? 'はい' : 'いいえ'];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('illegible' in value) return [ILLEGIBLE];
  // The printed text of a date says enough.
  if ('text' in value && 'interval' in value) return wordsIn(value.text);
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'kindKey' || typeof inner === 'boolean' ? [] : wordsIn(inner),
  );
}
