// A table that was pasted, what was said of how to read it, and what it was read as.
import type { Suggested } from '#drafting/suggest/suggest.ts';
import type { ChartTable, Said } from '#workbench/chart-tables.ts';
import type { PlanSaid, PlanTable } from '#workbench/plan-tables.ts';
import type { ResultTable } from '#workbench/result-tables.ts';
import type { Table } from '#workbench/sheets.ts';

export type Pasted = PastedChart | PastedPlan | PastedResults;

export interface PastedChart {
  readonly of: 'chart';
  readonly table: Table;
  readonly said: Said;
  readonly found: ChartTable;
  /** Where it is compared with the chart before. */
  readonly suggested: Suggested | null;
  /** Which suggestions are taken, by id. */
  readonly taken: ReadonlySet<string>;
  /** Which choice of each question, by its id. */
  readonly answers: ReadonlyMap<string, number>;
}

export interface PastedPlan {
  readonly of: 'plan';
  readonly table: Table;
  readonly said: PlanSaid;
  readonly found: PlanTable;
}

export interface PastedResults {
  readonly of: 'results';
  readonly table: Table;
  readonly said: { readonly sheet?: string | undefined };
  readonly found: ResultTable;
}

/** The table that was pasted, where it is one of that kind. */
export function pastedAs<K extends Pasted['of']>(
  pasted: Pasted | null,
  of: K,
): Extract<Pasted, { readonly of: K }> | null {
  return pasted?.of === of ? (pasted as Extract<Pasted, { readonly of: K }>) : null;
}
