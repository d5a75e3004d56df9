// The known units of a municipality, to which the names of a table are matched.
import { filesInMemory } from '#archive/1-read/files.ts';
import type { Derived } from '#archive/2-derive/derive.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { unitsOfDay } from '#drafting/plans/units-of-day.ts';
import { writtenFile } from '#drafting/remedies/written-file.ts';
import type { Looking } from './look.ts';

function derivedOf({ municipality, texts, asOf }: Omit<Looking, 'open'>): Derived {
  return checkOne(openArchive(filesInMemory(texts), asOf), municipality).derived;
}

/** All names that units have ever had. */
export function knownNames(place: Omit<Looking, 'open'>): ReadonlySet<string> {
  const { lives } = derivedOf(place).history;
  return new Set([...lives.values()].flatMap(({ spans }) => spans.map(({ unit }) => unit.name)));
}

/** Paths of the units on the day of the open document. */
export function knownPaths(looking: Looking): readonly string[] {
  const { open, texts, asOf } = looking;
  const { issued } = writtenFile(open, texts[open] ?? '').data;
  return unitsOfDay(derivedOf(looking).history, String(issued ?? ''), asOf);
}
