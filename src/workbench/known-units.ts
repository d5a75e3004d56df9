// Who is known of a municipality, to whom the names of a table are put.
import { filesInMemory } from '#archive/1-read/files.ts';
import type { Derived } from '#archive/2-derive/derive.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { pathOf } from '#org/chart.ts';
import { chartOn } from '#org/query.ts';
import type { Looking } from './look.ts';

function derivedOf({ municipality, texts, asOf }: Omit<Looking, 'open'>): Derived {
  return checkOne(openArchive(filesInMemory(texts), asOf), municipality).derived;
}

/** What units were called at any time. */
export function knownNames(place: Omit<Looking, 'open'>): ReadonlySet<string> {
  const { lives } = derivedOf(place).history;
  return new Set([...lives.values()].flatMap(({ spans }) => spans.map(({ unit }) => unit.name)));
}

/** 部/課/係 of the units of the day. */
export function knownPaths(place: Omit<Looking, 'open'>): readonly string[] {
  const { units } = chartOn(derivedOf(place).history, place.asOf);
  return [...units.values()]
    .filter(({ sort }) => sort === 'unit')
    .map(({ id }) => pathOf(units, id).join('/'));
}
