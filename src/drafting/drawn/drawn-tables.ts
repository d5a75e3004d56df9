import { type CellText, cellText, linesOf } from './cell-text.ts';
import { type Cell, type Grid, gridsIn } from './grids.ts';
import { joined, lettersOf } from './letters.ts';
import { areaOf, isInside, type Page, type Piece } from './page.ts';

/** A cell with its text; the rows and columns are those of its table. */
export interface TextCell extends Pick<Cell, 'rows' | 'columns'>, CellText {}

export interface DrawnTable {
  readonly page: number;
  readonly grid: Grid;
  readonly cells: readonly TextCell[];
  /** The line of text above; null if it is far away or long. */
  readonly caption: string | null;
  /** Whether it stands at the beginning and at the end of its page, besides the number of the page. */
  readonly isAtTop: boolean;
  readonly isAtBottom: boolean;
}

/** The tables of a page that are drawn with lines. Tables without text are left out. */
export function drawnTables({ number, pieces, drawn }: Page): readonly DrawnTable[] {
  const grids = gridsIn(drawn);
  return grids.flatMap((grid) => {
    // A table within a cell of another is a table of its own.
    const inner = grids.filter(
      (other) => other !== grid && isInside(other, grid) && areaOf(other) < areaOf(grid),
    );
    const own = pieces.filter(
      (piece) => isInside(piece, grid) && !inner.some((other) => isInside(piece, other)),
    );
    if (own.length === 0) return [];
    const split = own.flatMap((piece) => splitAt(piece, grid));
    const cells = grid.cells.map((cell) => ({
      rows: cell.rows,
      columns: cell.columns,
      ...cellText(
        split.filter((piece) => isInside(piece, cell)),
        cell,
      ),
    }));
    const isFree = (isThere: (piece: Piece) => boolean) => {
      const there = pieces.filter(isThere).map(({ text }) => text.trim());
      return there.length === 0 || PAGE_NUMBER.test(there.join(''));
    };
    return [
      {
        page: number,
        grid,
        cells,
        caption: captionOf(grid, pieces),
        isAtTop: isFree(({ bottom }) => bottom <= grid.top),
        isAtBottom: isFree(({ top }) => top >= grid.bottom),
      },
    ];
  });
}

const PAGE_NUMBER = /^[-－–—]?[\d０-９]+(?:頁|ページ)?[-－–—]?$/;

/** Two neighbouring cells may be one piece in the file: cuts it where a line between cells crosses it. */
function splitAt(piece: Piece, { cells }: Grid): readonly Piece[] {
  if (piece.isVertical) return [piece];
  const y = (piece.top + piece.bottom) / 2;
  const cut = cells
    .filter(({ top, bottom }) => top <= y && y <= bottom)
    .map(({ left }) => left)
    .filter((x) => piece.left + piece.size / 2 < x && x < piece.right - piece.size / 2)
    .toSorted((a, b) => a - b);
  if (cut.length === 0) return [piece];
  const parts = Map.groupBy(
    lettersOf(piece),
    ({ left, right }) => cut.filter((x) => x < (left + right) / 2).length,
  );
  return [...parts.values()]
    .map((letters) => joined(letters as [Piece, ...Piece[]]))
    .filter(({ text }) => text.trim() !== '');
}

/** The longest caption, and how far above its table it may stand, in heights of its letters. */
const LONGEST_CAPTION = 40;
const FARTHEST_CAPTION = 2.5;

function captionOf({ left, right, top }: Grid, pieces: readonly Piece[]): string | null {
  const above = pieces.filter(
    (piece) =>
      !piece.isVertical &&
      piece.bottom <= top + piece.size / 2 &&
      top - piece.bottom < piece.size * FARTHEST_CAPTION &&
      piece.right > left &&
      piece.left < right,
  );
  const text = linesOf(above).at(-1)?.text.replace(/\s+/g, ' ');
  // A line of a paragraph is no caption.
  return text === undefined || text.endsWith('。') || [...text].length > LONGEST_CAPTION ? null : text;
}
