import { formulaFaultsIn } from '#archive/1-read/formula-faults.ts';
import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { formulaFault, type Row, type Sheet, tableLimits, tooLarge, type UnreadCell } from './table.ts';

/** Parses CSV or tab-separated text (RFC 4180, with any line endings). */
export function readSeparated(text: string, separator: ',' | '\t' = separatorOf(text)): Outcome<Sheet> {
  const rows: Row[] = [];
  let [number, columns] = [1, 0];
  let cells: string[] = [];
  let at = 0;
  const endRow = () => {
    const last = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    columns = Math.max(columns, last);
    if (last > 0) rows.push({ number, cells });
    number += 1;
    cells = [];
  };
  while (at < text.length && rows.length <= tableLimits.rows) {
    const cell = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at, separator);
    if (cell === null) {
      return refused(
        `${number}行目の「"」で始まる欄が、終わりまで閉じていません。表計算ソフトで開いて、CSV として保存し直してください。`,
      );
    }
    // Text between a closing quote and the separator belongs to the cell.
    const rest = plainAt(text, cell.end, separator);
    cells.push(unguarded(cell.quoted ? cell.words + rest.words : cell.words));
    at = cell.quoted ? rest.end : cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) cells.push('');
      continue;
    }
    endRow();
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (cells.length > 0) endRow();
  const large = tooLarge('', rows.length, columns);
  return large === null
    ? done({ name: '', rows, unread: unreadIn(rows), joined: new Map(), notes: [] })
    : refused(large);
}

/** Cells with a formula error, and cells that were copied as ### because the column was too narrow. */
function unreadIn(rows: readonly Row[]): readonly UnreadCell[] {
  return rows.flatMap(({ number: row, cells }) =>
    cells.flatMap((cell, column): readonly UnreadCell[] => {
      const words = cell.trim();
      if (formulaFaultsIn(words)[0]?.shown === words) return [{ row, column, why: formulaFault(words) }];
      return /^#{2,}$/.test(words)
        ? [{ row, column, why: `値が、列の幅が足りずに「${words}」と写っています` }]
        : [];
    }),
  );
}

interface Cell {
  readonly words: string;
  readonly end: number;
  readonly quoted: boolean;
}

function plainAt(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { words: text.slice(start, end), end, quoted: false };
}

/** Null if the quote is not closed. */
function quotedAt(text: string, start: number): Cell | null {
  let words = '';
  for (let at = start + 1; ; ) {
    const end = text.indexOf('"', at);
    if (end < 0) return null;
    words += text.slice(at, end);
    if (text[end + 1] !== '"') return { words: words.replace(/\r\n?/g, '\n'), end: end + 1, quoted: true };
    words += '"';
    at = end + 2;
  }
}

/** How much of the text is examined to find the separator. */
const BEGINNING = 10_000;

/** The separator that occurs more often in the first line with any: a title above a table has none. */
function separatorOf(text: string): ',' | '\t' {
  const words = text.slice(0, BEGINNING).replaceAll(/(["])(?:[^"]|\1\1)*\1/g, '');
  const line = /[^\r\n,\t]*[,\t][^\r\n]*/.exec(words)?.[0] ?? '';
  return line.split('\t').length > line.split(',').length ? '\t' : ',';
}

/**
 * First characters by which a spreadsheet recognises a formula. Full-width ones turn into these while
 * Japanese is typed.
 */
const RISKY = /^'*[=+\-@＝＋－＠\t\r]/;
const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/;

/** Prefixes an apostrophe, so that spreadsheets do not run the cell as a formula. */
function guarded(words: string): string {
  return RISKY.test(words) && !NUMBER.test(words) ? `'${words}` : words;
}

/** Some programs write ="001", so that spreadsheets keep the zeros. */
const KEPT_AS_TEXT = /^="((?:[^"]|"")*)"$/;

function unguarded(words: string): string {
  const [, kept] = KEPT_AS_TEXT.exec(words) ?? [];
  if (kept !== undefined) return kept.replaceAll('""', '"');
  return words.startsWith("'") && RISKY.test(words) ? words.slice(1) : words;
}

/** Writes CSV with a BOM, so that spreadsheets read it as UTF-8, and CRLF. */
export function writeSeparated(rows: readonly (readonly string[])[]): string {
  const cell = (words: string) => (/[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
  return `\uFEFF${rows.map((row) => `${row.map((words) => cell(guarded(words))).join(',')}\r\n`).join('')}`;
}
