import { type Area, type CellWords, spread } from '../tables/merged.ts';
import { rowsOf } from '../tables/sheet.ts';
import { done, type Outcome, refused, type Sheet, tableLimits, tooLarge } from '../tables/table.ts';
import { drawnTables } from './drawn-tables.ts';
import { joinedTables, type PdfTable } from './joined-tables.ts';
import { openPdf } from './open.ts';
import type { Page } from './page.ts';
import { type TextTable, textTables } from './text-rows.ts';

/** The tables of a PDF: those that are drawn with lines; without any, the lines of text, divided at wide gaps. */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<readonly Sheet[]>> {
  const pages = await openPdf(bytes);
  if (!pages.ok) return pages;
  const drawn = joinedTables(pages.value.flatMap(drawnTables));
  const notes = unreadNotes(pages.value);
  const cells = drawn.reduce((sum, table) => sum + table.cells.length, 0);
  if (cells > tableLimits.cells) return refused('PDF の表が大きすぎます。要る頁だけの PDF にしてください。');
  return drawn.length > 0 ? drawnSheets(drawn, notes) : done(textSheets(textTables(pages.value), notes));
}

function unreadNotes(pages: readonly Page[]): readonly string[] {
  const unread = pages.filter(({ isPartlyUnread }) => isPartlyUnread).map(({ number }) => number);
  if (unread.length === 0) return [];
  return [
    `${unread.join('、')}頁に、読み取れない字体の文字があります。抜けた文字がないかを、資料と見比べてください。`,
  ];
}

function drawnSheets(tables: readonly PdfTable[], notes: readonly string[]): Outcome<readonly Sheet[]> {
  const names = namesOf(tables);
  const sheets: Sheet[] = [];
  for (const [at, table] of tables.entries()) {
    const sheet = sheetOf(table, names[at] ?? '');
    if (!sheet.ok) return sheet;
    sheets.push({ ...sheet.value, notes: [...notes, ...sheet.value.notes] });
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

function sheetOf({ cells, columns, rows, pages, breaks }: PdfTable, name: string): Outcome<Sheet> {
  const large = tooLarge(name, rows, columns);
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

function textSheets(tables: readonly TextTable[], notes: readonly string[]): readonly Sheet[] {
  return tables.map(({ pages, rows }) => ({
    name: `${pages.join('、')}頁の文字`,
    noun: '表',
    rows: rows.map((cells, at) => ({ number: at + 1, cells })),
    unread: [],
    joined: new Map(),
    notes: [...notes, '線で引かれた表がないので、文字の並びから列を分けました。資料と見比べてください。'],
  }));
}
