// Reads a pasted table of a reorganization: a list of changes, or the chart after it.

import { done, type Outcome } from '#diagnostics/outcome.ts';
import { isChangeList } from '#drafting/change-list/columns.ts';
import type { KindAnswers } from '#drafting/change-list/kinds.ts';
import { changesFromSheet, type KindQuestion, type ReadChanges } from '#drafting/change-list/read-changes.ts';
import { type OpenRow, openRow, type RowAnswers } from '#drafting/tables/open-rows.ts';
import type { Sheet } from '#drafting/tables/table.ts';
import { type ChartTable, type ChartTableAnswers, readChart } from './chart-tables.ts';
import type { Looking } from './look.ts';
import type { Standing } from './looks/standing.ts';
import { type Found, foundIn, type Table } from './sheets.ts';

/** How the editor wants the table to be read. */
export interface ChangeTableAnswers extends ChartTableAnswers {
  /** Reads the table as a chart, whatever its headings. */
  readonly isChart?: boolean | undefined;
  readonly kinds?: KindAnswers | undefined;
  readonly rows?: RowAnswers | undefined;
}

export type ChangesTable = Omit<Found<ChangesListed>, 'sheet'>;

export interface ChangesListed extends Pick<ReadChanges, 'changes' | 'isNotice' | 'notes' | 'aside'> {
  /** Kind words that were not recognised, including those that the editor has explained. */
  readonly questions: readonly KindQuestion[];
  /** Rows that could not be read, except those with a question. */
  readonly rows: readonly OpenRow[];
}

type ReorganizationTable =
  | { readonly of: 'changes'; readonly found: ChangesTable }
  | { readonly of: 'chart'; readonly found: ChartTable };

/** `before`: the units before the changes. */
export async function readReorganization(
  place: Omit<Looking, 'open'>,
  table: Table,
  answers: ChangeTableAnswers,
  before: readonly Standing[],
): Promise<Outcome<ReorganizationTable>> {
  const isList = (sheet: Sheet) => !answers.isChart && isChangeList(sheet);
  const listIn = (sheet: Sheet) => done(isList(sheet) ? sheet : null);
  const found = await foundIn(table, answers.sheet, listIn, isList, [], isList);
  if (!found.ok) return found;
  const { sheets, read } = found.value;
  if (read.ok && read.value !== null)
    return done({ of: 'changes', found: { sheets, read: listed(read.value, answers, pathsOf(before)) } });
  const chart = await readChart(place, table, answers);
  return chart.ok ? done({ of: 'chart', found: chart.value }) : chart;
}

function pathsOf(units: readonly Standing[]): readonly string[] {
  return units.flatMap(({ path, children }) => [path, ...pathsOf(children)]);
}

function listed(
  sheet: Sheet,
  { kinds, rows: rowAnswers = {} }: ChangeTableAnswers,
  paths: readonly string[],
): Outcome<ChangesListed> {
  const read = changesFromSheet(sheet, kinds, paths);
  if (!read.ok) return read;
  const { changes, isNotice, questions, unread, notes, aside } = read.value;
  const asked = new Set(questions.flatMap(({ rows }) => rows));
  const cells = new Map(sheet.rows.map((row) => [row.number, row.cells]));
  const rows = unread
    .filter(({ row }) => !asked.has(row))
    .map(({ row, why }) => {
      const name = (cells.get(row) ?? []).filter((cell) => cell.trim() !== '').join('　');
      return openRow(row, name, [{ row, why, place: null, cell: '' }], false, rowAnswers[row]);
    });
  return done({ changes, isNotice, questions, rows, notes, aside });
}
