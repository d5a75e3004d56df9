/** Where on the site itself a whole address leads, from where the site begins; null for any other address. */
export function pathOnSite(address: string, site: string): string | null {
  const read = URL.parse(address.trim());
  const begin = URL.parse(site.replace(/\/?$/, '/'));
  if (read === null || begin === null || read.origin !== begin.origin) return null;
  if (!read.pathname.startsWith(begin.pathname)) return null;
  return read.pathname.slice(begin.pathname.length) + read.hash;
}
