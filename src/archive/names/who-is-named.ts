import type { ISODate } from '#calendar/date.ts';
import type { LinkedName, LinkedUnit } from '../4-link/types.ts';
import { type Lexicon, lexiconOf } from './find-names.ts';

/** The units of a municipality, as a text speaks of them. */
export interface NamedUnits {
  /** Every name there is, so that none is taken for a part of another. */
  readonly lexicon: Lexicon;
  /**
   * The one unit of that name, or the one below the unit just named; a name that many bear says nothing alone. What
   * ended on the day is meant too, where nothing else bears the name.
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
  // Who is only planned is meant where nobody ever bore the name.
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

type Stretch = Pick<LinkedName, 'from' | 'to'>;

function holdsOn({ from, to }: Stretch, date: ISODate): boolean {
  return (from === null || from <= date) && (to === null || to > date);
}

function heldBefore({ from, to }: Stretch, date: ISODate): boolean {
  return (from === null || from < date) && (to === null || to >= date);
}
