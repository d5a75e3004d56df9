// Charts from tables, as the workbench asks for them.

import { foreignChart } from '#drafting/charts/foreign.ts';
import { type ChartAnswers, chartFromSheet, type ReadChart } from '#drafting/charts/read-chart.ts';
import type { DraftTree } from '#drafting/charts/tree.ts';
import { onlySheet, sheetsNamed } from '#drafting/tables/choose-sheet.ts';
import { readTable, tableOfPaste } from '#drafting/tables/read-table.ts';
import { done, type Outcome, type Sheet } from '#drafting/tables/table.ts';
import type { Standing } from './look.ts';

/** A table as it was pasted, or the file that holds it. */
export type Table = { readonly text: string } | { readonly bytes: Uint8Array };

/** What the person said of how it is to be read. */
export interface Said extends ChartAnswers {
  readonly sheet?: string | undefined;
}

export interface ChartTable {
  /** Those of a workbook that has several. */
  readonly sheets: readonly string[];
  /** Or why not. */
  readonly read: Outcome<ReadChart>;
  /** Why it is hardly of the same municipality. */
  readonly foreign: string | null;
}

export async function readChart(
  table: Table,
  said: Said,
  before: readonly Standing[],
): Promise<Outcome<ChartTable>> {
  const sheets = await sheetsOf(table);
  if (!sheets.ok) return sheets;
  const named = sheetsNamed(sheets.value, said.sheet);
  const chosen = named.ok ? onlySheet(named.value) : named;
  const read = chosen.ok ? chartFromSheet(chosen.value, said) : chosen;
  return done({
    sheets: sheets.value.map(({ name }) => name),
    read,
    foreign: read.ok ? foreignChart(treeOf(before), read.value.chart) : null,
  });
}

async function sheetsOf(table: Table): Promise<Outcome<readonly Sheet[]>> {
  if ('bytes' in table) return readTable(table.bytes);
  const sheet = tableOfPaste(table.text);
  return sheet.ok ? done([sheet.value]) : sheet;
}

export function treeOf(units: readonly Standing[]): DraftTree {
  return units.map(({ name, children }) => ({ name, row: null, children: treeOf(children) }));
}
