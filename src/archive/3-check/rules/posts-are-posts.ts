import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nameOf, type UnitRef } from '../../1-read/schema/unit-ref.ts';
import type { Keys } from '../../1-read/yaml/places.ts';
import { effectiveDate } from '../../2-derive/derive.ts';
import type { Context } from '../rule.ts';
import { walk } from '../walk.ts';

/** Checks that a name written as a post is not that of a unit. */
export function* postsArePosts({ source, derived }: Context): Iterable<Diagnostic> {
  for (const file of source.reorganizations) {
    const date = effectiveDate(file.data);
    if (date === null) continue;
    for (const { ref, keys } of postsIn(file.data.changes)) {
      const { path } = nameOf(ref);
      const isUnit = (['before', 'on'] as const).some(
        (side) => derived.directory.find(path, date, side, 'unit') !== null,
      );
      if (isUnit)
        yield diagnose('H253', file.at(['changes', ...keys]), { post: ref.post, path: path.join('/') });
    }
  }
}

type PostRef = Extract<UnitRef, { readonly kindKey: 'post' }>;

interface PostAt {
  readonly ref: PostRef;
  /** The keys that lead to it. */
  readonly keys: Keys;
}

/** Every reference to a post within a value. */
function postsIn(value: unknown): readonly PostAt[] {
  const found: PostAt[] = [];
  walk(value, (inner, _, way) => {
    if (typeof inner !== 'object' || inner === null || !('kindKey' in inner)) return true;
    if (inner.kindKey !== 'post') return true;
    found.push({ ref: inner as PostRef, keys: way() });
    return false;
  });
  return found;
}
