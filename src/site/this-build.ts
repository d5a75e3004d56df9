import type { OpenSite } from './open.ts';

/**
 * The site that is being built, for pages: Astro calls them, so it cannot be passed as an argument. It hangs on `globalThis`, because
 * the bundle of the pages contains a second copy of this module.
 */
const KEY = Symbol.for('hensen.site');
const here = globalThis as { [KEY]?: OpenSite };

/** Sets the site that pages show from here on. */
export function takeForThisBuild(site: OpenSite): void {
  here[KEY] = site;
}

/** The identity of the current site; undefined outside a build. */
export const siteTaken = (): object | undefined => here[KEY];

function thisSite(): OpenSite {
  const site = here[KEY];
  if (site === undefined) throw new Error('there is no site to show');
  return site;
}

export const siteSettings = () => thisSite().settings;
/** The registers shared by all municipalities: the glossary, the themes, the search synonyms. */
export const sharedRegisters = () => thisSite().shared;
export const allThemes = () => sharedRegisters().themes?.data.themes ?? [];
export const themeTitles = () => new Map(allThemes().map(({ id, title }) => [id, title]));
export const allTerms = () => sharedRegisters().glossary?.data.terms ?? [];
/** The picture beside the name of the site; null if it has none. */
export const siteLogo = () => thisSite().logo;
export const municipalityIds = () => thisSite().municipalityIds;
export const archiveOf = (municipality: string) => thisSite().archiveOf(municipality);
export const keptCopies = (municipality: string) => thisSite().keptCopies(municipality);
export const textsOf = (municipality: string | null) => thisSite().textsOf(municipality);
export const readerOf = (municipality: string) => thisSite().readerOf(municipality);
export const historyOf = (municipality: string) => thisSite().historyOf(municipality);
export const allGists = () => thisSite().gists();
export const allSummaries = () => allGists().map(({ summary }) => summary);
export const allChangeRows = () => thisSite().changeRows();
/** The current promises of all municipalities. */
export const allPromiseRows = () => allGists().flatMap(({ promises }) => promises);
