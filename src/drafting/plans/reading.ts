import type { Fault } from '../tables/open-rows.ts';
import type { UnreadRow } from '../tables/table.ts';
import type { PlanColumn, PlanLayout } from './columns.ts';
import type { OpenMeasure } from './draft-measure.ts';

/** A plan as far as it has been read. */
export interface Reading {
  readonly layout: PlanLayout;
  readonly paths: readonly string[];
  readonly sections: Map<string, string>;
  readonly measures: OpenMeasure[];
  readonly faults: Map<OpenMeasure | null, Fault[]>;
  readonly doubts: UnreadRow[];
  section: string | null;
  /** Whether the row above is of the last measure. */
  goesOn: boolean;
}

/** What of a measure, or of a row that belongs to none, cannot be taken. */
export function fail({ faults }: Reading, measure: OpenMeasure | null, fault: Fault): void {
  faults.set(measure, [...(faults.get(measure) ?? []), fault]);
}

/** What a row says in a column. */
export type At = (column: PlanColumn) => string;

/** The words of a cell without its breaks. */
export function oneLine(cell: string): string {
  return cell.replace(/\s*\n\s*/g, '');
}
