import { compareDates, type ISODate } from '#calendar/date.ts';
import type { Overlay } from '#org/history/history.ts';
import type { PublishedChart } from '../1-read/schema/chart.ts';
import type { MunicipalitySource, Sourced } from '../1-read/source.ts';
import { chartDates, type Derived } from './derive.ts';

/** The chart that results from plans. `id` is its name in URLs. */
interface PlanChart {
  readonly id: string;
  readonly asOf: ISODate;
  readonly overlay: Overlay;
  readonly file: Sourced<PublishedChart> | null;
}

/** Every published chart of a plan, and a derived one for each day that has plans but no other chart. */
export function planChartsOf(
  source: MunicipalitySource,
  derived: Pick<Derived, 'history'>,
): readonly PlanChart[] {
  const { overlays } = derived.history;
  const published = source.charts.flatMap((file): PlanChart[] => {
    const overlay = overlays.find(({ charts }) => charts.includes(file.id));
    return overlay ? [{ id: file.id, asOf: file.data.asOf, overlay, file }] : [];
  });
  const taken = new Set([...chartDates(source, derived), ...published.map(({ id }) => id)]);
  const others = overlays
    .filter(({ date, kind }) => kind !== 'earlier' && !taken.has(date))
    .map(({ date }) => date);
  const derivedOnly = [...new Set(others)].flatMap((date): PlanChart[] => {
    const overlay = overlays.find((one) => one.date === date && one.kind !== 'earlier');
    return overlay ? [{ id: date, asOf: date, overlay, file: null }] : [];
  });
  return [...published, ...derivedOnly].sort((a, b) => compareDates(a.asOf, b.asOf));
}
