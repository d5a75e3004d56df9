import { setImmediate as turn } from 'node:timers/promises';
import { withinSite } from '#archive/4-link/urls.ts';
import type { Pages } from '../compiled/pages.ts';
import { inspectPage, type PageFacts } from '../inspect/inspect-page.ts';
import type { OpenSite } from '../open.ts';
import { takeForThisBuild } from '../this-build.ts';
import type { Shelf } from './files.ts';
import { falling, type Share } from './share.ts';

interface MadePages {
  readonly pages: readonly PageFacts[];
  /** A page that was made, by its address; null where there is none. */
  readonly htmlOf: (url: string) => string | null;
}

/** Makes the files of these routes that fall to a share, and inspects every page on its way to the shelf. */
export async function makePages(
  pages: Pages,
  site: OpenSite,
  isWanted: (route: string) => boolean,
  shelf: Shelf,
  share: Share,
): Promise<MadePages> {
  takeForThisBuild(site);
  const begins = new URL(site.settings.url.replace(/\/?$/, '/'));
  const facts: PageFacts[] = [];
  const own = new Set<string>();
  const elsewhere = new Set<string>();
  const falls = falling(share);
  const isOurs = (path: string) => {
    const isOurs = falls(path);
    if (!isOurs) elsewhere.add(`${path.slice(1)}index.html`);
    return isOurs;
  };
  for await (const { file, body } of pages.render(isWanted, isOurs)) {
    // Whoever works for a process that was stopped is told so between two pages.
    await turn();
    if (!file.endsWith('.html')) {
      shelf.put(file, body);
      continue;
    }
    const html = new TextDecoder().decode(body);
    shelf.put(file, html);
    own.add(file);
    facts.push(inspectPage(html, file, begins));
  }
  return {
    pages: facts,
    htmlOf: (url) => {
      const file = `${withinSite(url)}index.html`;
      if (elsewhere.has(file)) throw new Error(`${file} is made elsewhere`);
      return own.has(file) ? shelf.read(file) : null;
    },
  };
}
