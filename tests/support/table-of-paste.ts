import { done, type Outcome } from '#diagnostics/outcome.ts';
import { cellsOfPaste, withShortRows } from '#drafting/tables/read-table.ts';
import type { Sheet } from '#drafting/tables/table.ts';

/** A pasted table as the workbench reads it if it has no forms. */
export function tableOfPaste(text: string): Outcome<Sheet> {
  const read = cellsOfPaste(text);
  return read.ok ? done(withShortRows(read.value)) : read;
}
