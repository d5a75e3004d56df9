import { pathsIn } from '#archive/1-read/chart-nodes.ts';
import type { ISODate } from '#calendar/date.ts';
import { type Both, type Claim, compared } from './opened.ts';

/** A published chart that was added, removed or changed. */
export interface ChartMeaning {
  readonly how: 'came' | 'gone' | 'altered';
  readonly file: string;
  readonly asOf: ISODate;
  /** Paths of units: all units of an added or removed chart, otherwise the units that differ. */
  readonly came: readonly string[];
  readonly gone: readonly string[];
}

export function chartsBetween(both: Both): readonly ChartMeaning[] {
  const charts = compared(
    both,
    ({ source }) => source.charts,
    ({ id }) => id,
    ({ file }) => file,
  );
  return [
    ...charts.came.map(({ file, data }) => ({
      how: 'came' as const,
      file,
      asOf: data.asOf,
      came: pathsIn(data.units),
      gone: [],
    })),
    ...charts.both.flatMap(([was, is]): ChartMeaning[] => {
      const [before, after] = [pathsIn(was.data.units), pathsIn(is.data.units)];
      const [came, gone] = [without(after, before), without(before, after)];
      if (came.length + gone.length === 0) return [];
      return [{ how: 'altered', file: is.file, asOf: is.data.asOf, came, gone }];
    }),
    ...charts.gone.map(({ file, data }) => ({
      how: 'gone' as const,
      file,
      asOf: data.asOf,
      came: [],
      gone: pathsIn(data.units),
    })),
  ];
}

function without(paths: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return paths.filter((path) => !known.has(path));
}

export function claimsOfCharts(charts: readonly ChartMeaning[]): readonly Claim[] {
  return charts.map(({ how, file }) => ({ file, at: how === 'altered' ? ['units'] : [] }));
}
