import type { Archive, ChartUnit } from '#archive/4-link/types.ts';

/** Endings that do not count as a kind of their own: 教育委員会 is not a 会, and 出張所 and 保健所 are not two 所. */
const UNCOUNTED: ReadonlySet<string | null> = new Set(['会', '院', '署', '所']);

/** For example 3部, 13課, 31係. A unit without a known name counts as many times as its number says. */
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
