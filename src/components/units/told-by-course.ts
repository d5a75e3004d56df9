import type { LinkedUnit } from '#archive/4-link/types.ts';
import type { FigureWithText } from '#diagrams/figures/equal.ts';

/** What the course of a unit says in text, and need not be said of it once more. */
export interface ToldByCourse {
  /** Nobody but the unit itself is in it, and no more of that than its names: the facts say all of it. */
  readonly isAlone: boolean;
  readonly names: boolean;
  /** Who came before it and who after. */
  readonly kin: boolean;
}

export function toldByCourse(
  drawn: FigureWithText | null,
  { url, names, predecessors, successors }: LinkedUnit,
  urlOf: (id: string) => string | undefined,
): ToldByCourse {
  const rows = drawn?.text.rows ?? [];
  const links = rows.map(([first]) => first?.[0]?.href);
  const own = links.filter((link) => link === url).length;
  const isAlone = rows.length > 0 && own === rows.length && own <= names.length;
  return {
    isAlone,
    names: !isAlone && own >= names.length && names.every(({ isPlaceUnknown }) => !isPlaceUnknown),
    kin: [...predecessors, ...successors].every(({ id }) => links.includes(urlOf(id))),
  };
}
