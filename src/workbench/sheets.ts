// Input tables of the workbench.

import { done, type Outcome } from '#diagnostics/outcome.ts';
import { withForms } from '#drafting/forms/forms.ts';
import { withAlike } from '#drafting/tables/alike.ts';
import { sheetMeant } from '#drafting/tables/choose-sheet.ts';
import { withErasOfHeadings } from '#drafting/tables/eras-of-headings.ts';
import { cellsOfPaste, readTable, withShortRows } from '#drafting/tables/read-table.ts';
import type { Sheet } from '#drafting/tables/table.ts';

/** A pasted table, or a file. */
export type Table = { readonly text: string } | { readonly bytes: Uint8Array; readonly name: string };

/** `isPlain`: whether a sheet is read as it is, although it may look like forms. */
export async function sheetsOf(
  table: Table,
  years: readonly number[],
  isPlain?: (sheet: Sheet) => boolean,
): Promise<Outcome<readonly Sheet[]>> {
  if ('bytes' in table) {
    const sheets = await readTable(table.bytes, table.name);
    return sheets.ok
      ? done(
          withAlike(
            withForms(
              sheets.value.map((one) => withErasOfHeadings(one, years)),
              undefined,
              years,
              isPlain,
            ),
          ),
        )
      : sheets;
  }
  const pasted = cellsOfPaste(table.text);
  if (!pasted.ok) return pasted;
  const sheet = withErasOfHeadings(pasted.value, years);
  const [forms = sheet] = withForms([sheet], undefined, years, isPlain);
  return done([forms === sheet ? withShortRows(forms) : forms]);
}

/** The names of all sheets, and of the one that was read. */
export interface SheetNames {
  readonly all: readonly string[];
  readonly read: string | null;
}

/** The result for the chosen sheet. */
export interface Found<T> {
  readonly sheets: SheetNames;
  readonly sheet: Sheet | null;
  /** Or why the sheet cannot be read. */
  readonly read: Outcome<T>;
}

/** `years`: known years of the document. */
export async function foundIn<T>(
  table: Table,
  wanted: string | undefined,
  read: (sheet: Sheet) => Outcome<T>,
  fits?: (sheet: Sheet) => boolean,
  years: readonly number[] = [],
  isPlain?: (sheet: Sheet) => boolean,
): Promise<Outcome<Found<T>>> {
  const sheets = await sheetsOf(table, years, isPlain);
  if (!sheets.ok) return sheets;
  const chosen = sheetMeant(sheets.value, wanted, fits);
  return done({
    sheets: {
      all: sheets.value.map(({ name }) => name),
      read: chosen.ok ? chosen.value.name : null,
    },
    sheet: chosen.ok ? chosen.value : null,
    read: chosen.ok ? read(chosen.value) : chosen,
  });
}
