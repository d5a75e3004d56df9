import type { Archive, ChartUnit } from '#archive/4-link/types.ts';

/** What ends so is no kind that is counted by itself: 教育委員会 is no 会. */
const UNCOUNTED: ReadonlySet<string | null> = new Set(['会', '院', '署']);

/** 3部, 13課, 31係: a box without a known name stands for as many as are known to be there. */
export function unitCounts(
  units: readonly ChartUnit[],
  municipality: Pick<Archive, 'units'>,
): readonly string[] {
  const unnamed = new Map(municipality.units.map((unit) => [unit.id, unit.unnamed]));
  const counts = new Map<string | null, number>();
  for (const { id, kind } of units) {
    const of = UNCOUNTED.has(kind) ? null : kind;
    counts.set(of, (counts.get(of) ?? 0) + (unnamed.get(id) ?? 1));
  }
  const known = [...counts].filter(([kind]) => kind !== null).map(([kind, count]) => `${count}${kind}`);
  const other = counts.get(null);
  return [...known, ...(other === undefined ? [] : [`そのほか${other}組織`])];
}
