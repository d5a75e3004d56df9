// A table that was pasted, what was said of how to read it, and what it was read as.
import type { ResultsSaid } from '#drafting/results/reading.ts';
import type { Suggested } from '#drafting/suggest/suggest.ts';
import type { ChangesSaid, ChangesTable } from '#workbench/change-tables.ts';
import type { ChartTable, Said } from '#workbench/chart-tables.ts';
import type { PlanSaid, PlanTable } from '#workbench/plan-tables.ts';
import type { ResultTable } from '#workbench/result-tables.ts';
import type { Table } from '#workbench/sheets.ts';

export type Pasted = PastedChart | PastedChanges | PastedPlan | PastedResults;

export interface PastedChart extends Chosen {
  readonly of: 'chart';
  readonly table: Table;
  readonly said: Said;
  readonly found: ChartTable;
  /** Where it is compared with the chart before. */
  readonly suggested: Suggested | null;
}

/** What was said of what is suggested, by what the suggestion or the question says: it may be found again. */
export interface Chosen {
  /** Which suggestions are wanted, and which not. */
  readonly wanted: Readonly<Record<string, boolean>>;
  /** Which choice of each question, or that it is not answered yet. */
  readonly answers: Readonly<Record<string, number | 'later'>>;
}

/** A list of changes, 新旧対照表. */
export interface PastedChanges {
  readonly of: 'changes';
  readonly table: Table;
  readonly said: ChangesSaid;
  readonly found: ChangesTable;
  readonly isTaken: boolean;
}

export interface PastedPlan {
  readonly of: 'plan';
  readonly table: Table;
  readonly said: PlanSaid;
  readonly found: PlanTable;
  readonly isTaken: boolean;
}

export interface PastedResults {
  readonly of: 'results';
  readonly table: Table;
  readonly said: ResultsSaid;
  readonly found: ResultTable;
  /** Once it is written, what was left of it stays to be seen. */
  readonly isTaken: boolean;
}

/** A table without what is found in it. */
export interface KeptTable extends Partial<Chosen> {
  readonly of: Pasted['of'];
  readonly table: Table;
  readonly said: ChangesSaid & PlanSaid & ResultsSaid;
  /** That it was written: only what was left of it is shown. */
  readonly isTaken?: boolean;
}

export function keptTable(pasted: Pasted): KeptTable {
  const { of, table, said } = pasted;
  const chosen =
    of === 'chart' ? { wanted: pasted.wanted, answers: pasted.answers } : { isTaken: pasted.isTaken };
  return { of, table, said, ...chosen };
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
