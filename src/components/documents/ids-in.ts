/** All ids in rendered HTML. */
export function idsIn(html: string): readonly string[] {
  return [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
}

/** Redirects links to anchors on other pages. `pageOf` returns the page of an id, or null for this page. */
export function ledOn(html: string, pageOf: (id: string) => string | null): string {
  return html.replace(/ (href="#|aria-describedby=")([^"]+)"/g, (all, kind: string, id: string) => {
    const page = pageOf(id);
    if (page === null) return all;
    // An element can only be described by one on the same page.
    return kind.startsWith('href') ? ` href="${page}#${id}"` : '';
  });
}
