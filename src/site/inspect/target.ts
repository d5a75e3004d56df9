import type { PageFacts } from './read-page.ts';

/** A page that leads on, or whose content belongs to another address. */
export function isAlias(facts: PageFacts, file: string, site: URL): boolean {
  if (facts.isRedirect) return true;
  const canonical = facts.canonical === null ? null : targetOf(facts.canonical, file, site);
  return canonical !== null && canonical.path !== file;
}

const UNKNOWN = new URL('https://site.invalid/');

/** The file of the site that an address leads to; null where it leads out of the site. */
export function targetOf(
  address: string,
  file: string,
  site: URL,
): { readonly path: string; readonly anchor: string } | null {
  const url = URL.parse(address, new URL(file.replace(/index\.html$/, ''), site));
  if (url === null || url.origin !== site.origin) return null;
  const isWithin = url.pathname.startsWith(site.pathname);
  // Another site may stand beside this one. Whoever means it writes the whole address.
  if (!isWithin && /^[a-z]+:/i.test(address)) return null;
  if (!isWithin) return { path: url.pathname, anchor: '' };
  const path = decoded(url.pathname.slice(site.pathname.length));
  const anchor = decoded(url.hash.slice(1).replace(/:~:.*$/, ''));
  return {
    path: path === '' || path.endsWith('/') ? `${path}index.html` : path,
    anchor: anchor === 'top' ? '' : anchor,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where the site begins, by what it says in its robots.txt. */
export function beginningOf(robots: string): URL {
  const sitemap = /^Sitemap:\s*(\S+)/im.exec(robots)?.[1];
  return (sitemap ? URL.parse('.', sitemap) : null) ?? UNKNOWN;
}
