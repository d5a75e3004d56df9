import type { ISODate } from '#calendar/date.ts';
import { pathOf } from '#org/chart.ts';
import type { History } from '#org/history/history.ts';
import { chartOn } from '#org/query.ts';
import type { Unit, UnitId } from '#org/unit.ts';

type Side = 'before' | 'after';

/** The paths of all units before or after an event, in force or planned. */
export type NamesAround = (event: string, date: ISODate, side: Side) => readonly string[];

/** Caches the paths for each side of a day or plan, however many names are looked up. */
export function namesAround(history: History): NamesAround {
  const known = new Map<string, readonly string[]>();
  return (event, date, side) => {
    const overlays = history.overlays.filter(({ stages }) => stages.some((one) => one.event === event));
    const key = `${side} ${overlays.length === 0 ? date : event}`;
    const charts =
      overlays.length === 0
        ? () => [chartOn(history, date, side === 'before' ? 'before' : 'on').units]
        : () => overlays.map((overlay) => overlay[side]);
    const paths = known.get(key) ?? [...new Set(charts().flatMap(pathsIn))];
    known.set(key, paths);
    return paths;
  };
}

function pathsIn(units: ReadonlyMap<UnitId, Unit>): readonly string[] {
  return [...units.keys()].map((id) => pathOf(units, id).join('/'));
}
