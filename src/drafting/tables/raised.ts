import { cellName, type Sheet } from './table.ts';
import type { Piece } from './xml.ts';

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '(': '⁽',
  ')': '⁾',
};
/** The number of a note, as ¹, ⁽²⁾ or ※³, but not the exponent of a unit, as in m². */
const NOTE = /(?<![mｍル])⁽?[注※＊*]*[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾?/g;

/** Digits that are set small and high, as the letters that mean this: 24 with a raised 1 is not 241. */
export function raised(text: string): string {
  return text.replace(/[0-9０-９()（）]/g, (letter) => RAISED[letter.normalize('NFKC')] ?? letter);
}

/** Whether text is raised after a tag of a string whose parts have fonts of their own. */
export function startsRaised(piece: Exclude<Piece, { readonly kind: 'text' }>, isRaised: boolean): boolean {
  if (piece.name === 'r') return false;
  return piece.name === 'vertAlign' && piece.kind === 'open'
    ? piece.attributes.get('val') === 'superscript'
    : isRaised;
}

/** How many cells are named. */
const NAMED = 10;

/** Leaves out numbers of notes, which later readers would take for digits of the number before. Names the cells. */
export function withoutNoteNumbers(sheet: Sheet): Sheet {
  const found: string[] = [];
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const plain = cell.replace(NOTE, '');
      if (plain === cell || plain.trim() === '') return cell;
      found.push(`${cellName({ row: row.number, column })}「${shortened(cell)}」`);
      return plain;
    }),
  }));
  if (found.length === 0) return sheet;
  const named = found.slice(0, NAMED).join('、');
  const cells = found.length > NAMED ? `${named}など${found.length}個のセル` : named;
  const note = `右肩の小さな数字は、注の番号とみて読みませんでした（${cells}）。`;
  return { ...sheet, rows, notes: [...sheet.notes, note] };
}

function shortened(cell: string): string {
  const at = cell.search(NOTE);
  const start = Math.max(0, at - 8);
  const end = at + 4;
  return `${start > 0 ? '…' : ''}${cell.slice(start, end)}${end < cell.length ? '…' : ''}`;
}
