import type { Keys } from '../1-read/yaml/places.ts';

/**
 * Goes through a value and all that is in it, in its order, with the last key that leads to each and the way of all of
 * them, of which a copy is asked for where it is needed. `visit` says whether to go on into it.
 */
export function walk(
  value: unknown,
  visit: (inner: unknown, key: string | number | undefined, way: () => Keys) => boolean,
): void {
  // One list for the whole way. All the content is walked like this, several times: a list of its pairs would be made for
  // each piece.
  const keys: (string | number)[] = [];
  const way = () => [...keys];
  const go = (inner: unknown): void => {
    if (!visit(inner, keys.at(-1), way) || typeof inner !== 'object' || inner === null) return;
    if (Array.isArray(inner)) for (let index = 0; index < inner.length; index++) below(index, inner[index]);
    else for (const key in inner) below(key, inner[key as keyof typeof inner]);
  };
  const below = (key: string | number, item: unknown): void => {
    keys.push(key);
    go(item);
    keys.pop();
  };
  go(value);
}
