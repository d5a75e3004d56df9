import type { WrittenMeasure } from '../1-read/schema/edition.ts';
import type { EditionFile } from '../1-read/source.ts';
import { issuedOrder } from './editions.ts';

/**
 * The edition that one carries out: the one that it names, or else the last that had been issued by its own day;
 * `documents` have their editions oldest first.
 */
export function basisOf(
  file: EditionFile,
  documents: ReadonlyMap<string, readonly EditionFile[]>,
): EditionFile | null {
  const { basedOn } = file.data;
  if (!basedOn) return null;
  const editions = documents.get(basedOn.document) ?? [];
  if (basedOn.edition !== undefined) return editions.find(({ id }) => id === basedOn.edition) ?? null;
  return editions.findLast((one) => issuedOrder(one) <= issuedOrder(file)) ?? editions[0] ?? null;
}

/** The parts that a measure serves, by their ids: what it says itself, else its section or one above, else its edition. */
export function partsServed(
  { serves, section }: Pick<WrittenMeasure, 'serves' | 'section'>,
  { data: { sections, basedOn } }: Pick<EditionFile, 'data'>,
): readonly string[] {
  if (serves) return serves;
  const seen = new Set<string>();
  for (let id = section; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const above = sections.find((one) => one.id === id);
    if (above?.serves) return above.serves;
    id = above?.in;
  }
  return basedOn?.section === undefined ? [] : [basedOn.section];
}
