import type { ISODate } from '#calendar/date.ts';
import { pathOf } from '#org/chart.ts';
import type { History } from '#org/history/history.ts';
import { chartOn } from '#org/query.ts';
import { type Parent, ROOT, UNKNOWN, type Unit, type UnitId } from '#org/unit.ts';

type Side = 'before' | 'after';

interface KnownName extends Pick<Unit, 'sort'> {
  readonly path: string;
  /** Whether the parent at the top of `path` is unknown. */
  readonly isPlaceUnknown: boolean;
}

/** All units before or after an event, in force or planned. */
export type NamesAround = (event: string, date: ISODate, side: Side) => readonly KnownName[];

/** Caches the names for each side of a day or plan, however many names are looked up. */
export function namesAround(history: History): NamesAround {
  const known = new Map<string, readonly KnownName[]>();
  return (event, date, side) => {
    const overlays = history.overlays.filter(({ stages }) => stages.some((one) => one.event === event));
    const key = `${side} ${overlays.length === 0 ? date : event}`;
    const charts =
      overlays.length === 0
        ? () => [chartOn(history, date, side === 'before' ? 'before' : 'on').units]
        : () => overlays.map((overlay) => overlay[side]);
    const names = known.get(key) ?? charts().flatMap(namesIn);
    known.set(key, names);
    return names;
  };
}

function namesIn(units: ReadonlyMap<UnitId, Unit>): readonly KnownName[] {
  return [...units.values()].map(({ id, sort }) => {
    let top: Parent = id;
    while (top !== ROOT && top !== UNKNOWN) top = units.get(top)?.parent ?? ROOT;
    return { path: pathOf(units, id).join('/'), sort, isPlaceUnknown: top === UNKNOWN };
  });
}
