import type { ISODate } from '#calendar/date.ts';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { sortDiagnostics } from '#diagnostics/sort.ts';
import type { Files } from './1-read/files.ts';
import { leadsTo, linksIn, type WrittenLink } from './1-read/markdown/links.ts';
import { type Namesakes, namesakesIn } from './1-read/namesakes.ts';
import { type MunicipalitySource, readMunicipality, readShared, type SharedSource } from './1-read/read.ts';
import { type Shelf, shelve } from './1-read/shelf.ts';
import { type Derived, derive } from './2-derive/derive.ts';
import { standingAddresses } from './2-derive/standing-addresses.ts';
import { checkMunicipality, checkShared } from './3-check/check.ts';
import type { SharedContext } from './3-check/rule.ts';

export interface Checked {
  readonly source: MunicipalitySource;
  readonly derived: Derived;
  readonly diagnostics: readonly Diagnostic[];
}

/** An archive that is open: what all municipalities share is read, and each of them is read when asked for. */
export interface OpenArchive {
  readonly files: Files;
  readonly shelf: Shelf;
  readonly shared: SharedSource;
  readonly sharedDiagnostics: readonly Diagnostic[];
  readonly asOf: ISODate;
  readonly namesakes: Namesakes;
}

export function openArchive(files: Files, asOf: ISODate): OpenArchive {
  const shelf = shelve(files);
  const { source: shared, diagnostics } = readShared(files, shelf);
  const namesakes = namesakesIn(files, shelf);
  return { files, shelf, shared, sharedDiagnostics: diagnostics, asOf, namesakes };
}

export function checkOne(archive: OpenArchive, id: string): Checked {
  const { source, diagnostics } = readMunicipality(
    archive.files,
    id,
    archive.shelf.municipalities.get(id) ?? [],
  );
  const derived = derive(source, archive.asOf);
  const found = checkMunicipality({ source, shared: archive.shared, derived, asOf: archive.asOf });
  return { source, derived, diagnostics: [...diagnostics, ...found] };
}

/**
 * Every problem of the whole archive, sorted. One municipality is held at a time; `visit` sees each before it
 * is let go.
 */
export function checkAll(
  archive: OpenArchive,
  visit: (checked: Checked) => void = () => {},
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [...archive.sharedDiagnostics];
  const links: WrittenLink[] = [];
  const addresses = new Map<
    string,
    SharedContext['municipalities'] extends ReadonlyMap<string, infer A> ? A : never
  >();
  for (const id of [...archive.shelf.municipalities.keys()].sort()) {
    const checked = checkOne(archive, id);
    diagnostics.push(...checked.diagnostics);
    const { source } = checked;
    addresses.set(id, {
      documents: new Set(source.editions.map((file) => file.document)),
      editions: new Set(source.editions.map((file) => `${file.document}/${file.id}`)),
      reorganizations: new Set(source.reorganizations.map((file) => file.id)),
      isBroken: source.broken.size > 0,
    });
    for (const { file, body } of [...source.reorganizations, ...source.editions])
      links.push(...linksIn(body, file).filter(({ url }) => leadsTo(url) === 'site'));
    visit(checked);
  }
  if (addresses.size === 0)
    diagnostics.push(diagnose('H504', { file: 'content', line: 1, column: 1, length: 1 }, {}));
  diagnostics.push(
    ...checkShared(archive.shared, { municipalities: addresses, links, addressesOf: addressesIn(archive) }),
  );
  return sortDiagnostics(diagnostics);
}

/** Few texts link to other pages, so a municipality is read again for that. */
function addressesIn(archive: OpenArchive): SharedContext['addressesOf'] {
  const known = new Map<string, ReadonlySet<string>>();
  return (municipality) => {
    if (!archive.shelf.municipalities.has(municipality))
      return archive.files.entries.some(({ path }) => path.startsWith(`content/${municipality}/`))
        ? 'unknown'
        : null;
    const before = known.get(municipality);
    if (before) return before;
    const { source, derived } = checkOne(archive, municipality);
    const addresses = standingAddresses(source, derived);
    known.set(municipality, addresses);
    return addresses;
  };
}
