// The table of what is otherwise in the later of two charts, as data: the page of a comparison and the browser, which
// compares the days that a reader chooses, write the same.

import { type ComparedChart, type ComparedCharts, isTold } from '#archive/4-link/charts/compare-charts.ts';
import { formatDate } from '#calendar/era.ts';
import { type NamedUnit, pathBelow } from '#org/path.ts';
import { comparedWords } from '#telling/units/fates.ts';
import { kindTone } from '../changes/tone.ts';

export interface DifferencesTable {
  readonly title: string;
  /** Of the first column. */
  readonly head: string;
  readonly count: string;
  readonly sides: readonly { readonly className: 'from' | 'to'; readonly title: string }[];
  readonly departments: readonly {
    readonly name: string;
    readonly count: string;
    readonly rows: readonly DifferencesRow[];
  }[];
}

export interface DifferencesRow {
  readonly badge: string;
  readonly tone: string;
  /** In the order of the sides; paths from the department on. */
  readonly cells: readonly (readonly NamedUnit[])[];
}

/** Null where nothing is to be told. */
export function differencesTable(
  { departments, older, newer }: ComparedCharts<ComparedChart>,
  newerSide: 'left' | 'right',
): DifferencesTable | null {
  const sides = newerSide === 'right' ? (['before', 'after'] as const) : (['after', 'before'] as const);
  const told = departments
    .map(({ name, rows }) => ({ name, rows: rows.filter(isTold) }))
    .filter(({ rows }) => rows.length > 0);
  if (told.length === 0) return null;
  return {
    title: '違いの一覧',
    head: '違い',
    count: `${told.reduce((sum, { rows }) => sum + rows.length, 0)}件`,
    sides: sides.map((side) =>
      side === 'before'
        ? { className: 'from', title: formatDate(older.asOf) }
        : { className: 'to', title: formatDate(newer.asOf) },
    ),
    departments: told.map(({ name, rows }) => ({
      name,
      count: `${rows.length}件`,
      rows: rows.map((row) => ({
        badge: comparedWords(row),
        tone: row.kind === null ? '' : kindTone(row.kind),
        cells: sides.map((side) => row[side].map((unit) => ({ ...unit, path: pathBelow(unit.path, name) }))),
      })),
    })),
  };
}
