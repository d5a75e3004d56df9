import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { diagramSheets } from '../drawn/diagram-sheets.ts';
import { diagramsOf } from '../drawn/diagrams.ts';
import { drawnTables } from '../drawn/drawn-tables.ts';
import { joinedTables } from '../drawn/joined-tables.ts';
import { withLinesOfLetters } from '../drawn/line-letters.ts';
import type { Page } from '../drawn/page.ts';
import { tableSheets } from '../drawn/table-sheets.ts';
import { type TextTable, textTables } from '../drawn/text-rows.ts';
import { type Sheet, tableLimits } from '../tables/table.ts';
import { openPdf } from './open.ts';

/** The tables and diagrams of a PDF that are drawn with lines; without any, the lines of text, divided at wide gaps. */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<readonly Sheet[]>> {
  const pages = await openPdf(bytes);
  if (!pages.ok) return pages;
  const tables = joinedTables(pages.value.flatMap(drawnTables));
  const cells = tables.reduce((sum, table) => sum + table.cells.length, 0);
  if (cells > tableLimits.cells) return refused('PDF の表が大きすぎます。要る頁だけの PDF にしてください。');
  const drawn = tableSheets(tables);
  if (!drawn.ok) return drawn;
  const diagrams = pages.value.map(withLinesOfLetters).flatMap(diagramsOf);
  const sheets = [...drawn.value, ...diagramSheets(diagrams)];
  const read = new Set([...tables.flatMap((table) => table.pages), ...diagrams.map(({ page }) => page)]);
  const notes = [...unreadNotes(pages.value), ...(sheets.length > 0 ? asideNotes(pages.value, read) : [])];
  const all = sheets.length > 0 ? sheets : textSheets(textTables(pages.value));
  return done(all.map((sheet) => ({ ...sheet, notes: [...notes, ...sheet.notes] })));
}

function unreadNotes(pages: readonly Page[]): readonly string[] {
  const unread = pages.filter(({ isPartlyUnread }) => isPartlyUnread).map(({ number }) => number);
  if (unread.length === 0) return [];
  return [
    `${unread.join('、')}頁に、読み取れない字体の文字があります。抜けた文字がないかを、資料と見比べてください。`,
  ];
}

function asideNotes(pages: readonly Page[], read: ReadonlySet<number>): readonly string[] {
  const aside = pages.filter(({ number, text }) => !read.has(number) && text.trim() !== '');
  if (aside.length === 0) return [];
  return [
    `${aside.map(({ number }) => number).join('、')}頁には、線で引かれた表も図もないので、読んでいません。`,
  ];
}

function textSheets(tables: readonly TextTable[]): readonly Sheet[] {
  return tables.map(({ pages, rows }) => ({
    name: `${pages.join('、')}頁の文字`,
    noun: '表',
    rows: rows.map((cells, at) => ({ number: at + 1, cells })),
    unread: [],
    joined: new Map(),
    notes: ['線で引かれた表がないので、文字の並びから列を分けました。資料と見比べてください。'],
  }));
}
