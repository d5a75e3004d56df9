import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { effectOf } from '#org/verbs/verbs.ts';
import { changesIn } from '../changes-in.ts';
import type { Context } from '../rule.ts';

/** Checks that `children` is written only where a unit ends. */
export function* childrenOfEndingUnits(context: Context): Iterable<Diagnostic> {
  for (const { file, index, change, written } of changesIn(context)) {
    if (!('children' in written) || !written.children) continue;
    const isOfAnother = 'isJoined' in change && change.isJoined === true;
    // Of all units of a kind, perhaps none is known.
    const isKnown = 'ids' in change ? change.ids.length > 0 : true;
    if (isKnown && !isOfAnother && effectOf(change).ends.length === 0)
      yield diagnose('H244', file.at(['changes', index, 'children'], 'key'), {});
  }
}
