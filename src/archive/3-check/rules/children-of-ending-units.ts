import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { effectOf } from '#org/verbs/verbs.ts';
import type { Context } from '../rule.ts';

/** Checks that `children` is written only where a unit ends. */
export function* childrenOfEndingUnits({ source, derived }: Context): Iterable<Diagnostic> {
  const files = new Map(source.reorganizations.map((file) => [file.id, file]));
  for (const { event, changes } of derived.history.occurrences) {
    const file = files.get(event);
    for (const [index, change] of changes.entries()) {
      const written = file?.data.changes[index];
      if (!file || !change || !written || !('children' in written) || !written.children) continue;
      const isOfAnother = 'isJoined' in change && change.isJoined === true;
      // Of all units of a kind, perhaps none is known.
      const isKnown = 'ids' in change ? change.ids.length > 0 : true;
      if (isKnown && !isOfAnother && effectOf(change).ends.length === 0)
        yield diagnose('H244', file.at(['changes', index, 'children'], 'key'), {});
    }
  }
}
