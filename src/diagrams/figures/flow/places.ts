import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive, LinkedChange, LinkedChart, LinkedUnit } from '#archive/4-link/types.ts';
import { isPlaceUnknownAt } from '#archive/4-link/units/place-at.ts';
import { once } from '#archive/once.ts';
import { directlyBelow, pathOrUnknown, placeUnknown } from '#telling/units/place.ts';
import type { BandSort } from '../../flow.ts';
import { flowWords } from '../captions.ts';
import { inChart } from './in-chart.ts';

/** Where a row is shown: its band, and the names above it. */
export interface Place {
  readonly band: BandPlace;
  /** From the top of the band down to the row itself; empty for the department itself. */
  readonly steps: readonly Step[];
}

interface BandPlace {
  readonly key: string;
  readonly name: string;
  readonly sort: BandSort;
}

interface Step {
  readonly key: string;
  readonly name: string;
}

type End = LinkedChange['from'][number] | LinkedChange['to'][number];

/**
 * Returns a function that gives the place of each end of a change on one side. `chart` is the nearest one to
 * that side.
 */
export function placesIn(
  archive: Archive,
  chart: LinkedChart | null,
): (end: End, change: LinkedChange) => Place {
  const { units } = lookupIn(archive);
  const { ids } = inChart(chart);
  const named = namesIn(archive.units);
  const department = (name: string): BandPlace => {
    const id = ids.get(name) ?? named.get(name);
    return { key: id === undefined ? `=${name}` : id, name, sort: 'department' };
  };
  return ({ id, path }, change) => {
    if (id === null) return placeOfNameless(path, change, department);
    const unit = units.get(id);
    const names = path.split('/');
    if (unit?.sort === 'post') {
      const above = names.slice(0, -1).join(' ');
      return at('posts', flowWords.posts, stepsOf([...(above === '' ? [] : [above]), ...names.slice(-1)]));
    }
    if (unit && isPlaceUnknownAt(unit, path)) return at('unknown', placeUnknown, stepsOf(names));
    const [top = path, ...below] = names;
    if (below.length === 0) return { band: { key: id, name: top, sort: 'department' }, steps: [] };
    return { band: department(top), steps: stepsOf(below) };
  };
}

/** The place of a unit of another municipality, of all units of a kind, or of a description in words. */
function placeOfNameless(path: string, change: LinkedChange, department: (name: string) => BandPlace): Place {
  const [municipality = '', ...rest] = path.split(' ');
  if (change.known === null && rest.length > 0)
    return at('elsewhere', municipality, stepsOf(rest.join(' ').split('/')));
  const [top = path, ...below] = path.split('/');
  if (below.length > 0) return { band: department(top), steps: stepsOf(below) };
  return at('other', flowWords.other, [{ key: path, name: pathOrUnknown(path) }]);
}

/** Puts departments without rows below them into one band. Other departments head a band of their own. */
export function gather(archive: Archive, places: readonly Place[]): (place: Place) => Place {
  const heads = new Set(places.flatMap(({ band, steps }) => (steps.length > 0 ? band.key : [])));
  return (place) => {
    const { band, steps } = place;
    if (band.sort !== 'department' || steps.length > 0 || heads.has(band.key)) return place;
    return at('top', directlyBelow(archive), [{ key: band.key, name: band.name }]);
  };
}

export function keyOfPlace({ band, steps }: Place): string {
  return [band.key, ...steps.map(({ key }) => key)].join('/');
}

function at(sort: Exclude<BandSort, 'department'>, name: string, steps: readonly Step[]): Place {
  // No unit id begins with an asterisk.
  return { band: { key: sort === 'elsewhere' ? `*${name}` : `*${sort}`, name, sort }, steps };
}

function stepsOf(names: readonly string[]): readonly Step[] {
  return names.map((name) => ({ key: name, name }));
}

/** The last unit that had each name at the top. */
const namesIn = once(
  (units: readonly LinkedUnit[]): ReadonlyMap<string, string> =>
    new Map(
      units.flatMap(({ id, sort, names }) =>
        sort === 'post' ? [] : names.flatMap(({ path }) => (path.includes('/') ? [] : [[path, id] as const])),
      ),
    ),
);
