import type { ISODate } from '#calendar/date.ts';
import type { Stage } from '#org/stages.ts';
import type { PublishedChart } from '../1-read/schema/chart.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import type { Sourced } from '../1-read/source.ts';

/** The stages of an event in the order of the file; a `status` alone is one stage without a day. */
export function stagesOf({ status, stages = [] }: Reorganization): readonly Stage[] {
  if (stages.length === 0) return status === undefined ? [] : [{ status, on: null }];
  return stages.map(({ status, on }) => ({ status, on: on?.interval.start ?? on?.interval.end ?? null }));
}

/** The days on which an event was to take effect, by what was said of it at its stages. */
export function daysForeseen({ stages = [] }: Reorganization): readonly ISODate[] {
  return stages.flatMap(({ effective }) => effective?.interval.start ?? effective?.interval.end ?? []);
}

/** Whether a chart shows what is only planned: it says so, by its name or in it, or its day has not come. */
export function isPlan({ id, data }: Sourced<PublishedChart>, asOf: ISODate): boolean {
  return data.stage !== undefined || data.asOf > asOf || id === planChartId(data.asOf);
}

/** The name of a plan's chart that is kept beside the chart of what came. */
export function planChartId(date: ISODate): string {
  return `${date}-plan`;
}
