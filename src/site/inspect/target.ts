import { decoded } from '#archive/1-read/markdown/links.ts';
import type { Named, WrittenPage } from './written-page.ts';

/** A page that leads on, or whose content belongs to another address. */
export function isAlias(page: WrittenPage, file: string, site: URL): boolean {
  if (page.isRedirect) return true;
  const canonical = page.canonical === null ? null : targetOf(page.canonical, file, site);
  return canonical !== null && canonical.path !== file;
}

const UNKNOWN = new URL('https://site.invalid/');

/** Where an address leads within the site. */
interface Target {
  /** A file of the site. */
  readonly path: string;
  /** An id in it; empty for the whole. */
  readonly anchor: string;
}

/** As it is kept: nothing but text. */
function targetText({ path, anchor }: Target): string {
  return anchor === '' ? path : `${path}\n${anchor}`;
}

export function targetIn(text: string): Target {
  const end = text.indexOf('\n');
  return end < 0 ? { path: text, anchor: '' } : { path: text.slice(0, end), anchor: text.slice(end + 1) };
}

/** Where all that a page names leads within the site, as text, with the places of it. */
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

/** No part of it begins with a dot, and nothing is written in escapes. */
const PLAIN = /^((?:\/[a-z0-9_~-][a-z0-9._~-]*)*\/?)(?:#([a-z0-9._~-]+))?$/i;

/** Where an address leads; null where it leads out of the site. */
export function targetOf(address: string, file: string, site: URL): Target | null {
  // A page says its own address, and that of its picture, as the rest of the world does.
  const own = address.startsWith(site.href) ? address.slice(site.origin.length) : address;
  const [, path, anchor = ''] = PLAIN.exec(own) ?? [];
  return path === undefined || (path === '' && anchor === '')
    ? resolvedTarget(address, file, site)
    : path === ''
      ? { path: file, anchor: anchor === 'top' ? '' : anchor }
      : targetAt(path, anchor, site);
}

/** As a browser finds it. */
export function resolvedTarget(address: string, file: string, site: URL): Target | null {
  const url = URL.parse(address, new URL(file.replace(/index\.html$/, ''), site));
  if (url === null || url.origin !== site.origin) return null;
  const isWithin = url.pathname.startsWith(site.pathname);
  // Another site may stand beside this one. Whoever means it writes the whole address.
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

/** Where the site begins, by what it says in its robots.txt. */
export function beginningOf(robots: string): URL {
  const sitemap = /^Sitemap:\s*(\S+)/im.exec(robots)?.[1];
  return (sitemap ? URL.parse('.', sitemap) : null) ?? UNKNOWN;
}
