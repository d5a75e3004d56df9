import type { Row, Sheet } from '../tables/table.ts';

/** A cell with content, or cells side by side that were merged. */
export interface Block {
  readonly row: number;
  readonly column: number;
  /** The last column. */
  readonly end: number;
  readonly words: string;
}

/** The text of a cell; empty if it repeats the first cell of a range that begins in a row above. */
export function cellAt({ joined }: Sheet, row: Row, column: number): string {
  return joined.get(row.number)?.has(column) ? '' : (row.cells[column] ?? '').trim();
}

/** Cells side by side with the same text form one block: merged cells are read like that. */
export function blocksIn(sheet: Sheet, row: Row): readonly Block[] {
  const blocks: Block[] = [];
  row.cells.forEach((_, column) => {
    const words = cellAt(sheet, row, column);
    const last = blocks.at(-1);
    if (words === '') return;
    if (last?.end === column - 1 && last.words === words)
      blocks[blocks.length - 1] = { ...last, end: column };
    else blocks.push({ row: row.number, column, end: column, words });
  });
  return blocks;
}
