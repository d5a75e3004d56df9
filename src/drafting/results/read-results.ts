import type { Edition } from '#archive/1-read/schema/edition.ts';
import { onlySheet, sheetsNamed } from '../tables/choose-sheet.ts';
import { faultsOf, type OpenRow, undecided } from '../tables/open-rows.ts';
import { rowsAboveTold } from '../tables/rows-told.ts';
import {
  done,
  type Outcome,
  type Row,
  refused,
  type Sheet,
  type UnreadRow,
  unreadTold,
} from '../tables/table.ts';
import { type KnownBefore, type Layout, layoutOf } from './columns.ts';
import { type Draft, type DraftResult, saysSomething } from './draft.ts';
import { itemsOf } from './items.ts';
import { readRow } from './read-row.ts';
import type { Reported, ResultsSaid } from './reading.ts';
import { type AddedScale, addedScale, scalesWith } from './scale.ts';
import { gradeColumn, headingOf, type WordAsked, wordsAsked, wordsIn } from './words-asked.ts';

/** What a table says, and every row of it that could not be taken as it stands, with the reason. */
export interface ReadResults {
  readonly results: readonly DraftResult[];
  /** Steps that the words of the table add to what the report is graded by. */
  readonly scale: AddedScale | null;
  readonly rows: readonly OpenRow[];
  /** What stands in the way, of rows that nobody decided on. */
  readonly problems: readonly UnreadRow[];
  readonly words: readonly WordAsked[];
  /** Rows that name an item and say nothing of it. */
  readonly empty: number;
  /** Headings of columns that were left aside. */
  readonly others: readonly string[];
  /** How the file was read. */
  readonly notes: readonly string[];
}

/** The results that a table gives of an edition. Nothing is guessed: what does not fit is told with its row. */
export function readResults(
  sheets: readonly Sheet[],
  reported: Reported,
  said: ResultsSaid = {},
): Outcome<ReadResults> {
  const found = sheetOf(sheets, said, knownBefore(reported));
  if (!found.ok) return found;
  const { sheet, layout } = found.value;
  const taken = new Set([...layout.places.values(), ...layout.actuals.map(({ place }) => place)]);
  // What stands there in letters is told with its row.
  const wordsAt = (row: number, column: number) =>
    sheet.rows.find(({ number }) => number === row)?.cells[column] ?? '';
  const broken = unreadTold(
    sheet.unread.filter(
      ({ row, column }) =>
        row > layout.heading.number && taken.has(column) && wordsAt(row, column).trim() === '',
    ),
  );
  if (broken !== null) return refused(broken);
  const rows = sheet.rows.filter(({ number }) => number > layout.heading.number);
  const read = readRows(rows, layout, reported, said);
  return done({
    ...read,
    others: layout.others.map(({ heading }) => heading),
    notes: [...sheet.notes, ...rowsAboveTold(sheet.rows, layout.heading.number), ...read.notes],
  });
}

export function knownBefore({ edition, year }: Reported): KnownBefore {
  return { indicators: indicatorNames(edition), year };
}

/** What the indicators of a plan are called. */
function indicatorNames(edition: Edition): readonly string[] {
  return [...new Set(itemsOf(edition).flatMap(({ indicators }) => indicators.map(({ name }) => name)))];
}

function readRows(
  rows: readonly Row[],
  layout: Layout,
  reported: Reported,
  said: ResultsSaid,
): Omit<ReadResults, 'others'> {
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
    problems: faultsOf(undecided(open)),
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

function sheetOf(
  sheets: readonly Sheet[],
  { sheet: wanted, mapping }: ResultsSaid,
  known: KnownBefore,
): Outcome<{ readonly sheet: Sheet; readonly layout: Layout }> {
  const named = sheetsNamed(sheets, wanted);
  if (!named.ok) return named;
  const fitting = new Map(
    named.value.flatMap((sheet) => {
      const layout = layoutOf(sheet, mapping ?? {}, known);
      return layout ? [[sheet, layout] as const] : [];
    }),
  );
  if (fitting.size === 0) {
    return refused(
      '見出しの行が見つかりません。「番号」か「取組」の列と、「実績」「評価」「状況」「理由」「実績の内容」のどれかの列が要ります。見出しがほかの言葉なら、どの列が何かを指定してください。',
    );
  }
  const sheet = onlySheet([...fitting.keys()]);
  if (!sheet.ok) return sheet;
  const layout = fitting.get(sheet.value) as Layout;
  return layout.twice === null ? done({ sheet: sheet.value, layout }) : refused(layout.twice);
}
