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
    const meant = near(path, [...known]);
    const leads = /^\s*https?:/i.test(url) ? 'whole' : 'site';
    yield diagnose('H031', position, { url, nearest: meant && `/${meant}`, leads });
  }
}

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
