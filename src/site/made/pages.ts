import { setImmediate as turn } from 'node:timers/promises';
import { withinSite } from '#archive/4-link/urls.ts';
import type { Pages } from '../compiled/pages.ts';
import { inspectPage } from '../inspect/inspect-page.ts';
import type { OpenSite } from '../open.ts';
import { takeForThisBuild } from '../this-build.ts';
import { digestOf } from './files.ts';
import type { InspectedPage } from './made.ts';
import type { ShelfOfPages } from './store.ts';

interface MadePages {
  readonly pages: readonly InspectedPage[];
  /** A page that was made, by its address; null where there is none. */
  readonly htmlOf: (url: string) => string | null;
}

/**
 * Makes the files of these routes that are not left to others. A page that is not made the same as before is inspected on its
 * way to the shelf.
 */
export async function makePages(
  pages: Pages,
  site: OpenSite,
  isWanted: (route: string) => boolean,
  shelf: ShelfOfPages,
  falls: (path: string) => boolean,
): Promise<MadePages> {
  takeForThisBuild(site);
  const begins = new URL(site.settings.url.replace(/\/?$/, '/'));
  const inspected = shelf.inspected();
  const facts: InspectedPage[] = [];
  const own = new Set<string>();
  const elsewhere = new Set<string>();
  const isOurs = (path: string) => {
    const isOurs = falls(path);
    if (!isOurs) elsewhere.add(`${path.slice(1)}index.html`);
    return isOurs;
  };
  for await (const { file, body } of pages.render(isWanted, isOurs)) {
    // Whoever works for a process that was stopped is told so between two pages.
    await turn();
    const digest = shelf.put(file, body);
    if (!file.endsWith('.html')) continue;
    own.add(file);
    // All that is looked at, and who looks.
    const from = digestOf([digest, file, begins, pages.engine].join('\n'));
    const look = () => inspectPage(new TextDecoder().decode(body), file, begins);
    facts.push(inspected.get(from) ?? { ...look(), from });
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
