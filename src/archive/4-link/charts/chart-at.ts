import type { ISODate } from '#calendar/date.ts';
import type { LinkedChart } from '../types.ts';

interface Charts<Chart> {
  /** In order of their days. */
  readonly charts: readonly Chart[];
}

/** The chart that holds on a day, after its changes; undefined before the first chart. */
export function chartAt<Chart extends Pick<LinkedChart, 'asOf'>>(
  { charts }: Charts<Chart>,
  day: ISODate,
): Chart | undefined {
  return charts.findLast(({ asOf }) => asOf <= day);
}

/** The chart that held until a day, before its changes. */
export function chartBefore<Chart extends Pick<LinkedChart, 'asOf'>>(
  { charts }: Charts<Chart>,
  day: ISODate,
): Chart | undefined {
  return charts.findLast(({ asOf }) => asOf < day);
}
