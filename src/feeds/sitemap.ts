import { files } from '#archive/4-link/urls.ts';
import { absolute, type SiteIdentity } from './site.ts';
import { element, lines, xmlDocument } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** How many addresses one file may hold. */
const MAX_ADDRESSES = 50_000;

/** The sitemap as files: one, or an index and as many as the pages need. */
export function sitemapFiles(
  site: Pick<SiteIdentity, 'url'>,
  addresses: readonly string[],
  limit: number = MAX_ADDRESSES,
): readonly { readonly path: string; readonly text: string }[] {
  if (addresses.length <= limit) return [{ path: 'sitemap.xml', text: urlset(site, addresses) }];
  const parts = Array.from({ length: Math.ceil(addresses.length / limit) }, (_, at) => ({
    path: `sitemap-${at + 1}.xml`,
    text: urlset(site, addresses.slice(at * limit, (at + 1) * limit)),
  }));
  const index = element(
    'sitemapindex',
    { xmlns: NAMESPACE },
    lines(
      parts.map(({ path }) =>
        element('sitemap', {}, element('loc', {}, absolute(site, files.sitemap(path)))),
      ),
    ),
  );
  return [{ path: 'sitemap.xml', text: xmlDocument(index) }, ...parts];
}

/** Everybody may read everything, and finds the list of pages. */
export function robotsText(site: Pick<SiteIdentity, 'url'>): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, files.sitemap())}\n`;
}

function urlset(site: Pick<SiteIdentity, 'url'>, addresses: readonly string[]): string {
  return xmlDocument(
    element(
      'urlset',
      { xmlns: NAMESPACE },
      lines(addresses.map((address) => element('url', {}, element('loc', {}, absolute(site, address))))),
    ),
  );
}
