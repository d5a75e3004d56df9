import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { once } from '#archive/once.ts';
import { compareDates } from '#calendar/date.ts';
import { spanWords } from '../dates.ts';
import { type Line, link, note } from '../inline.ts';
import { spaced } from '../names.ts';

const bearersOf = once((units: readonly LinkedUnit[]) => {
  const stretches = units.flatMap((unit) =>
    unit.planned === null ? unit.names.flatMap((name) => (name.isPlaceUnknown ? [] : [{ unit, name }])) : [],
  );
  return Map.groupBy(stretches, ({ name }) => name.path);
});

/** The other units that had the name in the place of the unit at another time, and when: 企画課（〜令和元年度）. */
export function namesakeLines(archive: Archive, unit: LinkedUnit): readonly Line[] {
  if (unit.planned !== null) return [];
  const bearers = bearersOf(archive.units);
  const paths = new Set(unit.names.map(({ path }) => path));
  return [...paths]
    .flatMap((path) => bearers.get(path) ?? [])
    .filter((one) => one.unit.id !== unit.id && one.unit.sort === unit.sort)
    .toSorted((a, b) => compareDates(a.name.from ?? '', b.name.from ?? ''))
    .map(
      (one): Line => [
        link(spaced(one.name.path), one.unit.url),
        note(spanWords(archive, one.name.from, one.name.to)),
      ],
    );
}
