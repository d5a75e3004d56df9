import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { SharedSource } from '../../1-read/source.ts';
import { urls, withoutBasePath } from '../../4-link/addresses/urls.ts';
import { ownAddressesIn } from '../../links-to-site.ts';
import { shapeNames } from '../../open-data/shape-names.ts';
import { near } from '../near.ts';
import type { SharedContext } from '../rule.ts';

// Pages that depend on the records of all municipalities.
const OF_ALL = /^(?:changes|years)\/./;

/** Checks that links to this site lead to existing pages. */
export function* linksWithinSite(
  shared: SharedSource,
  { links, pagesOf, pagesOfAll }: SharedContext,
): Iterable<Diagnostic> {
  const own = new Set(ownPages(shared));
  const ofSite = ownAddressesIn(shared.site, shared.site?.data.url);
  for (const { url, path, position } of [...links, ...ofSite]) {
    if (own.has(path)) continue;
    const [first = ''] = path.split('/');
    const found = OF_ALL.test(path) ? pagesOfAll() : pagesOf(first);
    // When one municipality is checked alone, nothing is known about the others.
    if (found === 'unknown') continue;
    const known = found ?? own;
    if (known.has(path)) continue;
    const meant = pageMeant(path, [...known]);
    const leads = /^\s*https?:/i.test(url) ? 'whole' : 'site';
    yield diagnose('H031', position, {
      url,
      nearest: meant && `/${meant}`,
      leads,
      beside: pagesBeside(path, known),
    });
  }
}

/** Compares paths without the slash at their end, behind which no name follows. */
function pageMeant(path: string, known: readonly string[]): string | null {
  const asked = withoutSlash(path);
  const byName = new Map(known.map((one) => [withoutSlash(one), one]));
  const meant = byName.has(asked) ? asked : near(asked, [...byName.keys()]);
  // A year or a date is found in many places, and says nothing of the one that was meant.
  const isMeant = meant !== null && (!/\/[\d-]+$/.test(asked) || isSpeltLike(meant, asked));
  return isMeant ? (byName.get(meant) ?? null) : null;
}

/** Whether each part of a path is that of another, or near to it. */
function isSpeltLike(path: string, other: string): boolean {
  const [own, others] = [path.split('/'), other.split('/')];
  return (
    own.length === others.length &&
    own.every((part, at) => part === others[at] || near(part, [others[at] ?? '']) !== null)
  );
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '');
}

/** The pages in the folder of a page that does not exist, if they are few. */
function pagesBeside(path: string, known: ReadonlySet<string>): readonly string[] {
  const folder = withoutSlash(path).replace(/[^/]+$/, '');
  if (folder.split('/').length < 3) return [];
  const found = [...known].filter(
    (one) => one.startsWith(folder) && /^[^/#]+\/$/.test(one.slice(folder.length)),
  );
  return found.length > MOST_LISTED ? [] : found.toSorted().map((one) => `/${one}`);
}

const MOST_LISTED = 8;

function ownPages({ themes, glossary }: SharedSource): readonly string[] {
  return [
    ...Object.values(urls).flatMap((url) => (typeof url === 'string' && !url.includes('#') ? url : [])),
    ...[urls.licence, urls.mistakes],
    ...['files/', 'tables/', 'fields/', 'diagnostics/'].map(urls.guide),
    ...shapeNames.map(urls.dataShape),
    ...(themes?.data.themes ?? []).map(({ id }) => urls.theme(id)),
    ...(glossary?.data.terms ?? []).map(({ id }) => urls.term(id)),
  ].map(withoutBasePath);
}
