import { layoutOf, unreadIn } from '../tables/columns.ts';
import { faultsOf, type OpenRow, undecided } from '../tables/open-rows.ts';
import { rowsAboveTold } from '../tables/rows-told.ts';
import {
  done,
  type Outcome,
  type Row,
  refused,
  type Sheet,
  type TableReading,
  unreadTold,
} from '../tables/table.ts';
import { type ResultLayout, resultTable } from './columns.ts';
import { type Draft, type DraftResult, saysSomething } from './draft.ts';
import { itemsOf } from './items.ts';
import { readRow } from './read-row.ts';
import type { Reported, ResultsSaid } from './reading.ts';
import { type AddedScale, addedScale, scalesWith } from './scale.ts';
import { gradeColumn, headingOf, type WordAsked, wordsAsked, wordsIn } from './words-asked.ts';

/**
 * What a table says, and every row of it that could not be taken as it stands, with the reason. `unread`: what stands in
 * the way, of rows that nobody decided on.
 */
export interface ReadResults extends TableReading {
  readonly results: readonly DraftResult[];
  /** Steps that the words of the table add to what the report is graded by. */
  readonly scale: AddedScale | null;
  readonly rows: readonly OpenRow[];
  readonly words: readonly WordAsked[];
  /** Rows that name an item and say nothing of it. */
  readonly empty: number;
}

/** The results that a table gives of an edition. Nothing is guessed: what does not fit is told with its row. */
export function resultsFromSheet(
  sheet: Sheet,
  reported: Reported,
  said: ResultsSaid = {},
): Outcome<ReadResults> {
  const found = layoutOf(sheet, resultTable(reported), said.mapping);
  if (!found.ok) return found;
  const layout = found.value;
  const { number: heading } = layout.heading;
  // What stands there in letters is told with its row.
  const wordsAt = (row: number, column: number) =>
    sheet.rows.find(({ number }) => number === row)?.cells[column] ?? '';
  const broken = unreadTold(
    unreadIn(sheet, layout).filter(({ row, column }) => wordsAt(row, column).trim() === ''),
  );
  if (broken !== null) return refused(broken);
  const rows = sheet.rows.filter(({ number }) => number > heading);
  const read = readRows(rows, layout, reported, said);
  return done({
    ...read,
    aside: layout.aside,
    notes: [...sheet.notes, ...rowsAboveTold(sheet.rows, heading), ...read.notes],
  });
}

function readRows(
  rows: readonly Row[],
  layout: ResultLayout,
  reported: Reported,
  said: ResultsSaid,
): Omit<ReadResults, 'aside'> {
  const title = headingOf(layout, gradeColumn(layout));
  const used = wordsIn(rows, layout, gradeColumn(layout));
  const scale = addedScale(said.words ?? {}, [...used.keys()], reported.scales, title);
  const reading = {
    items: itemsOf(reported.edition),
    layout,
    scales: [...scalesWith(reported.scales, scale)],
    said,
  };
  const drafts = new Map<string, Draft>();
  const open: OpenRow[] = [];
  let [empty, againstCodes] = [0, 0];
  let last: Draft | null = null;
  for (const row of rows) {
    const found = readRow(reading, row, drafts, last);
    if (found === 'blank') continue;
    if (found === 'empty') {
      empty += 1;
      continue;
    }
    if (found.open !== null) open.push(found.open);
    if (found.isAgainstCode) againstCodes += 1;
    if (found.draft !== null && (found.open === null || found.open.decision === 'partly'))
      drafts.set(found.draft.key, found.draft);
    last = found.draft;
  }
  return {
    results: [...drafts.values()].map(({ result }) => result).filter(saysSomething),
    scale,
    rows: open,
    unread: faultsOf(undecided(open)),
    words: wordsAsked(rows, reading, reported.scales),
    empty,
    notes:
      againstCodes === 0
        ? []
        : [
            `番号が計画の番号と違う${againstCodes}行は、取組の名前で読みました（表の番号は、通し番号とみなしています）。`,
          ],
  };
}
