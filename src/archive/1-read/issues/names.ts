import type { z } from 'zod';
import { nearest } from '#diagnostics/nearest.ts';
import { isRecord } from '../../is-record.ts';
import type { Fields } from '../schema/field.ts';
import { fieldsAt } from '../schema/field-at.ts';
import { keyInJapanese, wordInJapanese } from '../schema/japanese.ts';
import type { Keys } from '../yaml/places.ts';

/** The Japanese names of keys or words; null for those without one. */
export type Names = ReadonlyMap<string, string | null>;

/** The keys allowed at a path. If the value has the key of a kind, the names of that kind take precedence. */
export function namesAt(schema: z.ZodType, path: Keys, value: unknown): Names {
  const sets = fieldsAt(schema, path).flatMap(({ shape }) => (shape.kind === 'fields' ? [shape.fields] : []));
  const isOfKind = (fields: Fields) =>
    isRecord(value) && Object.hasOwn(value, fields.keys().next().value ?? '');
  return new Map(
    [...sets.filter((fields) => !isOfKind(fields)), ...sets.filter(isOfKind)].flatMap((fields) =>
      [...fields].map(([key, field]) => [key, keyInJapanese(key, field)] as const),
    ),
  );
}

export function wordsAt(schema: z.ZodType, path: Keys, words: readonly string[]): Names {
  const field = fieldsAt(schema, path).find(({ shape }) => shape.kind === 'words');
  return new Map(words.map((word) => [word, field ? wordInJapanese(word, field) : null]));
}

/** The key or word that was probably meant, compared by its English and Japanese names. */
export function nearestOf(found: string, names: Names): string | null {
  const all = [...names].flatMap(([key, japanese]) => (japanese === null ? [key] : [key, japanese]));
  const near = nearest(found, all);
  return (
    [...names].find(([key, japanese]) => near !== null && (key === near || japanese === near))?.[0] ?? null
  );
}

export function both(key: string, names: Names): string {
  const japanese = names.get(key) ?? null;
  return japanese === null || japanese === key ? key : `${key}（${japanese}）`;
}

export function called(key: string | null, names: Names): string | null {
  return key === null ? null : (names.get(key) ?? null);
}
