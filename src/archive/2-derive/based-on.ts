import type { WrittenMeasure } from '../1-read/schema/edition.ts';
import type { EditionFile } from '../1-read/source.ts';
import { issuedOrder } from './editions.ts';

type Documents = ReadonlyMap<string, readonly EditionFile[]>;

/** An edition that another carries out, all of it or one of its sections. */
export interface Basis {
  readonly file: EditionFile;
  readonly section: string | null;
}

/** Those that an edition carries out, in the order in which it names them. */
export function basesOf(by: EditionFile, documents: Documents): readonly Basis[] {
  return (by.data.basedOn ?? []).flatMap((named) => {
    const file = basisNamed(named, by, documents);
    return file ? [{ file, section: named.section ?? null }] : [];
  });
}

type Named = NonNullable<EditionFile['data']['basedOn']>[number];

/** The edition that is named, or else the last that had been issued by the day of who names it; `documents` have their editions oldest first. */
export function basisNamed(
  { document, edition }: Named,
  by: EditionFile,
  documents: Documents,
): EditionFile | null {
  const editions = documents.get(document) ?? [];
  if (edition !== undefined) return editions.find(({ id }) => id === edition) ?? null;
  return editions.findLast((one) => issuedOrder(one) <= issuedOrder(by)) ?? editions[0] ?? null;
}

/** A section or a measure of an edition that is carried out. */
export interface PartServed {
  readonly file: EditionFile;
  readonly id: string;
}

/** The parts that a measure serves: what it says itself, else its section or one above, else its edition. */
export function partsServed(
  { serves, section }: Pick<WrittenMeasure, 'serves' | 'section'>,
  { data: { sections } }: Pick<EditionFile, 'data'>,
  bases: readonly Basis[],
): readonly PartServed[] {
  const meant = (parts: NonNullable<WrittenMeasure['serves']>) =>
    parts.flatMap((part) => partsMeant(part, bases).slice(0, 1));
  if (serves) return meant(serves);
  const seen = new Set<string>();
  for (let id = section; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const above = sections.find((one) => one.id === id);
    if (above?.serves) return meant(above.serves);
    id = above?.in;
  }
  return bases.flatMap(({ file, section }) => (section === null ? [] : [{ file, id: section }]));
}

/** Every part that is called so; of several documents where nobody says of which. */
export function partsMeant(
  { document, id }: NonNullable<WrittenMeasure['serves']>[number],
  bases: readonly Basis[],
): readonly PartServed[] {
  return bases
    .filter(({ file }) => document === undefined || file.document === document)
    .filter(({ file: { data } }) => [...data.sections, ...data.measures].some((one) => one.id === id))
    .map(({ file }) => ({ file, id }));
}
