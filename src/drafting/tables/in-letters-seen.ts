import { withoutUnseen } from '#archive/1-read/unseen.ts';
import type { Sheet } from './table.ts';

/** Removes invisible characters, which text copied from web pages and PDF files contains. */
export function inLettersSeen(sheet: Sheet): Sheet {
  let count = 0;
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const seen = withoutUnseen(cell);
      if (seen !== cell) count++;
      return seen;
    }),
  }));
  if (count === 0) return sheet;
  const note = `目に見えない文字を取り除いて読みました（${count}か所）。`;
  return { ...sheet, rows, notes: [...sheet.notes, note] };
}
