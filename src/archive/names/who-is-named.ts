import type { ISODate } from '#calendar/date.ts';
import { heldBefore, holdsOn } from '#calendar/stretch.ts';
import type { LinkedName, LinkedUnit } from '../4-link/types.ts';
import { type Lexicon, lexiconOf } from './find-names.ts';

/** Resolves names of units in texts. */
export interface NamedUnits {
  /** Includes names of posts, so that no part of them is taken for a unit. */
  readonly lexicon: Lexicon;
  /**
   * The only unit of that name on the date, or the one below `above`, the unit named last. An ambiguous name
   * alone resolves to null. If no unit has the name on the date, one that ended on that day is meant.
   */
  readonly whoIs: (name: string, date: ISODate, above: string | null) => string | null;
}

interface Bearer extends Pick<LinkedName, 'path' | 'from' | 'to'> {
  readonly id: string;
}

type Bearing = Pick<LinkedUnit, 'id' | 'sort' | 'names' | 'unnamed' | 'planned'>;

export function namedUnits(units: readonly Bearing[]): NamedUnits {
  const named = units.filter(({ unnamed }) => unnamed === null);
  const bearers = Map.groupBy(
    named
      .filter(({ sort, planned }) => sort === 'unit' && planned === null)
      .flatMap(({ id, names }) => names.map((one) => ({ ...one, id }))),
    ({ name }) => name,
  );
  // A planned unit is meant only if no existing unit ever had the name.
  const planned = Map.groupBy(
    named
      .filter(({ sort, planned }) => sort === 'unit' && planned !== null)
      .flatMap(({ id, names }) => names.map(({ name }) => ({ id, name }))),
    ({ name }) => name,
  );
  const names = new Map(named.map((unit) => [unit.id, unit.names]));
  return {
    lexicon: lexiconOf(named.flatMap((unit) => unit.names.map(({ name }) => name))),
    whoIs(name, date, above) {
      for (const holds of [holdsOn, heldBefore]) {
        const all: readonly Bearer[] = (bearers.get(name) ?? []).filter((one) => holds(one, date));
        if (all.length === 1) return all[0]?.id ?? null;
        const parent = names.get(above ?? '')?.find((one) => holds(one, date));
        const below = parent ? all.filter(({ path }) => path === `${parent.path}/${name}`) : [];
        if (below.length === 1) return below[0]?.id ?? null;
      }
      const [only, another] = bearers.has(name) ? [] : (planned.get(name) ?? []);
      return another === undefined ? (only?.id ?? null) : null;
    },
  };
}
