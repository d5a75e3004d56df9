// Tables of a reorganization, as the workbench asks for them: a list of its changes, or the chart after it.
import { changeColumnsOf } from '#drafting/change-list/columns.ts';
import type { KindsSaid } from '#drafting/change-list/kinds.ts';
import { changesFromSheet, type KindQuestion, type ReadChanges } from '#drafting/change-list/read-changes.ts';
import { type OpenRow, openRow, type RowsSaid } from '#drafting/tables/open-rows.ts';
import { done, type Outcome, type Sheet } from '#drafting/tables/table.ts';
import { type ChartTable, readChart, type Said } from './chart-tables.ts';
import type { Looking } from './look.ts';
import type { Standing } from './looks/standing.ts';
import { type Found, foundIn, type Table } from './sheets.ts';

/** What the person said of how it is to be read. */
export interface ChangesSaid extends Said {
  /** That it is a chart, whatever its headings. */
  readonly isChart?: boolean | undefined;
  readonly kinds?: KindsSaid | undefined;
  readonly rows?: RowsSaid | undefined;
}

export type ChangesTable = Omit<Found<ChangesListed>, 'sheet'>;

export interface ChangesListed extends Pick<ReadChanges, 'changes' | 'notes' | 'aside'> {
  /** Words that nobody knows for a kind of change, and those of which it was said. */
  readonly questions: readonly KindQuestion[];
  /** Rows of which no change comes, but for those that are asked about. */
  readonly rows: readonly OpenRow[];
}

type ReorganizationTable =
  | { readonly of: 'changes'; readonly found: ChangesTable }
  | { readonly of: 'chart'; readonly found: ChartTable };

/** `before`: the units that the changes begin with. */
export async function readReorganization(
  place: Omit<Looking, 'open'>,
  table: Table,
  said: ChangesSaid,
  before: readonly Standing[],
): Promise<Outcome<ReorganizationTable>> {
  const isList = (sheet: Sheet) => !said.isChart && changeColumnsOf(sheet.rows) !== null;
  const found = await foundIn(table, said.sheet, (sheet) => done(isList(sheet) ? sheet : null));
  if (!found.ok) return found;
  const { sheets, read } = found.value;
  if (read.ok && read.value !== null)
    return done({ of: 'changes', found: { sheets, read: listed(read.value, said, pathsOf(before)) } });
  const chart = await readChart(place, table, said);
  return chart.ok ? done({ of: 'chart', found: chart.value }) : chart;
}

function pathsOf(units: readonly Standing[]): readonly string[] {
  return units.flatMap(({ path, children }) => [path, ...pathsOf(children)]);
}

function listed(
  sheet: Sheet,
  { kinds, rows: said = {} }: ChangesSaid,
  paths: readonly string[],
): Outcome<ChangesListed> {
  const read = changesFromSheet(sheet, kinds, paths);
  if (!read.ok) return read;
  const { changes, questions, unread, notes, aside } = read.value;
  const asked = new Set(questions.flatMap(({ rows }) => rows));
  const cells = new Map(sheet.rows.map((row) => [row.number, row.cells]));
  const rows = unread
    .filter(({ row }) => !asked.has(row))
    .map(({ row, why }) => {
      const name = (cells.get(row) ?? []).filter((cell) => cell.trim() !== '').join('　');
      return openRow(row, name, [{ row, why, place: null, cell: '' }], false, said[row]);
    });
  return done({ changes, questions, rows, notes, aside });
}
