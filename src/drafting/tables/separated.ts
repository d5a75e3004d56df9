import { formulaFaultsIn } from '#archive/1-read/formula-faults.ts';
import {
  done,
  faultTold,
  type Outcome,
  type Row,
  refused,
  type Sheet,
  tableLimits,
  tooLarge,
  type UnreadCell,
} from './table.ts';

/** A table whose cells are separated by commas or tabs, cells in quotes included (RFC 4180); line ends of any kind. */
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
    // What stands between the closing quote and the separator belongs to the cell.
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

/** Cells that a spreadsheet could not work out, or that were too narrow to show what is in them. */
function unreadIn(rows: readonly Row[]): readonly UnreadCell[] {
  return rows.flatMap(({ number: row, cells }) =>
    cells.flatMap((cell, column): readonly UnreadCell[] => {
      const words = cell.trim();
      if (formulaFaultsIn(words)[0]?.shown === words) return [{ row, column, why: faultTold(words) }];
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

/** Null where the quotes are not closed. */
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

/** As much as tells which separator a table has. */
const BEGINNING = 10_000;

/** Whichever stands more often in the first line. */
function separatorOf(text: string): ',' | '\t' {
  const line = /[^\r\n]+/.exec(text.slice(0, BEGINNING))?.[0].replaceAll(/(["])(?:[^"]|\1\1)*\1/g, '') ?? '';
  return line.split('\t').length > line.split(',').length ? '\t' : ',';
}

/** What a spreadsheet would take for a formula; those of full width become others while Japanese is written. */
const RISKY = /^'*[=+\-@＝＋－＠\t\r]/;
const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/;

/** A cell that no spreadsheet runs: it begins with an apostrophe where it could be taken for a formula. */
function guarded(words: string): string {
  return RISKY.test(words) && !NUMBER.test(words) ? `'${words}` : words;
}

/** Some programs write ="001", so that a spreadsheet keeps the zeros. */
const KEPT_AS_TEXT = /^="((?:[^"]|"")*)"$/;

function unguarded(words: string): string {
  const [, kept] = KEPT_AS_TEXT.exec(words) ?? [];
  if (kept !== undefined) return kept.replaceAll('""', '"');
  return words.startsWith("'") && RISKY.test(words) ? words.slice(1) : words;
}

/** The same as text: with the mark that makes a spreadsheet read it as UTF-8, and with CRLF. */
export function writeSeparated(rows: readonly (readonly string[])[]): string {
  const cell = (words: string) => (/[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
  return `\uFEFF${rows.map((row) => `${row.map((words) => cell(guarded(words))).join(',')}\r\n`).join('')}`;
}
