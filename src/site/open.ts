import { createHash } from 'node:crypto';
import { decode } from '#archive/1-read/decode.ts';
import { sourceText } from '#archive/1-read/files.ts';
import { nameApart } from '#archive/1-read/namesakes.ts';
import { type Site, site as siteSchema } from '#archive/1-read/schema/site.ts';
import type { SharedSource } from '#archive/1-read/source.ts';
import { setBasePath } from '#archive/4-link/addresses/urls.ts';
import { allSources } from '#archive/4-link/documents/all-sources.ts';
import { link } from '#archive/4-link/link.ts';
import { mergersOf } from '#archive/4-link/mergers.ts';
import type { ChangeRow } from '#archive/4-link/overview/rows.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { type Checked, checkOne, type OpenArchive } from '#archive/archive.ts';
import { compareTexts } from '#archive/compare-texts.ts';
import { inContent } from '#archive/content-paths.ts';
import { once } from '#archive/once.ts';
import type { ISODate } from '#calendar/date.ts';
import { twinContext } from '#feeds/files.ts';
import type { History } from '#org/history/history.ts';
import { readerOf } from '#search/records/all.ts';
import type { Reader } from '#search/records/readings.ts';
import { cachingLast } from './caching-last.ts';
import { type Gist, gistOf } from './gist.ts';

/** Everything that a site shows as of one day. Municipalities are read on demand. */
export interface OpenSite {
  /** Settings of the whole site: its name and address, how dates are written, and the as-of day. */
  readonly settings: Site & { readonly asOf: ISODate };
  readonly shared: SharedSource;
  readonly logo: (() => Uint8Array<ArrayBuffer>) | null;
  /** In the order of the 団体コード. */
  readonly municipalityIds: readonly string[];
  readonly archiveOf: (municipality: string) => Archive;
  /** The source documents that a municipality keeps copies of, by the path in `source.kept`. */
  readonly keptCopies: (municipality: string) => ReadonlyMap<string, () => Uint8Array>;
  /** The texts of a municipality's files by path; null for the files shared by all. */
  readonly textsOf: (municipality: string | null) => Readonly<Record<string, string>>;
  readonly historyOf: (municipality: string) => History;
  /** Reads names of a municipality in kana. */
  readonly readerOf: (municipality: string) => Reader;
  /** The gist of each municipality, for pages across municipalities. */
  readonly gists: () => readonly Gist[];
  /** Every change of every municipality, newest first. */
  readonly changeRows: () => readonly ChangeRow[];
}

/** `gists`: pass them if they are known, else every municipality is read for them. */
export function siteOf(archive: OpenArchive, gists: readonly Gist[] | null = null): OpenSite {
  const ids = [...archive.shelf.municipalities.keys()];
  const opened = cachingLast((id) => openMunicipality(archive, id), MOST_OPEN);
  return siteShowing(archive, ids, opened, (settings) => {
    const gist = gister(archive, settings);
    return gists ?? ids.map((id) => gist(opened(id).linked()));
  });
}

/** The site of one municipality alone, with the result of its check. Asking it for other municipalities throws. */
export function siteOfOne(archive: OpenArchive, id: string) {
  const opened = openMunicipality(archive, id);
  const site = siteShowing(
    archive,
    [id],
    () => opened,
    () => {
      throw new Error('a page of a municipality asks for the others');
    },
  );
  return {
    checked: opened.checked,
    site,
    gist: () => gister(archive, site.settings)(opened.linked()),
  };
}

function siteShowing(
  archive: OpenArchive,
  municipalityIds: readonly string[],
  opened: (id: string) => Opened,
  gistsOf: (settings: OpenSite['settings']) => readonly Gist[],
): OpenSite {
  const { shared } = archive;
  const settings = settingsOf(archive);
  setBasePath(pathOf(settings.url));
  const archiveOf = (id: string) => opened(id).linked();
  const gists = lazily(() => gistsOf(settings));
  return {
    settings,
    logo: logoOf(archive),
    shared,
    municipalityIds,
    archiveOf,
    keptCopies: (id) => keptCopies(archive, archiveOf(id)),
    textsOf: (id) => textsOf(archive, id),
    historyOf: (id) => opened(id).checked.derived.history,
    readerOf: (id) => readerOf(archiveOf(id), shared),
    gists,
    changeRows: () => changeRowsOf(gists()),
  };
}

const changeRowsOf = once((gists: readonly Gist[]): readonly ChangeRow[] =>
  gists.flatMap(({ changes }) => changes).toSorted((a, b) => compareTexts(b.date, a.date)),
);

function gister({ shared }: OpenArchive, settings: OpenSite['settings']): (archive: Archive) => Gist {
  const context = twinContext(settings, shared);
  const terms = shared.glossary?.data.terms ?? [];
  return (archive) => gistOf(archive, context, terms);
}

export function settingsOf({ shared: { site }, asOf }: OpenArchive): OpenSite['settings'] {
  return { ...(site?.data ?? siteSchema.parse({ name: '変遷', url: 'https://hensen.example' })), asOf };
}

/** The path of the site's address, such as `/hensen/`; null if the settings are unreadable. */
export function homeOf({ shared: { site } }: OpenArchive): string | null {
  return site === null ? null : pathOf(site.data.url);
}

function pathOf(url: string): string {
  return new URL(url).pathname.replace(/\/?$/, '/');
}

/** A municipality that was read and checked. Linking is deferred until a page needs it. */
interface Opened {
  readonly checked: Checked;
  readonly linked: () => Archive;
}

function openMunicipality(archive: OpenArchive, id: string): Opened {
  const checked = checkOne(archive, id);
  const digestOf = (file: string) => createHash('sha256').update(archive.files.read(file)).digest('hex');
  return {
    checked,
    linked: lazily(() => {
      const linked = link(checked.source, archive.shared, checked.derived, archive.asOf, digestOf);
      const { into, joined } = mergersOf(id, archive.namesakes);
      return {
        ...linked,
        name: nameApart(linked.name, linked, archive.namesakes),
        ended: linked.ended && { ...linked.ended, url: into?.url ?? null },
        joined,
      };
    }),
  };
}

/** Municipalities held in memory. Few suffice, because the pages of one come one after another. */
const MOST_OPEN = 3;

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The copies that a source names. Other files in the folder are not published. */
function keptCopies({ files }: OpenArchive, archive: Archive): ReadonlyMap<string, () => Uint8Array> {
  return new Map(
    allSources(archive).flatMap(({ copy, kept }) =>
      copy && kept ? [[kept, () => files.read(inContent(archive.id, kept))]] : [],
    ),
  );
}

/** Null unless the settings name a logo. */
function logoOf({ files, shared: { site, logo } }: OpenArchive): OpenSite['logo'] {
  return site?.data.logo === undefined || logo === null ? null : () => Uint8Array.from(files.read(logo.file));
}

function textsOf(
  { files, shelf }: OpenArchive,
  municipality: string | null,
): Readonly<Record<string, string>> {
  const entries = municipality === null ? shelf.shared : (shelf.municipalities.get(municipality) ?? []);
  const text = sourceText(files);
  return Object.fromEntries(
    entries.flatMap((entry) => {
      // `sourceText` leaves out fingerprints (.print), which editors do not write; a proof needs their text.
      const own = entry.path.endsWith('.print') ? decode(files, entry).text : text(entry.path);
      return own === null ? [] : [[entry.path, own]];
    }),
  );
}
