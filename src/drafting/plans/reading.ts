import type { Fault } from '../tables/open-rows.ts';
import type { Origin, UnreadRow } from '../tables/table.ts';
import type { PlanColumn, PlanLayout } from './columns.ts';
import type { OpenMeasure } from './draft-measure.ts';

export interface DraftSection {
  readonly id: string;
  readonly title: string;
  /** The section above. */
  readonly in?: string;
}

/** The state while a plan is read row by row. */
export interface Reading {
  readonly layout: PlanLayout;
  readonly paths: readonly string[];
  readonly sections: DraftSection[];
  readonly measures: OpenMeasure[];
  readonly faults: Map<OpenMeasure | null, Fault[]>;
  readonly doubts: UnreadRow[];
  /** The rows of headings that the row stands below, the highest first. */
  headings: readonly string[];
  /** The section of each column of sections in the row, down to the last that has one. */
  within: readonly DraftSection[];
  /** Whether the row above belongs to the last measure. */
  goesOn: boolean;
  /** How many arrows stand for the words of the year before. */
  arrows: number;
  /** The words of rows that hold nothing of a plan: 実績. */
  readonly kindsAside: Set<string>;
  /** Where a row comes from; undefined in a table that was not made of forms or of other tables. */
  readonly originOf: (row: number) => Origin | undefined;
}

/** Records what cannot be read of a measure, or of a row without a measure (null). */
export function fail({ faults }: Reading, measure: OpenMeasure | null, fault: Fault): void {
  faults.set(measure, [...(faults.get(measure) ?? []), fault]);
}

/** The cell of the current row in a column. */
export type At = (column: PlanColumn) => string;

/** The cell without line breaks. */
export function oneLine(cell: string): string {
  return cell.replace(/\s*\n\s*/g, '');
}
