import { type Diagnostic, diagnose, topOf } from '#diagnostics/diagnostic.ts';
import { inContent } from '../content-paths.ts';
import { withoutCopies } from './copies.ts';
import type { Entry, Files } from './files.ts';
import { dayOf, isOfKind, kindMeant } from './kind-meant.ts';
import { badName, fits, isOfProgram, misplaced, placeMeant, placeOfKind } from './places.ts';
import { municipalityRecords, type RecordKind, type SourceDraft, sharedRecords } from './records.ts';
import type { Shelf } from './shelf.ts';
import type { MunicipalityRecords, MunicipalitySource, SharedRecords, SharedSource } from './source.ts';

export interface ReadResult<T> {
  readonly source: T;
  readonly diagnostics: readonly Diagnostic[];
}

export function readShared(files: Files, { shared, municipalities }: Shelf): ReadResult<SharedSource> {
  const source: SourceDraft<SharedRecords> = {
    site: null,
    glossary: null,
    themes: null,
    search: null,
    accessibility: null,
    logo: null,
  };
  // A misplaced file of a municipality belongs to the only one, if there is only one.
  const [only = '<市区町村>', another] = municipalities.keys();
  const elsewhere = (entry: Entry, parts: readonly string[]) => {
    const kind = kindMeant(files, entry, municipalityRecords);
    const folder = another === undefined ? only : '<市区町村>';
    const place = kind && placeOfKind(kind.pattern, parts, municipalities.get(folder) ?? []);
    return kind && place ? { title: kind.title, place: `content/${folder}/${place}` } : null;
  };
  const { diagnostics, broken } = readFolder(files, 'content', shared, sharedRecords, source, elsewhere);
  return { source: { ...source, broken }, diagnostics };
}

export function readMunicipality(
  files: Files,
  id: string,
  entries: readonly Entry[],
): ReadResult<MunicipalitySource> {
  const source: SourceDraft<MunicipalityRecords> = {
    municipality: null,
    ids: null,
    units: null,
    published: null,
    charts: [],
    reorganizations: [],
    editions: [],
    kept: [],
    prints: [],
  };
  const folder = `content/${id}`;
  const elsewhere = (entry: Entry, parts: readonly string[]) => {
    const kind = kindMeant(files, entry, municipalityRecords);
    const place = kind && placeOfKind(kind.pattern, parts, entries);
    // If a copy of `content/` was unpacked inside `content/`, the files belong one level up.
    const [within = ''] = parts;
    const whole = place && id === 'content' ? inContent(within, place) : place;
    return kind && whole ? { title: kind.title, place: whole } : null;
  };
  const { diagnostics, broken } = readFolder(files, folder, entries, municipalityRecords, source, elsewhere);
  const reorganizations = withoutCopies(source.reorganizations);
  const editions = withoutCopies(source.editions);
  return {
    source: {
      id,
      ...source,
      reorganizations: reorganizations.originals,
      editions: editions.originals,
      broken,
    },
    diagnostics: [...diagnostics, ...reorganizations.diagnostics, ...editions.diagnostics],
  };
}

/** Returns the kind that the fields of a file suggest, and where such a file belongs. */
type Elsewhere = (
  entry: Entry,
  parts: readonly string[],
) => { readonly title: string; readonly place: string } | null;

/**
 * Reads each file as the kind that its path indicates, and reports files that match no path or belong
 * elsewhere.
 */
function readFolder<Source>(
  files: Files,
  folder: string,
  entries: readonly Entry[],
  kinds: readonly RecordKind<Source>[],
  into: SourceDraft<Source>,
  elsewhere: Elsewhere,
): { readonly diagnostics: readonly Diagnostic[]; readonly broken: ReadonlySet<string> } {
  const diagnostics: Diagnostic[] = [];
  const found = new Set<string>();
  const broken = new Set<string>();
  const misnamed = new Set<string>();
  const patterns = kinds.map(({ pattern }) => pattern);
  for (const entry of entries) {
    const parts = entry.path.slice(folder.length + 1).split('/');
    const kind = kinds.find(({ pattern }) => fits(pattern, parts));
    const named = kind && badName(entry, () => dayOf(files, entry));
    const other = kind && named === null && !isOfKind(files, entry, kind) ? elsewhere(entry, parts) : null;
    if (kind === undefined || other !== null) {
      const near = kind === undefined ? placeMeant(patterns, parts) : null;
      const hint = other ?? (near === null || parts.length > 1 ? elsewhere(entry, parts) : null);
      const meant = hint?.place ?? near;
      diagnostics.push(misplaced(entry, meant, hint?.title ?? null));
      // Keeps rules from reporting what is missing only because its file is misplaced.
      if (meant !== null) broken.add(`${folder}/${meant}`);
      if (kind !== undefined || isOfProgram(entry)) broken.add(entry.path);
    } else if (named) {
      if (!misnamed.has(named.path)) diagnostics.push(named.diagnostic);
      misnamed.add(named.path);
      broken.add(entry.path);
    } else {
      const isRead = kind.read(files, entry, into, diagnostics);
      (isRead ? found : broken).add(entry.path);
    }
  }
  // If no file matches a pattern, the folder itself is misplaced, so no missing file is reported.
  const isPlaced = entries.some(({ path }) => {
    const parts = path.slice(folder.length + 1).split('/');
    return patterns.some((pattern) => fits(pattern, parts));
  });
  for (const { pattern, isNeeded } of kinds) {
    const file = `${folder}/${pattern}`;
    if (isNeeded && isPlaced && !found.has(file) && !broken.has(file))
      diagnostics.push(diagnose('H017', topOf(file), { missing: pattern }));
  }
  return { diagnostics, broken };
}
