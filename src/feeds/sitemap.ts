import { files } from '#archive/4-link/addresses/urls.ts';
import type { Archive } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import { absolute, type SiteIdentity } from './site.ts';
import { element, lines, xmlDocument } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The most addresses that one sitemap may hold. */
const MAX_ADDRESSES = 50_000;

/** The day of the last addition to each page, if recorded. */
type LastAdded = ReadonlyMap<string, ISODate>;

/**
 * The days on which pages of a municipality were added, extended or corrected. The page of the municipality
 * itself gets the newest of them.
 */
export function lastAddedIn(archive: Pick<Archive, 'url' | 'added' | 'corrections'>): LastAdded {
  const dates = new Map<string, ISODate>();
  const note = (page: string, day: ISODate) => {
    if ((dates.get(page) ?? '') < day) dates.set(page, day);
  };
  const { added, corrections } = archive;
  for (const [url, day] of [
    ...Object.entries(added),
    ...corrections.map(({ url, on }) => [url, on] as const),
  ]) {
    note(url.replace(/#.*/, ''), day);
    note(archive.url, day);
  }
  return dates;
}

/** The sitemap: one file, or an index and as many files as the addresses need. */
export function sitemapFiles(
  site: Pick<SiteIdentity, 'url'>,
  addresses: readonly string[],
  lastAdded: LastAdded = new Map(),
  limit: number = MAX_ADDRESSES,
): readonly { readonly path: string; readonly text: string }[] {
  const text = (some: readonly string[]) => urlset(site, some, lastAdded);
  if (addresses.length <= limit) return [{ path: 'sitemap.xml', text: text(addresses) }];
  const parts = Array.from({ length: Math.ceil(addresses.length / limit) }, (_, at) => ({
    path: `sitemap-${at + 1}.xml`,
    text: text(addresses.slice(at * limit, (at + 1) * limit)),
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

/** Allows all crawlers everything, and names the sitemap. */
export function robotsText(site: Pick<SiteIdentity, 'url'>): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, files.sitemap())}\n`;
}

function urlset(site: Pick<SiteIdentity, 'url'>, addresses: readonly string[], lastAdded: LastAdded): string {
  const dated = (address: string) => {
    const day = lastAdded.get(address);
    return day === undefined ? [] : [element('lastmod', {}, day)];
  };
  return xmlDocument(
    element(
      'urlset',
      { xmlns: NAMESPACE },
      lines(
        addresses.map((address) =>
          element('url', {}, element('loc', {}, absolute(site, address)), ...dated(address)),
        ),
      ),
    ),
  );
}
