import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nameOf } from '../../1-read/schema/unit-ref.ts';
import { effectiveDate } from '../../2-derive/derive.ts';
import { postsIn } from '../refs-in.ts';
import type { Context, Rule } from '../rule.ts';

export const postsArePosts: Rule = {
  name: 'posts-are-posts',
  description: '職（post）として書かれたものは、組織ではない',
  needs: ['organization'],
  guards: 'organization',
  *check({ source, derived }: Context): Iterable<Diagnostic> {
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
  },
};
