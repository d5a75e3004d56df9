import type { Turnover, TurnoverRow, Way } from '#archive/4-link/turnover.ts';
import type { ChartUnit } from '#archive/4-link/types.ts';
import { changeWords } from '#telling/verbs.ts';

interface Group {
  readonly way: Way;
  readonly title: string;
  readonly count: number;
  readonly rows: readonly TurnoverRow[];
  /** What goes on as it was, where that is too much for rows of its own. */
  readonly same: readonly ChartUnit[];
}

const titles: Readonly<Record<Way, (noun: string) => string>> = {
  came: (noun) => `来た${noun}`,
  stayed: (noun) => `続く${noun}`,
  went: (noun) => `出た${noun}`,
  ended: (noun) => `なくなった${noun}`,
  lost: (noun) => `その後が分からない${noun}`,
};

/** More that go on as they were than these stand in one line. */
const MOST_SAME = 3;

export function groupsOf({ rows, before, after }: Turnover): readonly Group[] {
  const own = nounOf([...(before?.children ?? []), ...(after?.children ?? [])]);
  return (Object.keys(titles) as Way[]).flatMap((way) => {
    const all = rows.filter((row) => row.way === way);
    if (all.length === 0) return [];
    const unchanged = all.filter(({ change }) => change === null);
    const isLong = unchanged.length > MOST_SAME;
    const counted = all.flatMap((row) => (way === 'came' || way === 'stayed' ? row.after : row.before));
    return [
      {
        way,
        title: titles[way](own),
        count: counted.length,
        rows: isLong ? all.filter(({ change }) => change !== null) : all,
        same: isLong ? unchanged.flatMap((row) => row.after) : [],
      },
    ];
  });
}

/** 係, where all of them are; otherwise 組織. */
export function nounOf(units: readonly ChartUnit[]): string {
  const [first, ...others] = new Set(units.map(({ kind }) => kind));
  return first && others.length === 0 ? first : '組織';
}

/** What is said on the way from one side to the other. */
export function wayWords({ change, way }: TurnoverRow): string {
  if (change) return changeWords(change);
  return way === 'stayed' ? 'そのまま' : '';
}
