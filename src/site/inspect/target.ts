import type { PageFacts } from './read-page.ts';

/** A page that leads on, or whose content belongs to another address. */
export function isAlias(facts: PageFacts, file: string, site: string): boolean {
  if (facts.isRedirect) return true;
  const canonical = facts.canonical === null ? null : targetOf(facts.canonical, file, site);
  return canonical !== null && canonical.path !== file;
}

const ELSEWHERE = 'https://site.invalid';

/** The file of the site that an address leads to; null where it leads out of the site. */
export function targetOf(
  address: string,
  file: string,
  site: string,
): { readonly path: string; readonly anchor: string } | null {
  const url = URL.parse(address, `${ELSEWHERE}/${file.replace(/index\.html$/, '')}`);
  if (url === null || (url.origin !== ELSEWHERE && url.origin !== site)) return null;
  const path = decoded(url.pathname).slice(1);
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

/** Where the site says that it is published, in its robots.txt. */
export function originOf(robots: string): string {
  const address = /^Sitemap:\s*(\S+)/im.exec(robots)?.[1];
  return (address ? URL.parse(address)?.origin : undefined) ?? ELSEWHERE;
}
