import type { UnitRef } from '../1-read/schema/unit-ref.ts';
import type { Keys } from '../1-read/yaml.ts';

type PostRef = Extract<UnitRef, { readonly kindKey: 'post' }>;

/** Every post that a change names, with the keys that lead to it. */
export function* postsIn(
  value: unknown,
  keys: Keys = [],
): Iterable<{ readonly ref: PostRef; readonly keys: Keys }> {
  if (typeof value !== 'object' || value === null) return;
  if ('kindKey' in value && value.kindKey === 'post') {
    yield { ref: value as PostRef, keys };
    return;
  }
  for (const [key, item] of Object.entries(value))
    yield* postsIn(item, [...keys, Array.isArray(value) ? Number(key) : key]);
}
