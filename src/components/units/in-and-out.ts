import type { ChartUnit } from '#archive/4-link/types.ts';
import type { Turnover, TurnoverRow, Way } from '#archive/4-link/units/turnover.ts';
import { counted } from '#telling/sentences/counting.ts';
import { nounOf } from '#telling/sentences/party.ts';
import { changeWords } from '#telling/verbs.ts';

/** A turnover as shown: changed units in rows, unchanged ones in a line. */
interface ShownTurnover {
  readonly turnover: Turnover;
  readonly groups: readonly Group[];
}

interface Group {
  readonly way: Way;
  /** Null if `sameWords` says it. */
  readonly title: string | null;
  readonly count: number;
  readonly rows: readonly TurnoverRow[];
  /** Unchanged units, by name. */
  readonly same: readonly ChartUnit[];
  /** The number of unchanged units in words, if the page names all of them elsewhere. */
  readonly sameWords: string | null;
}

const titles: Readonly<Record<Way, (noun: string) => string>> = {
  came: (noun) => `来た${noun}`,
  stayed: (noun) => `続く${noun}`,
  went: (noun) => `出た${noun}`,
  ended: (noun) => `なくなった${noun}`,
  lost: (noun) => `その後が分からない${noun}`,
};

/** With more unchanged units than these that came or left, they share one line. */
const MOST_SAME = 3;

/** Newest first. Unchanged units are named only where they are first read. */
export function shownTurnovers(turnovers: readonly Turnover[]): readonly ShownTurnover[] {
  const named = new Set<string>();
  return turnovers.map((turnover) => {
    const groups = groupsOf(turnover, (unit) => named.has(unit.id));
    for (const { rows, same } of groups)
      for (const { id } of [...rows.flatMap(({ before, after }) => [...before, ...after]), ...same])
        named.add(id);
    return { turnover, groups };
  });
}

function groupsOf(
  { rows, before, after }: Turnover,
  isNamed: (unit: ChartUnit) => boolean,
): readonly Group[] {
  const noun = nounOfAll([...(before?.children ?? []), ...(after?.children ?? [])]);
  return (Object.keys(titles) as Way[]).flatMap((way) => {
    const all = rows.filter((row) => row.way === way);
    if (all.length === 0) return [];
    const inLine = linedUp(all, way);
    const same = inLine.flatMap((row) => row.after);
    const shown = all.filter((row) => !inLine.includes(row));
    const isCounted = way === 'stayed' && same.length > 0 && same.every(isNamed);
    return [
      {
        way,
        title: isCounted && shown.length === 0 ? null : titles[way](noun),
        count: all.flatMap((row) => (way === 'came' || way === 'stayed' ? row.after : row.before)).length,
        rows: shown,
        same: isCounted ? [] : same,
        sameWords: isCounted
          ? `${shown.length > 0 ? 'ほかの' : ''}${counted(same.length, noun)}は、そのまま続く。`
          : null,
      },
    ];
  });
}

/** Rows that are shown in one line. */
function linedUp(rows: readonly TurnoverRow[], way: Way): readonly TurnoverRow[] {
  const unchanged = rows.filter(({ change, after }) => change === null && after.length > 0);
  return way === 'stayed' || unchanged.length > MOST_SAME ? unchanged : [];
}

/** 係 if all units are 係; 組織 if their kinds differ. */
export function nounOfAll(units: readonly ChartUnit[]): string {
  const [first, ...others] = new Set(units.map(({ kind }) => nounOf(kind)));
  return first && others.length === 0 ? first : '組織';
}

/** The words on the line from one side to the other. */
export function wayWords({ change }: TurnoverRow): string {
  return change ? changeWords(change) : '';
}
