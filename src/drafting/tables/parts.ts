// The parts of an Office file (Open XML), which refer to one another by relationships.

import { done, type Outcome } from '#diagnostics/outcome.ts';
import { tableLimits } from './table.ts';
import { type Allowance, eachPiece, type Piece, stopped } from './xml.ts';
import { openZip, type Packed } from './zip.ts';

/** An open file, and how much more of it may be read. */
export interface OfficeFile {
  readonly zip: Packed;
  readonly allowance: Allowance;
}

export interface Link {
  /** The last segment of the relationship's type URI. */
  readonly type: string;
  readonly target: string;
}

export function openOffice(bytes: Uint8Array): Outcome<OfficeFile> {
  const zip = openZip(bytes);
  const { pieces, cells, letters } = tableLimits;
  return zip.ok ? done({ zip: zip.value, allowance: { pieces, cells, letters } }) : zip;
}

/** The path of the main part; null if the file names none. */
export async function mainPartOf(file: OfficeFile): Promise<Outcome<string | null>> {
  const links = await linksOf(file, '');
  if (!links.ok) return links;
  return done([...links.value.values()].find(({ type }) => type === 'officeDocument')?.target ?? null);
}

/** The relationships of a part, by id. */
export function linksOf(file: OfficeFile, from: string): Promise<Outcome<ReadonlyMap<string, Link>>> {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(from) ?? [];
  return readPart(file, `${folder}_rels/${name}.rels`, (pieces) => {
    const links = new Map<string, Link>();
    for (const piece of pieces) {
      if (piece.kind !== 'open' || piece.name !== 'Relationship') continue;
      const to = piece.attributes.get('Target') ?? '';
      const type = piece.attributes.get('Type')?.split('/').at(-1) ?? '';
      links.set(piece.attributes.get('Id') ?? '', {
        type,
        target: pathFrom(folder, to),
      });
    }
    return links;
  });
}

/** The path of a part whose address is relative to a folder, as ../drawings/drawing1.xml. */
function pathFrom(folder: string, to: string): string {
  const parts: string[] = [];
  for (const part of (to.startsWith('/') ? to : folder + to).split('/'))
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  return parts.join('/');
}

/** Reads the linked part of this type; a missing part is read as empty. */
export function readLinked<T>(
  file: OfficeFile,
  links: ReadonlyMap<string, Link>,
  type: string,
  read: (pieces: Iterable<Piece>) => T,
): Promise<Outcome<T>> {
  return readPart(file, [...links.values()].find((link) => link.type === type)?.target ?? null, read);
}

export async function readPart<T>(
  { zip, allowance }: OfficeFile,
  name: string | null,
  read: (pieces: Iterable<Piece>) => T,
): Promise<Outcome<T>> {
  const text = name === null ? done(null) : await zip.text(name);
  if (!text.ok) return text;
  let isBroken = false;
  const pieces = function* (): Iterable<Piece> {
    for (const piece of eachPiece(withoutMark(text.value ?? ''), allowance)) {
      if (piece !== null) yield piece;
      else isBroken = true;
    }
  };
  const value = read(pieces());
  return isBroken ? stopped(allowance) : done(value);
}

export function withoutMark(xml: string): string {
  return xml.replace(/^\uFEFF/, '');
}
