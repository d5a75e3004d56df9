import type { Hit, HitType } from '#search/types.ts';

/** The best hits stand first, whatever their types. The rest is grouped by type. */
const BEST = 5;

interface Group {
  readonly type: HitType;
  /** All hits of this type, including those among the best. */
  readonly count: number;
  readonly hits: readonly Hit[];
}

interface Arranged {
  /** Empty if all hits are of one type. */
  readonly best: readonly Hit[];
  /** The other hits by type, in the order in which the types first occur among all hits. */
  readonly groups: readonly Group[];
}

/** Groups hits, sorted best first, so that no good hit is buried below a long group of another type. */
export function arrange(hits: readonly Hit[]): Arranged {
  const byType = Map.groupBy(hits, ({ type }) => type);
  const best = byType.size > 1 ? hits.slice(0, BEST) : [];
  const shown = new Set(best);
  const groups = [...byType].map(([type, all]) => ({
    type,
    count: all.length,
    hits: all.filter((hit) => !shown.has(hit)),
  }));
  return { best, groups: groups.filter(({ hits }) => hits.length > 0) };
}
