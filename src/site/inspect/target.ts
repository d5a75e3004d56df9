import { decoded } from '#archive/1-read/markdown/links.ts';
import type { Named, WrittenPage } from './written-page.ts';

/** Whether a page is a redirect, or names another page as canonical. */
export function isAlias(page: WrittenPage, file: string, site: URL): boolean {
  if (page.isRedirect) return true;
  const canonical = page.canonical === null ? null : targetOf(page.canonical, file, site);
  return canonical !== null && canonical.path !== file;
}

const UNKNOWN = new URL('https://site.invalid/');

/** The place that a link leads to within the site. */
interface Target {
  /** A file of the site. */
  readonly path: string;
  /** An id in the file; empty for the whole file. */
  readonly anchor: string;
}

/** A target as a string, the form in which it is stored. */
function targetText({ path, anchor }: Target): string {
  return anchor === '' ? path : `${path}\n${anchor}`;
}

export function targetIn(text: string): Target {
  const end = text.indexOf('\n');
  return end < 0 ? { path: text, anchor: '' } : { path: text.slice(0, end), anchor: text.slice(end + 1) };
}

/** The link targets of a page within the site, as strings, each with all its places. */
export function targetsOf(page: WrittenPage, file: string, site: URL): ReadonlyMap<string, readonly Named[]> {
  const byAddress = Map.groupBy(page.addresses, ({ name }) => name);
  const targets = new Map<string, readonly Named[]>();
  for (const [address, places] of byAddress) {
    const target = targetOf(address, file, site);
    if (target === null) continue;
    const text = targetText(target);
    targets.set(text, [...(targets.get(text) ?? []), ...places]);
  }
  return targets;
}

/** An address without dot segments or escapes, which needs no URL parser. */
const PLAIN = /^((?:\/[a-z0-9_~-][a-z0-9._~-]*)*\/?)(?:#([a-z0-9._~-]+))?$/i;

/** The target of an address; null if it leads out of the site. */
export function targetOf(address: string, file: string, site: URL): Target | null {
  // Canonical links and pictures for sharing are written with the site's full address.
  const own = address.startsWith(site.href) ? address.slice(site.origin.length) : address;
  const [, path, anchor = ''] = PLAIN.exec(own) ?? [];
  return path === undefined || (path === '' && anchor === '')
    ? resolvedTarget(address, file, site)
    : path === ''
      ? { path: file, anchor: anchor === 'top' ? '' : anchor }
      : targetAt(path, anchor, site);
}

/** Resolves an address as a browser does. */
export function resolvedTarget(address: string, file: string, site: URL): Target | null {
  const url = URL.parse(address, new URL(file.replace(/index\.html$/, ''), site));
  if (url === null || url.origin !== site.origin) return null;
  const isWithin = url.pathname.startsWith(site.pathname);
  // A full address outside the site's path is another site on the same host.
  if (!isWithin && /^[a-z]+:/i.test(address)) return null;
  return targetAt(url.pathname, url.hash.slice(1).replace(/:~:.*$/, ''), site);
}

function targetAt(pathname: string, hash: string, site: URL): Target {
  if (!pathname.startsWith(site.pathname)) return { path: pathname, anchor: '' };
  const path = decoded(pathname.slice(site.pathname.length));
  const anchor = decoded(hash);
  return {
    path: path === '' || path.endsWith('/') ? `${path}index.html` : path,
    anchor: anchor === 'top' ? '' : anchor,
  };
}

/** The address at which the site begins, from the Sitemap line of its robots.txt. */
export function beginningOf(robots: string): URL {
  const sitemap = /^Sitemap:\s*(\S+)/im.exec(robots)?.[1];
  return (sitemap ? URL.parse('.', sitemap) : null) ?? UNKNOWN;
}
