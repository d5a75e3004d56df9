import type { LinkedUnit } from '#archive/4-link/types.ts';
import type { Way } from '#diagrams/figures/way/way.ts';

/** What the way of a unit says, and need not be said of it once more. */
export interface ToldByWay {
  /** Every name and place that it had, and since when. */
  readonly names: boolean;
  /** Who came before it and who after. */
  readonly kin: boolean;
  /** Every grade that it had before its last, and until when. */
  readonly grades: boolean;
}

export function toldByWay(
  { rows }: Way,
  { id, names, grades, predecessors, successors }: LinkedUnit,
): ToldByWay {
  const events = rows.flatMap(({ event }) => event ?? []);
  const own = events.flatMap(({ date, from, to }) =>
    [...from, ...to].filter((one) => one.id === id).map(({ path }) => ({ path, date })),
  );
  const named = new Set(events.flatMap(({ from, to }) => [...from, ...to].map((one) => one.id)));
  return {
    names: names.every(
      ({ path, isPlaceUnknown, from }) =>
        !isPlaceUnknown && own.some((one) => one.path === path && (from === null || one.date === from)),
    ),
    grades: grades.every(
      ({ from, grade }) =>
        from === null || events.some(({ change, date }) => date === from && change?.grade?.to === grade),
    ),
    kin: [...predecessors, ...successors].every((one) => named.has(one.id)),
  };
}
