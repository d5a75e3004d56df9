// The names of a unit before and after as shown on a page, and how a script reads them back.
import { pairWords } from '#diagrams/figures/captions.ts';
import type { Pair, PairName, Side } from '#diagrams/figures/pair.ts';

/** A name with its mark. Of two names, the first is the one before. */
export interface ShownName {
  readonly text: string;
  readonly box: 'ends' | 'begins' | null;
  readonly mark: string | null;
}

const boxes = { before: 'ends', after: 'begins' } as const;

/** The only side on which a unit exists; null if it exists on both. */
export function sideOf({ before, after }: Pick<Pair, Side>): Side | null {
  if (before && after) return null;
  return before ? 'before' : 'after';
}

/** An unchanged unit has one name without a box. `above` is the only side on which its parent exists. */
export function shownNames({ before, after }: Pick<Pair, Side>, above: Side | null): readonly ShownName[] {
  if (before && after) return shownBoth(before, after);
  const [side, name] = before ? (['before', before] as const) : (['after', after] as const);
  if (!name) return [];
  // The unit appears or disappears with its parent.
  if (above !== null && name.badge === null) return [{ text: name.text, box: null, mark: null }];
  const mark = pairWords.mark(name.badge, side);
  return [{ text: name.text, box: name.badge === null ? null : boxes[side], mark }];
}

function shownBoth(before: PairName, after: PairName): readonly ShownName[] {
  const isMarked = before.badge !== null || after.badge !== null;
  if (!isMarked && before.text === after.text) return [{ text: after.text, box: null, mark: null }];
  const isAlike = before.badge === after.badge;
  const shown = (name: PairName, side: Side): ShownName => ({
    text: name.text,
    box: name.badge === null ? null : boxes[side],
    mark: name.badge === null ? null : pairWords.mark(name.badge, side),
  });
  return isAlike
    ? [
        { ...shown(before, 'before'), mark: null },
        { ...shown(after, 'after'), mark: after.badge },
      ]
    : [shown(before, 'before'), shown(after, 'after')];
}

/** Reads the sides of a unit back from its shown names. */
export function sidesOf(shown: readonly ShownName[], above: Side | null): Pick<Pair, Side> {
  const [first, last] = shown;
  if (!first) return { before: null, after: null };
  if (last) {
    const after = { text: last.text, badge: badgeOf(last) };
    return { before: { text: first.text, badge: first.box && (badgeOf(first) ?? after.badge) }, after };
  }
  const name = { text: first.text, badge: badgeOf(first) };
  const side = sideShown(first) ?? above;
  return { before: side === 'after' ? null : name, after: side === 'before' ? null : name };
}

/** The side of a single name; null if the name does not tell. */
function sideShown({ box, mark }: ShownName): Side | null {
  if (box !== null) return box === 'ends' ? 'before' : 'after';
  return (['before', 'after'] as const).find((side) => mark === pairWords.mark(null, side)) ?? null;
}

function badgeOf({ box, mark }: ShownName): string | null {
  if (box === null || mark === null) return null;
  const side = box === 'ends' ? 'before' : 'after';
  return mark.replace(side === 'before' ? /前$/ : /後$/, '');
}

/** A row of the chart: a department with the units below it, or neighbouring units without any. */
interface RunOfPairs {
  readonly head: Pair | null;
  readonly across: readonly Pair[];
}

export function runsOfPairs(departments: readonly Pair[]): readonly RunOfPairs[] {
  const runs: RunOfPairs[] = [];
  for (const pair of departments) {
    const last = runs.at(-1);
    if (pair.children.length > 0) runs.push({ head: pair, across: pair.children });
    else if (last?.head === null) runs[runs.length - 1] = { head: null, across: [...last.across, pair] };
    else runs.push({ head: null, across: [pair] });
  }
  return runs;
}
