// Reads a pasted table as a chart.

import { done, type Outcome } from '#diagnostics/outcome.ts';
import { foreignChart } from '#drafting/charts/foreign.ts';
import { type ChartAnswers, chartFromSheet, isChart, type ReadChart } from '#drafting/charts/read-chart.ts';
import { knownNames } from './known-units.ts';
import type { Looking } from './look.ts';
import { type Found, foundIn, type Table } from './sheets.ts';

/** How the editor wants the table to be read. */
export interface ChartTableAnswers extends ChartAnswers {
  readonly sheet?: string | undefined;
  /** The editor confirms that the chart is of this municipality, whatever its names. */
  readonly isOurs?: boolean | undefined;
  /** The chart shows only some departments and says nothing about the others. */
  readonly isPart?: boolean | undefined;
}

export interface ChartTable extends Omit<Found<ReadChart>, 'sheet'> {
  /** Why the chart seems to belong to another municipality, or null. */
  readonly foreign: string | null;
}

export async function readChart(
  place: Omit<Looking, 'open'>,
  table: Table,
  answers: ChartTableAnswers,
): Promise<Outcome<ChartTable>> {
  const found = await foundIn(table, answers.sheet, (sheet) => chartFromSheet(sheet, answers), isChart);
  if (!found.ok) return found;
  const { sheets, read } = found.value;
  const asks = read.ok && !answers.isOurs;
  const known = asks ? [...knownNames(place)].map((name) => ({ name, row: null, children: [] })) : [];
  const foreign = asks ? foreignChart(known, read.value.chart) : null;
  return done({ sheets, read, foreign });
}
