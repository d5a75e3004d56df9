import type { Position } from '#diagnostics/diagnostic.ts';

interface Repetition<K> {
  readonly key: K;
  readonly place: Position;
  /** The line of the first occurrence. */
  readonly first: number;
}

/** Yields every repetition of a key. */
export function* repetitionsIn<K>(
  keyed: Iterable<readonly [key: K, place: Position]>,
): Iterable<Repetition<K>> {
  const first = new Map<K, number>();
  for (const [key, place] of keyed) {
    const before = first.get(key);
    if (before === undefined) first.set(key, place.line);
    else yield { key, place, first: before };
  }
}
