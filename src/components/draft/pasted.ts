// A pasted table, the answers about how to read it, and what it was read as.
import type { IndicatorAnswers } from '#drafting/indicators/read.ts';
import type { ResultAnswers } from '#drafting/results/reading.ts';
import type { Suggested } from '#drafting/suggest/suggest.ts';
import type { ChangesTable, ChangeTableAnswers } from '#workbench/change-tables.ts';
import type { ChartTable, ChartTableAnswers } from '#workbench/chart-tables.ts';
import type { IndicatorTable } from '#workbench/indicator-tables.ts';
import type { PlanTable, PlanTableAnswers } from '#workbench/plan-tables.ts';
import type { ResultTable } from '#workbench/result-tables.ts';
import type { Table } from '#workbench/sheets.ts';

export type Pasted = PastedChart | PastedChanges | PastedList;

interface PastedTable<Of extends string, Answers, Found> {
  readonly of: Of;
  readonly table: Table;
  readonly said: Answers;
  readonly found: Found;
}

export interface PastedChart extends PastedTable<'chart', ChartTableAnswers, ChartTable>, Chosen {
  /** Changes suggested by comparison with the chart before. Null until it is compared. */
  readonly suggested: Suggested | null;
}

/** Answers about suggestions, by the content of the suggestion or question: the table may be read again. */
interface Chosen {
  /** Whether each suggestion is wanted. */
  readonly wanted: Readonly<Record<string, boolean>>;
  /** The index of the chosen answer to each question, or `later`. */
  readonly answers: Readonly<Record<string, number | 'later'>>;
}

/** After a table is written to the file, the rows left over stay visible. */
interface MayBeTaken {
  readonly isTaken: boolean;
}

/** A list of changes (新旧対照表). */
export interface PastedChanges extends PastedTable<'changes', ChangeTableAnswers, ChangesTable>, MayBeTaken {}
export interface PastedPlan extends PastedTable<'plan', PlanTableAnswers, PlanTable>, MayBeTaken {}
export interface PastedIndicators
  extends PastedTable<'indicators', IndicatorAnswers, IndicatorTable>,
    MayBeTaken {}
export interface PastedResults extends PastedTable<'results', ResultAnswers, ResultTable>, MayBeTaken {}

/** A table whose rows become items of the open file. */
export type PastedList = PastedPlan | PastedIndicators | PastedResults;

export type KeptTable =
  | Kept<PastedChart>
  | Kept<PastedChanges>
  | Kept<PastedPlan>
  | Kept<PastedIndicators>
  | Kept<PastedResults>;
type Kept<P extends Pasted> = Pick<P, 'of' | 'table' | 'said'> & Partial<Omit<P, 'found' | 'suggested'>>;

export function keptTable(pasted: Pasted): KeptTable {
  const { found: _, ...kept } = pasted.of === 'chart' ? { ...pasted, suggested: undefined } : pasted;
  return kept as KeptTable;
}

/** The pasted table, if it is of the given kind. */
export function pastedAs<K extends Pasted['of']>(
  pasted: Pasted | null,
  of: K,
): Extract<Pasted, { readonly of: K }> | null {
  return pasted?.of === of ? (pasted as Extract<Pasted, { readonly of: K }>) : null;
}

/** The state without a table. */
export const NO_TABLE = { pasted: null, waiting: null, table: '', refusedTable: null } as const;
