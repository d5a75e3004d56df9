import type { Keys } from '../1-read/yaml.ts';

/** Every string in a value, with the keys that lead to it. What stands under `except` is passed over. */
export function* stringsIn(
  value: unknown,
  except: ReadonlySet<string> = new Set(),
  keys: Keys = [],
): Iterable<{ readonly text: string; readonly keys: Keys }> {
  if (typeof value === 'string') yield { text: value, keys };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* stringsIn(item, except, [...keys, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      if (!except.has(key)) yield* stringsIn(item, except, [...keys, key]);
  }
}
