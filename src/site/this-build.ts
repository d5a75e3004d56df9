import type { OpenSite } from './open.ts';

/**
 * The site that is being built, for pages: Astro calls them, so nobody can hand it to them. Their bundle holds a
 * copy of this module; the process holds one site.
 */
const KEY = Symbol.for('hensen.site');
const here = globalThis as { [KEY]?: OpenSite };

/** What pages show from here on. */
export function takeForThisBuild(site: OpenSite): void {
  here[KEY] = site;
}

/** Tells one site from another; undefined where nobody builds. */
export const siteTaken = (): object | undefined => here[KEY];

function thisSite(): OpenSite {
  const site = here[KEY];
  if (site === undefined) throw new Error('there is no site to show');
  return site;
}

export const siteSettings = () => thisSite().settings;
/** The registers that belong to all municipalities: the glossary, the themes, the words of the search. */
export const sharedRegisters = () => thisSite().shared;
export const allThemes = () => sharedRegisters().themes?.data.themes ?? [];
export const themeTitles = () => new Map(allThemes().map(({ id, title }) => [id, title]));
export const allTerms = () => sharedRegisters().glossary?.data.terms ?? [];
/** The picture beside the name of the site; null where it has none. */
export const siteLogo = () => thisSite().logo;
export const municipalityIds = () => thisSite().municipalityIds;
export const archiveOf = (municipality: string) => thisSite().archiveOf(municipality);
export const keptCopies = (municipality: string) => thisSite().keptCopies(municipality);
export const textsOf = (municipality: string | null) => thisSite().textsOf(municipality);
export const historyOf = (municipality: string) => thisSite().historyOf(municipality);
export const allGists = () => thisSite().gists();
export const allSummaries = () => allGists().map(({ summary }) => summary);
export const allChangeRows = () => thisSite().changeRows();
/** Everything that is promised today, by any municipality. */
export const allPromiseRows = () => allGists().flatMap(({ promises }) => promises);
