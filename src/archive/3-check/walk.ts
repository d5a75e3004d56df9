import type { Keys } from '../1-read/yaml/places.ts';

/**
 * Visits a value and everything in it, in order. `visit` receives the last key and a function that copies the
 * full path, and returns whether to descend.
 */
export function walk(
  value: unknown,
  visit: (inner: unknown, key: string | number | undefined, way: () => Keys) => boolean,
): void {
  // One array holds the current path. All content is walked several times, so arrays of entries would be
  // costly.
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
