// The table of differences between two charts as data, for pages and for comparisons made in the browser.

import { type ComparedChart, type ComparedCharts, isChanged } from '#archive/4-link/charts/compare-charts.ts';
import { formatDate } from '#calendar/era.ts';
import type { NamedUnit } from '#org/path.ts';
import { comparedWords } from '#telling/units/fates.ts';
import { kindTone } from '../changes/tone.ts';

export interface DifferencesTable {
  readonly title: string;
  /** The heading of the first column. */
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
  /** Without the place that it left or reached, a move would show the same name twice. */
  readonly isMove: boolean;
  /** In the order of `sides`. */
  readonly cells: readonly (readonly NamedUnit[])[];
}

/** Null if there are no differences to tell. */
export function differencesTable(
  { departments, older, newer }: ComparedCharts<ComparedChart>,
  newerSide: 'left' | 'right',
): DifferencesTable | null {
  const sides = newerSide === 'right' ? (['before', 'after'] as const) : (['after', 'before'] as const);
  const differing = departments
    .map(({ name, rows }) => ({ name, rows: rows.filter(isChanged) }))
    .filter(({ rows }) => rows.length > 0);
  if (differing.length === 0) return null;
  return {
    title: '違いの一覧',
    head: '違い',
    count: `${differing.reduce((sum, { rows }) => sum + rows.length, 0)}件`,
    sides: sides.map((side) =>
      side === 'before'
        ? { className: 'from', title: formatDate(older.asOf) }
        : { className: 'to', title: formatDate(newer.asOf) },
    ),
    departments: differing.map(({ name, rows }) => ({
      name,
      count: `${rows.length}件`,
      rows: rows.map((row) => ({
        badge: comparedWords(row),
        tone: row.kind === null ? '' : kindTone(row.kind),
        isMove: row.fate === 'moved',
        cells: sides.map((side) => row[side]),
      })),
    })),
  };
}
