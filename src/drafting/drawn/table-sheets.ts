import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { type Area, type CellWords, spread } from '../tables/merged.ts';
import { rowsOf } from '../tables/sheet.ts';
import { type Sheet, tableLimits, tooLarge } from '../tables/table.ts';
import type { PdfTable } from './joined-tables.ts';

export function tableSheets(tables: readonly PdfTable[]): Outcome<readonly Sheet[]> {
  const names = namesOf(tables);
  const sheets: Sheet[] = [];
  for (const [at, table] of tables.entries()) {
    const sheet = sheetOf(table, names[at] ?? '');
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return done(sheets);
}

/** For example 3頁の表1「取組の一覧」. */
function namesOf(tables: readonly PdfTable[]): readonly string[] {
  return tables.map((table) => {
    const [page = 0] = table.pages;
    const beside = tables.filter(({ pages }) => pages[0] === page);
    const number = beside.length > 1 ? beside.indexOf(table) + 1 : '';
    return `${page}頁の表${number}${table.caption === null ? '' : `「${table.caption}」`}`;
  });
}

function sheetOf({ cells, xs, rows, pages, breaks }: PdfTable, name: string): Outcome<Sheet> {
  const large = tooLarge(name, rows, xs.length - 1);
  if (large !== null) return refused(large);
  const words: CellWords = new Map();
  const areas: Area[] = [];
  for (const cell of cells) {
    const [from, to] = [
      { row: cell.rows[0] + 1, column: cell.columns[0] },
      { row: cell.rows[1], column: cell.columns[1] - 1 },
    ];
    // Every row exists, so that the text of a cell over several rows reaches them all.
    const row = words.get(from.row) ?? new Map<number, string>();
    words.set(from.row, row);
    if (cell.text === '') continue;
    row.set(from.column, cell.text);
    if (from.row !== to.row || from.column !== to.column) areas.push({ from, to });
  }
  for (let row = 1; row <= rows; row++) if (!words.has(row)) words.set(row, new Map());
  const { pieces, cells: most, letters } = tableLimits;
  const joined = spread(words, areas, { pieces, cells: most, letters });
  if (!joined.ok) return joined;
  return done({
    name,
    noun: '表',
    rows: rowsOf(words),
    unread: [],
    joined: joined.value,
    notes: [READ, ...pagesNote(pages, breaks)],
  });
}

const READ = 'PDF の表は、印刷された線から読んでいます。列と行が表のとおりかを、資料と見比べてください。';

function pagesNote(pages: readonly number[], breaks: PdfTable['breaks']): readonly string[] {
  if (breaks.length === 0) return [];
  const begins = breaks.map(({ page, row }) => `${row}行目から${page}頁`).join('、');
  return [`${pages.join('、')}頁に続く一つの表として読みました（${begins}）。`];
}
