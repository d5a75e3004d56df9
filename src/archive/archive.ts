import type { ISODate } from '#calendar/date.ts';
import { type Diagnostic, diagnose, topOf } from '#diagnostics/diagnostic.ts';
import { sortDiagnostics } from '#diagnostics/sort.ts';
import { type Files, sourceText } from './1-read/files.ts';
import { byCode, type Namesakes, namesakesIn } from './1-read/namesakes.ts';
import { readMunicipality, readShared } from './1-read/read.ts';
import { type Shelf, shelve } from './1-read/shelf.ts';
import type { MunicipalitySource, SharedSource } from './1-read/source.ts';
import { type Derived, derive } from './2-derive/derive.ts';
import { checkMunicipality, checkShared } from './3-check/check.ts';
import type { LinkToSite, SharedContext } from './3-check/rule.ts';
import { pagesOf } from './4-link/addresses/pages.ts';
import { urls, withoutBasePath } from './4-link/addresses/urls.ts';
import { link } from './4-link/link.ts';
import { changeRows } from './4-link/overview/rows.ts';
import { summarize } from './4-link/overview/summary.ts';
import type { Archive } from './4-link/types.ts';
import { allYears, formerYears } from './4-link/years/all-years.ts';
import { inWordsOfFiles } from './in-words-of-files.ts';
import { keyOfEdition } from './keys.ts';
import { linksToSite } from './links-to-site.ts';

export interface Checked {
  readonly source: MunicipalitySource;
  readonly derived: Derived;
  readonly diagnostics: readonly Diagnostic[];
}

/** The files of all municipalities, with what they share already read. A municipality is read on demand. */
export interface OpenArchive {
  readonly files: Files;
  readonly shelf: Shelf;
  readonly shared: SharedSource;
  readonly sharedDiagnostics: readonly Diagnostic[];
  readonly asOf: ISODate;
  readonly namesakes: Namesakes;
}

export function openArchive(files: Files, asOf: ISODate): OpenArchive {
  const { shared: registers, municipalities } = shelve(files);
  const namesakes = namesakesIn(files, municipalities);
  const shelf = { shared: registers, municipalities: byCode(municipalities, namesakes) };
  const { source: shared, diagnostics } = readShared(files, shelf);
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

/** What the check across municipalities needs of one of them: small enough to hold for all at once. */
export interface Across {
  readonly addresses: SharedContext['municipalities'] extends ReadonlyMap<string, infer A> ? A : never;
  readonly links: readonly LinkToSite[];
}

export function acrossOf({ source }: Checked, shared: SharedSource): Across {
  return {
    addresses: {
      documents: new Set(source.editions.map((file) => file.document)),
      editions: new Set(source.editions.map(keyOfEdition)),
      reorganizations: new Set(source.reorganizations.map((file) => file.id)),
      isBroken: source.broken.size > 0,
      code: source.municipality && {
        value: source.municipality.data.code,
        position: source.municipality.at(['code']),
      },
    },
    links: linksToSite(source, shared),
  };
}

/**
 * The problems of the shared files and of links between municipalities. `across` holds one entry per
 * municipality id.
 */
export function checkAcross(
  archive: OpenArchive,
  across: ReadonlyMap<string, Across>,
): readonly Diagnostic[] {
  const found = checkShared(archive.shared, {
    municipalities: new Map([...across].map(([id, { addresses }]) => [id, addresses])),
    links: [...across.values()].flatMap(({ links }) => links),
    ...pagesIn(archive),
  });
  return [
    ...archive.sharedDiagnostics,
    ...(across.size === 0 ? [diagnose('H504', topOf('content'), {})] : []),
    ...found,
  ];
}

/**
 * Every problem of the whole archive, sorted. Only one municipality is held in memory at a time; `visit`
 * receives each before it is dropped.
 */
export function checkAll(
  archive: OpenArchive,
  visit: (checked: Checked) => void = () => {},
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const across = new Map<string, Across>();
  for (const id of archive.shelf.municipalities.keys()) {
    const checked = checkOne(archive, id);
    diagnostics.push(...checked.diagnostics);
    across.set(id, acrossOf(checked, archive.shared));
    visit(checked);
  }
  const all = [...diagnostics, ...checkAcross(archive, across)];
  return sortDiagnostics(inWordsOfFiles(all, sourceText(archive.files)));
}

// Few texts link to other pages, so a municipality is read a second time when one does.
function pagesIn(archive: OpenArchive): Pick<SharedContext, 'pagesOf' | 'pagesOfAll'> {
  const known = new Map<string, ReadonlySet<string> | 'unknown'>();
  const made = (id: string, pages: () => ReadonlySet<string> | 'unknown') => {
    const one = known.get(id) ?? pages();
    known.set(id, one);
    return one;
  };
  const { municipalities } = archive.shelf;
  const all = new Set(
    archive.files.entries.flatMap(({ path }) => /^content\/([^/]+)\//.exec(path)?.[1] ?? []),
  );
  return {
    pagesOf: (id) => {
      if (!municipalities.has(id)) return all.has(id) ? 'unknown' : null;
      return made(id, () => {
        const linked = linkedAgain(archive, id);
        return linked === null ? 'unknown' : pagesOf(linked);
      });
    },
    pagesOfAll: () => made('', () => (all.size > municipalities.size ? 'unknown' : pagesOfAll(archive))),
  };
}

/**
 * Null if files of the municipality cannot be read, whose pages would seem to be missing, or if its errors make
 * linking fail; `check` reports those errors anyway.
 */
function linkedAgain(archive: OpenArchive, id: string): Archive | null {
  const { source, derived, diagnostics } = checkOne(archive, id);
  if (source.broken.size > 0) return null;
  try {
    return link(source, archive.shared, derived, archive.asOf, () => '');
  } catch (problem) {
    if (diagnostics.some(({ severity }) => severity === 'error')) return null;
    throw problem;
  }
}

/** The pages of all years and of all kinds of change, which list several municipalities. */
function pagesOfAll(archive: OpenArchive): ReadonlySet<string> | 'unknown' {
  const found = new Set<string>();
  const summaries = [];
  for (const id of archive.shelf.municipalities.keys()) {
    const linked = linkedAgain(archive, id);
    if (linked === null) return 'unknown';
    summaries.push(summarize(linked));
    for (const { kind, fiscalYear } of changeRows(linked)) {
      found.add(urls.changesOfKind(kind));
      if (fiscalYear !== null) found.add(urls.changesOfKindAndYear(kind, fiscalYear));
    }
  }
  for (const { url } of allYears(summaries)) found.add(url);
  for (const year of formerYears(summaries)) found.add(urls.yearEverywhere(year));
  return new Set([...found].map(withoutBasePath));
}
