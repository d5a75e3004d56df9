// Diagrams in text and in cells, whose lines are letters: 総務部─┬─総務課.
import type { Sheet } from '../tables/table.ts';
import { diagramSheet } from './diagram-sheets.ts';
import { type Diagram, type DiagramUnit, diagramsOf } from './diagrams.ts';
import { widthOf } from './letters.ts';
import { hasLinesOfLetters, isLineLetter, withLinesOfLetters } from './line-letters.ts';
import type { Piece } from './page.ts';

/** No diagram has more letters. */
const MOST = 20_000;
/** The height of a letter, and the width of the widest. */
const SIZE = 12;

/**
 * The diagrams of a sheet: two if it shows the units before and after a reorganization. None if the value of a cell is
 * missing, which only the sheet itself can tell.
 */
export function diagramsInSheet({ name, rows, unread, notes }: Sheet): readonly Sheet[] {
  if (unread.length > 0) return [];
  const lines: (readonly string[])[] = [];
  // The cells of a merged range have the same text.
  for (const { number, cells } of rows)
    lines[number - 1] = cells.map((cell, at) => (cell === cells[at - 1] && !isLine(cell) ? '' : cell));
  const found = diagramsInRows(
    Array.from(lines, (line) => line ?? []),
    name,
  );
  return found.map((sheet) => ({ ...sheet, notes: [...notes, ...sheet.notes] }));
}

/** The diagrams of lines of text. */
export function diagramsInText(lines: readonly string[], name: string): readonly Sheet[] {
  return diagramsInRows(
    lines.map((line) => [line]),
    name,
  );
}

type Rows = readonly (readonly string[])[];

function diagramsInRows(rows: Rows, name: string): readonly Sheet[] {
  const lines = rows.map((cells) => cells.join(''));
  if (!hasLinesOfLetters(lines) || lines.join('').length > MOST) return [];
  // In some fonts the letters of lines are as wide as kanji, in others half as wide.
  const [best = []] = [1, 0.5]
    .map((width) => diagramsIn(rows, width))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return best.map((diagram, at) => diagramSheet(diagram, best.length > 1 ? `${name}${at + 1}` : name));
}

function diagramsIn(rows: Rows, widthOfLines: number): readonly Diagram[] {
  const widthIn = (text: string) =>
    Array.from(text, (letter) => (isLineLetter(letter) ? widthOfLines : widthOf(letter)));
  const widthOfCell = (cell = '') => widthIn(cell).reduce((sum, width) => sum + width, 0);
  const columns = Math.max(...rows.map(({ length }) => length));
  // A blank letter keeps the names of neighbouring columns apart.
  const widths = Array.from(
    { length: columns },
    (_, at) => 1 + Math.max(...rows.map((cells) => widthOfCell(cells[at]))),
  );
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  const pieces = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      let right = lefts[column] ?? 0;
      return Array.from(cell, (text): Piece => {
        const left = right;
        right += widthOfCell(text);
        const [top, bottom] = [row * SIZE, (row + 1) * SIZE];
        return { text, left: left * SIZE, right: right * SIZE, top, bottom, size: SIZE, isVertical: false };
      });
    }),
  );
  const none = { across: [], down: [], shapes: [] };
  const page = { number: 1, pieces, drawn: none, text: '', isPartlyUnread: false };
  return diagramsOf(withLinesOfLetters(page));
}

function isLine(cell: string): boolean {
  return Array.from(cell.trim()).every(isLineLetter);
}

/** How many units have their place, and less those that have none. */
function sizeOf(diagrams: readonly Diagram[]): number {
  return diagrams.reduce((sum, { units, loose }) => sum + namesOf(units).length - loose.length, 0);
}

function namesOf(units: readonly DiagramUnit[]): readonly string[] {
  return units.flatMap(({ name, below }) => [name, ...namesOf(below)]);
}
