import { done, type Outcome, type Row, refused, type Sheet } from './table.ts';

/** A table whose cells are separated by commas or tabs, cells in quotes included (RFC 4180); line ends of any kind. */
export function readSeparated(text: string, name: string): Outcome<Sheet> {
  const separator = separatorOf(text);
  const rows: Row[] = [];
  let cells: string[] = [];
  let at = 0;
  const endRow = () => {
    rows.push({ number: rows.length + 1, cells });
    cells = [];
  };
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at, separator);
    if (cell === null) {
      return refused(
        `${rows.length + 1}行目の「"」で始まる欄が、終わりまで閉じていません。表計算ソフトで開いて、CSV として保存し直してください。`,
      );
    }
    // What stands between the closing quote and the separator belongs to the cell.
    const rest = plainAt(text, cell.end, separator);
    cells.push(cell.quoted ? cell.words + rest.words : cell.words);
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
  return done({ name, rows: rows.filter((row) => row.cells.some((cell) => cell.trim() !== '')), unread: [] });
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

/** Whichever stands more often in the first line. */
function separatorOf(text: string): ',' | '\t' {
  const line = /[^\r\n]+/.exec(text)?.[0].replaceAll(/(["])(?:[^"]|\1\1)*\1/g, '') ?? '';
  return line.split('\t').length > line.split(',').length ? '\t' : ',';
}

/** The same as text: with the mark that makes a spreadsheet read it as UTF-8, and with CRLF. */
export function writeSeparated(rows: readonly (readonly string[])[]): string {
  const cell = (words: string) => (/[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
