import type { Hit, HitType } from '#search/types.ts';

/** So many stand first, whatever their types, before the rest goes by type. */
const BEST = 5;

interface Group {
  readonly type: HitType;
  /** All of this type, those among the best included. */
  readonly count: number;
  readonly hits: readonly Hit[];
}

interface Arranged {
  /** The best of all; empty where there is only one type. */
  readonly best: readonly Hit[];
  /** The rest by type. The type of the best hit comes first, then that of the next best of another type. */
  readonly groups: readonly Group[];
}

/** Groups hits, which come best first, without burying a good one under a long group of another type. */
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
