import type { ISODate } from '#calendar/date.ts';
import { type Chart, pathOf } from '#org/chart.ts';
import { chartOn, type Instant } from '#org/query.ts';
import { KINDS, kindOf, UNKNOWN, type Unit } from '#org/unit.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import type { MunicipalitySource, Written } from '../1-read/source.ts';
import { type Derived, effectiveDate } from './derive.ts';

/** A number that the source of a reorganization prints, and what the derived chart says of it. */
export interface PrintedCount {
  readonly side: 'before' | 'after';
  /** What is counted, as printed: 部, 課・室, 職員. */
  readonly of: string;
  readonly printed: number;
  /** What the derived chart holds; null where it cannot say. */
  readonly derived: number | null;
  /** Why it cannot: what is counted is no kind of unit, or not all units are known. */
  readonly unproved: 'no-kind' | 'incomplete' | 'not-in-force' | null;
  /** The paths of the units that were counted. */
  readonly units: readonly string[];
  /** Why the editor lets the two numbers stand side by side. */
  readonly accepted: string | null;
}

/** The printed numbers of a reorganization beside those that are derived. */
export function printedCounts(
  source: MunicipalitySource,
  derived: Derived,
  file: Written<Reorganization>,
): readonly PrintedCount[] {
  const { counts } = file.data;
  if (!counts) return [];
  return (['before', 'after'] as const).flatMap((side) => {
    const printed = Object.entries(counts[side] ?? {});
    if (printed.length === 0) return [];
    const chart = chartOfSide(source, derived, file, side);
    return printed.map(([of, number]) => ({
      side,
      of,
      printed: number,
      ...counted(source, chart, of),
      accepted: acceptedCount(file.data, side, of),
    }));
  });
}

type Counted = Pick<PrintedCount, 'derived' | 'unproved' | 'units'>;

const notCounted = (unproved: PrintedCount['unproved']): Counted => ({ derived: null, unproved, units: [] });

function counted(
  source: MunicipalitySource,
  chart: Chart | 'incomplete' | 'not-in-force',
  of: string,
): Counted {
  const kinds = new Set(of.split(/[・、,]/).map((one) => one.trim()));
  if (![...kinds].every((kind) => KINDS.includes(kind))) return notCounted('no-kind');
  if (typeof chart === 'string') return notCounted(chart);
  const about = source.units?.data.units ?? {};
  const units = [...chart.units.values()].filter(
    (unit) => unit.sort === 'unit' && kinds.has(about[unit.id]?.kind ?? kindOf(unit) ?? ''),
  );
  if (units.some(isNoSingleUnit)) return notCounted('incomplete');
  return {
    derived: units.reduce((sum, { unnamed }) => sum + (unnamed ?? 1), 0),
    unproved: null,
    units: units.map(({ id }) => pathOf(chart.units, id).join('/')),
  };
}

/** Several at once, or one that may be another that is known by its place. */
function isNoSingleUnit({ collective, parent }: Unit): boolean {
  return collective || parent === UNKNOWN;
}

/** The chart just before or after a reorganization, where all units of it are known. */
function chartOfSide(
  { charts }: MunicipalitySource,
  { history, statuses }: Derived,
  { id, data }: Written<Reorganization>,
  side: PrintedCount['side'],
): Chart | 'incomplete' | 'not-in-force' {
  if (statuses.get(id) !== 'in force') return 'not-in-force';
  const date = effectiveDate(data);
  if (date === null) return 'incomplete';
  const isComplete = (on: ISODate, at: Instant) =>
    charts.some(({ data }) => data.coverage === 'all' && (at === 'on' ? data.asOf <= on : data.asOf < on));
  if (side === 'before') return isComplete(date, 'before') ? chartOn(history, date, 'before') : 'incomplete';
  if (isComplete(date, 'on')) return chartOn(history, date);
  return data.after && isComplete(data.after, 'on') ? chartOn(history, data.after) : 'incomplete';
}

function acceptedCount(data: Reorganization, side: PrintedCount['side'], of: string): string | null {
  const accepted = data.accepted.find(
    ({ count, chart }) => count === of && (chart === undefined || chart === data[side]),
  );
  return accepted?.why ?? null;
}

/** Whether the printed number and the derived one are two. */
export function disagrees({ printed, derived }: PrintedCount): boolean {
  return derived !== null && derived !== printed;
}
