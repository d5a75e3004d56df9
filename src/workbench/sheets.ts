// Tables as the workbench is given them.
import { sheetMeant } from '#drafting/tables/choose-sheet.ts';
import { readTable, tableOfPaste } from '#drafting/tables/read-table.ts';
import { done, type Outcome, type Sheet } from '#drafting/tables/table.ts';

/** A table as it was pasted, or the file that holds it. */
export type Table = { readonly text: string } | { readonly bytes: Uint8Array; readonly name: string };

async function sheetsOf(table: Table): Promise<Outcome<readonly Sheet[]>> {
  if ('bytes' in table) return readTable(table.bytes, table.name);
  const sheet = tableOfPaste(table.text);
  return sheet.ok ? done([sheet.value]) : sheet;
}

/** What was found in the sheet that is meant; and the names of those to choose from. */
export interface Found<T> {
  readonly sheets: readonly string[];
  readonly sheet: Sheet | null;
  /** Or why not. */
  readonly read: Outcome<T>;
}

export async function foundIn<T>(
  table: Table,
  wanted: string | undefined,
  read: (sheet: Sheet) => Outcome<T>,
  fits?: (sheet: Sheet) => boolean,
): Promise<Outcome<Found<T>>> {
  const sheets = await sheetsOf(table);
  if (!sheets.ok) return sheets;
  const chosen = sheetMeant(sheets.value, wanted, fits);
  return done({
    sheets: sheets.value.map(({ name }) => name),
    sheet: chosen.ok ? chosen.value : null,
    read: chosen.ok ? read(chosen.value) : chosen,
  });
}
