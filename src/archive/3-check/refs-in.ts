import type { UnitRef } from '../1-read/schema/unit-ref.ts';
import type { Keys } from '../1-read/yaml.ts';

type PostRef = Extract<UnitRef, { readonly kindKey: 'post' }>;

interface PostAt {
  readonly ref: PostRef;
  /** Those that lead to it. */
  readonly keys: Keys;
}

/** Every post that a change names. */
export function postsIn(value: unknown): readonly PostAt[] {
  const found: PostAt[] = [];
  // One list for the whole way: a copy of it is made where something is found.
  const way: (string | number)[] = [];
  const gather = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return;
    if ('kindKey' in inner && inner.kindKey === 'post') found.push({ ref: inner as PostRef, keys: [...way] });
    else if (Array.isArray(inner))
      for (let index = 0; index < inner.length; index++) below(index, inner[index]);
    else for (const key in inner) below(key, inner[key as keyof typeof inner]);
  };
  const below = (key: string | number, item: unknown): void => {
    way.push(key);
    gather(item);
    way.pop();
  };
  gather(value);
  return found;
}
