import { filled } from './filled.ts';
import type { Sharded } from './manifest.ts';
import { type Put, packed } from './packed.ts';

/** What is fetched whole. */
const SMALL = 32_000;
/** What a file of many holds, before it is compressed. */
const FILE_LETTERS = 24_000;

/** What lies under one key. */
export type Shelf<T> = readonly [key: string, things: readonly T[]];

/** Puts things in one file; where they are many, in files by their keys, of each key as many as `few` leaves. */
export function putSharded<T>(
  folder: string,
  things: readonly T[],
  keysOf: (thing: T) => ReadonlySet<string>,
  few: (things: readonly T[]) => readonly T[],
  put: Put,
): Sharded {
  const whole = packed(things);
  if (whole.length <= SMALL) return put(folder, whole);
  const byKey = new Map<string, T[]>();
  for (const thing of things)
    for (const key of keysOf(thing)) {
      const own = byKey.get(key);
      if (own) own.push(thing);
      else byKey.set(key, [thing]);
    }
  const shelves = [...byKey].map(([key, all]): Shelf<T> => [key, few(all)]);
  return inFiles(shelves, FILE_LETTERS).map(([first, own]) => [first, put(folder, packed(own))]);
}

/** What lies under keys, in their order, divided into files of about so many letters, each with its first key. */
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
