import type { UnitRef } from '../1-read/schema/unit-ref.ts';
import type { Keys } from '../1-read/yaml/places.ts';
import { walk } from './walk.ts';

type PostRef = Extract<UnitRef, { readonly kindKey: 'post' }>;

interface PostAt {
  readonly ref: PostRef;
  /** Those that lead to it. */
  readonly keys: Keys;
}

/** Every post that a change names. */
export function postsIn(value: unknown): readonly PostAt[] {
  const found: PostAt[] = [];
  walk(value, (inner, _, way) => {
    if (typeof inner !== 'object' || inner === null || !('kindKey' in inner)) return true;
    if (inner.kindKey !== 'post') return true;
    found.push({ ref: inner as PostRef, keys: way() });
    return false;
  });
  return found;
}
