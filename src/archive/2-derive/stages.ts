import type { ISODate } from '#calendar/date.ts';
import { firstDay } from '#calendar/interval.ts';
import type { Stage } from '#org/stages.ts';
import type { PublishedChart } from '../1-read/schema/chart.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import type { Sourced } from '../1-read/source.ts';

/** The stages of an event in file order. A `status` alone is one stage without a date. */
export function stagesOf({ status, stages = [] }: Reorganization): readonly Stage[] {
  if (stages.length === 0) return status === undefined ? [] : [{ status, on: null }];
  return stages.map(({ status, on }) => ({ status, on: firstDay(on?.interval) }));
}

/** The effective dates that the stages of an event announced. */
export function daysForeseen({ stages = [] }: Reorganization): readonly ISODate[] {
  return stages.flatMap(({ effective }) => firstDay(effective?.interval) ?? []);
}

/**
 * Whether a chart shows a plan: it states a stage, has the file name of a plan, or its date is after `asOf`.
 */
export function isPlan({ id, data }: Sourced<PublishedChart>, asOf: ISODate): boolean {
  return data.stage !== undefined || data.asOf > asOf || id === planChartId(data.asOf);
}

/** The file name of a plan's chart that is kept beside the chart of the same date. */
export function planChartId(date: ISODate): string {
  return `${date}-plan`;
}
