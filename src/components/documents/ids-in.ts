/** The ids of a text as it was rendered. */
export function idsIn(html: string): readonly string[] {
  return [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
}

/** Leads to the page on which a part of the text stands; null where it is on the same page. */
export function ledOn(html: string, pageOf: (id: string) => string | null): string {
  return html.replace(/ (href="#|aria-describedby=")([^"]+)"/g, (all, kind: string, id: string) => {
    const page = pageOf(id);
    if (page === null) return all;
    // Only what is on the page describes what is on it.
    return kind.startsWith('href') ? ` href="${page}#${id}"` : '';
  });
}
