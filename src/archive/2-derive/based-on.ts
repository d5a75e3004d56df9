import type { WrittenMeasure } from '../1-read/schema/edition.ts';
import type { EditionFile } from '../1-read/source.ts';
import { issuedOrder } from './editions.ts';

type Documents = ReadonlyMap<string, readonly EditionFile[]>;

/** An edition that another carries out, in full or only one section. */
export interface Basis {
  readonly file: EditionFile;
  readonly section: string | null;
}

/** The editions that an edition carries out, in the order in which it names them. */
export function basesOf(by: EditionFile, documents: Documents): readonly Basis[] {
  return (by.data.basedOn ?? []).flatMap((named) => {
    const file = basisNamed(named, by, documents);
    return file ? [{ file, section: named.section ?? null }] : [];
  });
}

type Named = NonNullable<EditionFile['data']['basedOn']>[number];

/**
 * The named edition, or, if none is named, the latest issued by the day of `by`. `documents` lists editions
 * oldest first.
 */
export function basisNamed(
  { document, edition }: Named,
  by: EditionFile,
  documents: Documents,
): EditionFile | null {
  const editions = documents.get(document) ?? [];
  if (edition !== undefined) return editions.find(({ id }) => id === edition) ?? null;
  return editions.findLast((one) => issuedOrder(one) <= issuedOrder(by)) ?? editions[0] ?? null;
}

/** A section or measure that is carried out. */
export interface PartServed {
  readonly file: EditionFile;
  readonly id: string;
}

/**
 * The parts that a measure serves: as it says itself, otherwise as its section or one above says, otherwise
 * as its edition says.
 */
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

/** Every section or measure with this id. Several if the id occurs in several documents and none is named. */
export function partsMeant(
  { document, id }: NonNullable<WrittenMeasure['serves']>[number],
  bases: readonly Basis[],
): readonly PartServed[] {
  return bases
    .filter(({ file }) => document === undefined || file.document === document)
    .filter(({ file: { data } }) => [...data.sections, ...data.measures].some((one) => one.id === id))
    .map(({ file }) => ({ file, id }));
}
