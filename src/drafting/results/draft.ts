import type { IndicatorValue, Quantity } from '#archive/1-read/schema/indicator.ts';
import type { Judge, ResultStatus } from '#archive/1-read/schema/report.ts';

/** What a table says came of one measure, one section or, without either, of the whole. */
export interface DraftResult {
  readonly measure: string | null;
  readonly section: string | null;
  readonly by: Judge;
  readonly status: ResultStatus;
  readonly grade: string | null;
  /** Where steps of several scales have that id. */
  readonly scale: string | null;
  readonly dated: string | null;
  readonly reason: string | null;
  readonly text: string | null;
  /** By the id of the indicator. */
  readonly actuals: Readonly<Record<string, IndicatorValue>>;
  readonly rates: Readonly<Record<string, Quantity>>;
  readonly ref: readonly string[];
  readonly note: string | null;
}
