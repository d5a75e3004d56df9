// A table that was pasted, what was said of how to read it, and what it was read as.
import type { ResultsSaid } from '#drafting/results/reading.ts';
import type { Suggested } from '#drafting/suggest/suggest.ts';
import type { ChangesSaid, ChangesTable } from '#workbench/change-tables.ts';
import type { ChartTable, Said } from '#workbench/chart-tables.ts';
import type { PlanSaid, PlanTable } from '#workbench/plan-tables.ts';
import type { ResultTable } from '#workbench/result-tables.ts';
import type { Table } from '#workbench/sheets.ts';

export type Pasted = PastedChart | PastedChanges | PastedPlan | PastedResults;

interface PastedTable<Of extends string, Said, Found> {
  readonly of: Of;
  readonly table: Table;
  readonly said: Said;
  readonly found: Found;
}

export interface PastedChart extends PastedTable<'chart', Said, ChartTable>, Chosen {
  /** Where it is compared with the chart before. */
  readonly suggested: Suggested | null;
}

/** What was said of what is suggested, by what the suggestion or the question says: it may be found again. */
interface Chosen {
  /** Which suggestions are wanted, and which not. */
  readonly wanted: Readonly<Record<string, boolean>>;
  /** Which choice of each question, or that it is not answered yet. */
  readonly answers: Readonly<Record<string, number | 'later'>>;
}

/** Once a table is written, what was left of it stays to be seen. */
interface MayBeTaken {
  readonly isTaken: boolean;
}

/** A list of changes, 新旧対照表. */
export interface PastedChanges extends PastedTable<'changes', ChangesSaid, ChangesTable>, MayBeTaken {}
export interface PastedPlan extends PastedTable<'plan', PlanSaid, PlanTable>, MayBeTaken {}
export interface PastedResults extends PastedTable<'results', ResultsSaid, ResultTable>, MayBeTaken {}

/** A table of which each row becomes an item of the file that is open. */
export type PastedList = PastedPlan | PastedResults;

export type KeptTable = Kept<PastedChart> | Kept<PastedChanges> | Kept<PastedPlan> | Kept<PastedResults>;
type Kept<P extends Pasted> = Pick<P, 'of' | 'table' | 'said'> & Partial<Omit<P, 'found' | 'suggested'>>;

export function keptTable(pasted: Pasted): KeptTable {
  const { found: _, ...kept } = pasted.of === 'chart' ? { ...pasted, suggested: undefined } : pasted;
  return kept as KeptTable;
}

/** The table that was pasted, where it is one of that kind. */
export function pastedAs<K extends Pasted['of']>(
  pasted: Pasted | null,
  of: K,
): Extract<Pasted, { readonly of: K }> | null {
  return pasted?.of === of ? (pasted as Extract<Pasted, { readonly of: K }>) : null;
}

/** No table is there any more. */
export const NO_TABLE = { pasted: null, waiting: null, table: '', refusedTable: null } as const;
