import { valuesByKey } from '#archive/values-by-key.ts';
import { packed } from '#feeds/packed.ts';
import { filled } from './filled.ts';
import type { Sharded } from './manifest.ts';
import type { Put } from './put.ts';

/** Up to this compressed size everything is stored in one file. */
const SMALL = 32_000;
/** The size of each of many files, before compression. */
const FILE_LETTERS = 24_000;

/** The things stored under one key. */
export type Shelf<T> = readonly [key: string, things: readonly T[]];

/**
 * Stores things in one file or, if they are many, in several by key; under each key those that `few` returns.
 */
export function putSharded<T>(
  folder: string,
  things: readonly T[],
  keysOf: (thing: T) => ReadonlySet<string>,
  few: (things: readonly T[]) => readonly T[],
  put: Put,
): Sharded {
  const whole = packed(things);
  if (whole.length <= SMALL) return put(folder, whole);
  const byKey = valuesByKey(
    things.flatMap((thing) => [...keysOf(thing)].map((key) => [key, thing] as const)),
  );
  const shelves = [...byKey].map(([key, all]): Shelf<T> => [key, few(all)]);
  return inFiles(shelves, FILE_LETTERS).map(([first, own]) => [first, put(folder, packed(own))]);
}

/** Sorts shelves by key and distributes them over files of about `most` letters, each with its first key. */
function inFiles<S extends readonly [key: string, things: unknown]>(
  shelves: readonly S[],
  most: number,
): readonly (readonly [first: string, own: readonly S[]])[] {
  const files = filled(
    shelves.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    (shelf) => JSON.stringify(shelf).length,
    (letters) => letters > most,
  );
  return files.map((own) => [own[0]?.[0] ?? '', own]);
}
