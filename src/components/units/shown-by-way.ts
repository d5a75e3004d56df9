import type { LinkedUnit } from '#archive/4-link/types.ts';
import type { Way } from '#diagrams/figures/way/way.ts';

/** Facts that the history of a unit already shows. */
export interface ShownByWay {
  /** All names and parents, with the date of each. */
  readonly names: boolean;
  /** All predecessors and successors. */
  readonly kin: boolean;
  /** All grades with their dates. */
  readonly grades: boolean;
}

export function shownByWay(
  { rows }: Way,
  { id, names, grades, predecessors, successors }: LinkedUnit,
): ShownByWay {
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
