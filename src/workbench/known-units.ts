// Who is known of a municipality, to whom the names of a table are put.
import { filesInMemory } from '#archive/1-read/files.ts';
import type { Derived } from '#archive/2-derive/derive.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { unitsOfDay } from '#drafting/plans/units-of-day.ts';
import { writtenFile } from '#drafting/remedies/written-file.ts';
import type { Looking } from './look.ts';

function derivedOf({ municipality, texts, asOf }: Omit<Looking, 'open'>): Derived {
  return checkOne(openArchive(filesInMemory(texts), asOf), municipality).derived;
}

/** What units were called at any time. */
export function knownNames(place: Omit<Looking, 'open'>): ReadonlySet<string> {
  const { lives } = derivedOf(place).history;
  return new Set([...lives.values()].flatMap(({ spans }) => spans.map(({ unit }) => unit.name)));
}

/** 部/課/係 of the units of the day of the document that is open. */
export function knownPaths(looking: Looking): readonly string[] {
  const { open, texts, asOf } = looking;
  const { issued } = writtenFile(open, texts[open] ?? '').data;
  return unitsOfDay(derivedOf(looking).history, String(issued ?? ''), asOf);
}
