import type { ISODate } from '#calendar/date.ts';
import { type Chart, pathOf } from '#org/chart.ts';
import type { Overlay } from '#org/history/history.ts';
import { chartOn, type Instant } from '#org/query.ts';
import { KINDS, UNKNOWN, type Unit } from '#org/unit.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import type { MunicipalitySource, Written } from '../1-read/source.ts';
import { type Derived, effectiveDate } from './derive.ts';
import { kindsIn } from './kinds.ts';

/** A count that the source of a reorganization prints, compared with the derived chart. */
export interface PrintedCount {
  readonly side: 'before' | 'after';
  /** What is counted, as printed: 部, 課・室, 職員. */
  readonly of: string;
  readonly printed: number;
  /** The count in the derived chart; null if it cannot be determined. */
  readonly derived: number | null;
  /** Why `derived` is null: no kind of unit is counted, or not all units are known. */
  readonly unproved: 'no-kind' | 'incomplete' | null;
  /** The paths of the counted units. */
  readonly units: readonly string[];
  /** The editor's reason for accepting a difference. */
  readonly accepted: string | null;
}

/** Compares the printed counts of a reorganization with the derived charts. */
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
    const units = unitsOfSide(source, derived, file, side);
    return printed.map(([of, number]) => ({
      side,
      of,
      printed: number,
      ...counted(source, units, of),
      accepted: acceptedCount(file.data, side, of),
    }));
  });
}

type Units = Chart['units'];
type Counted = Pick<PrintedCount, 'derived' | 'unproved' | 'units'>;

const notCounted = (unproved: PrintedCount['unproved']): Counted => ({ derived: null, unproved, units: [] });

function counted(source: MunicipalitySource, all: Units | null, of: string): Counted {
  const kinds = new Set(of.split(/[・、,]/).map((one) => one.trim()));
  if (![...kinds].every((kind) => KINDS.includes(kind))) return notCounted('no-kind');
  if (all === null) return notCounted('incomplete');
  const kindThen = kindsIn(source);
  const units = [...all.values()].filter((unit) => unit.sort === 'unit' && kinds.has(kindThen(unit) ?? ''));
  if (units.some(isNoSingleUnit)) return notCounted('incomplete');
  return {
    derived: units.reduce((sum, { unnamed }) => sum + (unnamed ?? 1), 0),
    unproved: null,
    units: units.map(({ id }) => pathOf(all, id).join('/')),
  };
}

/** Whether the unit stands for several, or may be the same as another unit because its parent is unknown. */
function isNoSingleUnit({ collective, parent }: Unit): boolean {
  return collective || parent === UNKNOWN;
}

/** The units just before or after a reorganization, of a plan as it would be carried out; null if not all are known. */
function unitsOfSide(
  { charts }: MunicipalitySource,
  { history, statuses }: Derived,
  { id, data }: Written<Reorganization>,
  side: PrintedCount['side'],
): Units | null {
  const date = effectiveDate(data);
  if (date === null) return null;
  const isComplete = (on: ISODate, at: Instant) =>
    charts.some(({ data }) => data.coverage === 'all' && (at === 'on' ? data.asOf <= on : data.asOf < on));
  const at = side === 'before' ? 'before' : 'on';
  if (statuses.get(id) !== 'in force') {
    const isOurs = ({ stages }: Overlay) => stages.some(({ event, isLast }) => event === id && isLast);
    return isComplete(date, at) ? (history.overlays.find(isOurs)?.[side] ?? null) : null;
  }
  if (isComplete(date, at)) return chartOn(history, date, at).units;
  const later = side === 'after' && data.after;
  return later && isComplete(later, 'on') ? chartOn(history, later).units : null;
}

function acceptedCount(data: Reorganization, side: PrintedCount['side'], of: string): string | null {
  const accepted = data.accepted.find(
    ({ count, chart }) => count === of && (chart === undefined || chart === data[side]),
  );
  return accepted?.why ?? null;
}

/** Whether the derived count is known and differs from the printed one. */
export function disagrees({ printed, derived }: PrintedCount): boolean {
  return derived !== null && derived !== printed;
}
