import type { LinkedChange } from '#archive/4-link/types.ts';
import type { Extent } from '#org/change.ts';
import { verbs } from '#org/verbs/verbs.ts';
import { changeWords, extentWords } from '#telling/verbs.ts';
import type { Line, Side } from '../../flow.ts';
import { keyOf } from '../around.ts';
import { flowWords } from '../captions.ts';
import type { Ends } from './ends.ts';

/** One line for each pair of rows and each label. */
export function linesOf(
  changes: readonly LinkedChange[],
  ends: Readonly<Record<Side, Ends>>,
): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const change of changes) {
    const carries = verbs[change.verb].about === 'duties' ? 'duty' : 'unit';
    const knot = change.from.length > 1 && change.to.length > 1 ? change.id : null;
    // A unit or post without a source (新設, 兼務) has words in its row instead of a line.
    if (change.from.length === 0 && carries === 'unit') continue;
    for (const to of change.to) {
      const target = ends.after.get(keyOf(to));
      const sources = change.from.map((from) => ends.before.get(keyOf(from))?.key ?? null);
      for (const from of sources.length === 0 ? [null] : sources) {
        if (!target) continue;
        const label = labelOf(change, to.extent);
        const key = JSON.stringify([from, target.key, carries, label, knot]);
        const all = [...(lines.get(key)?.changes ?? []), change.id];
        lines.set(key, { from, to: target.key, carries, knot, label, changes: all });
      }
    }
  }
  return [...lines.values()];
}

/** The label of a line: 統合, 業務の一部, 内部統制（範囲は不明）. */
function labelOf(change: LinkedChange, extent: Extent | null): string {
  if (change.duty === null) return changeWords(change);
  const duty = change.duty.name.replace(flowWords.dutyEnding, '');
  if (extent === null || extent === 'whole') return duty;
  if (change.duty.id === null && extent === 'part') return flowWords.partOf(duty, extentWords.part);
  return flowWords.ofExtent(duty, extentWords[extent]);
}
