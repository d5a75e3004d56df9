import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { itemsOf } from '../editions/items.ts';
import { layoutOf, unreadIn } from '../tables/columns.ts';
import { faultsOf, type OpenRow, undecided, withOrigins } from '../tables/open-rows.ts';
import { rowsAboveNotes } from '../tables/row-notes.ts';
import { headingsAgain } from '../tables/row-words.ts';
import { withSerialDays } from '../tables/serial-days.ts';
import {
  allRowWords,
  type Row,
  rowWords,
  type Sheet,
  type TableReading,
  unreadFault,
} from '../tables/table.ts';
import type { Reported } from './aim.ts';
import { type ResultLayout, resultTable } from './columns.ts';
import { type Draft, type DraftResult, drafted, hasContent } from './draft.ts';
import { sheetOfYear } from './of-year.ts';
import { readRow } from './read-row.ts';
import type { ResultAnswers } from './reading.ts';
import { type AddedScale, addedScale, byKey, scalesWith } from './scale.ts';
import { gradeColumn, gradesCounted, headingOf, type WordAsked, wordsAsked, wordsIn } from './words-asked.ts';

/**
 * The results of a table, and the rows that could not be read as they are. `unread`: problems in rows for
 * which the editor has not decided yet.
 */
export interface ReadResults extends TableReading {
  readonly results: readonly DraftResult[];
  /** Steps that the words of the table add to the report's scale. */
  readonly scale: AddedScale | null;
  readonly rows: readonly OpenRow[];
  readonly words: readonly WordAsked[];
  /** Number of rows that name an item and have no content. */
  readonly empty: number;
}

/**
 * Reads the results of an edition from a table. Nothing is guessed: values that do not fit are reported
 * with their rows.
 */
export function resultsFromSheet(
  given: Sheet,
  reported: Reported,
  answers: ResultAnswers = {},
): Outcome<ReadResults> {
  const sheet = sheetOfYear(given, reported);
  const found = layoutOf(sheet, resultTable(reported), answers.mapping);
  if (!found.ok) return found;
  const layout = found.value;
  // Unread cells that have text are reported with their rows.
  const wordsAt = (row: number, column: number) =>
    sheet.rows.find(({ number }) => number === row)?.cells[column] ?? '';
  const broken = unreadFault(
    unreadIn(sheet, layout).filter(({ row, column }) => wordsAt(row, column).trim() === ''),
  );
  if (broken !== null) return refused(broken);
  const again = new Set(headingsAgain(sheet.rows, layout.heading).map(({ number }) => number));
  const dated = withSerialDays(
    sheet.rows.filter(({ number }) => !again.has(number)),
    layout,
    'dated',
  );
  const read = withOrigins(readRows(dated.rows, layout, reported, answers, sheet), sheet);
  return done({
    ...read,
    aside: layout.aside,
    notes: [
      ...sheet.notes,
      ...rowsAboveNotes(sheet.rows, layout.heading),
      ...(again.size === 0
        ? []
        : [`繰り返された見出しの行は読んでいません（${[...again].join('、')}行目）。`]),
      ...dated.notes,
      ...read.notes,
    ],
  });
}

function readRows(
  rows: readonly Row[],
  layout: ResultLayout,
  reported: Reported,
  answers: ResultAnswers,
  sheet: Pick<Sheet, 'joined' | 'origins'>,
): Omit<ReadResults, 'aside'> {
  const title = headingOf(layout, gradeColumn(layout));
  const used = new Set([...wordsIn(rows, layout, gradeColumn(layout)).keys(), ...gradesCounted(layout)]);
  const words = byKey(answers.words ?? {});
  const scale = addedScale(words, [...used], reported.scales, title);
  const reading = {
    items: itemsOf(reported.edition),
    layout,
    scales: [...scalesWith(reported.scales, scale)],
    said: { ...answers, words },
    joined: sheet.joined,
  };
  const drafts = new Map<string, Draft>();
  const byRow = new Map<number, Draft>();
  const open: OpenRow[] = [];
  const together: number[] = [];
  const sums: number[] = [];
  const headings: number[] = [];
  const ofRows: string[] = [];
  let [empty, againstCodes, inVain] = [0, 0, 0];
  let last: Draft | null = null;
  for (const row of rows) {
    const found = readRow(reading, row, { drafts, byRow, last });
    if (found === 'blank') continue;
    if (found === 'sum' || found === 'heading') {
      (found === 'sum' ? sums : headings).push(row.number);
      continue;
    }
    if (found === 'empty') {
      empty += 1;
      continue;
    }
    if (found.open !== null) open.push(found.open);
    ofRows.push(...found.notes.map((words) => `${rowWords(sheet, row.number)}: ${words}`));
    if (found.isAgainstCode) againstCodes += 1;
    if (found.isJoined) together.push(row.number);
    if (found.countsInVain) inVain += 1;
    if (found.draft !== null) byRow.set(row.number, found.draft);
    if (found.open === null || found.open.decision === 'partly')
      for (const one of [found.draft ?? [], found.others ?? []].flat()) drafts.set(one.key, one);
    last = found.draft;
  }
  return {
    results: [...drafts.values()].map(drafted).filter(hasContent),
    scale,
    rows: open,
    unread: faultsOf(undecided(open)),
    words: wordsAsked(rows, reading, reported.scales),
    empty,
    notes: [
      ...ofRows,
      ...(headings.length === 0
        ? []
        : [`見出しや注記だけの行は読んでいません（${allRowWords(sheet, headings)}）。`]),
      ...(againstCodes === 0
        ? []
        : [
            `番号が計画の番号と違う${againstCodes}行は、取組の名前で読みました（表の番号は、通し番号とみなしています）。`,
          ]),
      ...(together.length === 0
        ? []
        : [
            `${allRowWords(sheet, together)}は、結果のセルがすぐ上の取組と結合されているので、まとめて述べたものとして読みました。`,
          ]),
      ...(sums.length === 0
        ? []
        : [`${allRowWords(sheet, sums)}は、合計などの集計の行なので読んでいません。`]),
      ...(inVain === 0
        ? []
        : [`取組の行にある取組の数（${inVain}行）は読んでいません。数えられるのは、全体と節だけです。`]),
    ],
  };
}
