import { withinSite } from '#archive/4-link/urls.ts';
import type { Pages } from '../compiled/pages.ts';
import { inspectPage, type PageFacts } from '../inspect/inspect-page.ts';
import { targetIn } from '../inspect/target.ts';
import type { OpenSite } from '../open.ts';
import { takeForThisBuild } from '../this-build.ts';
import type { Shelf } from './files.ts';

interface MadePages {
  readonly pages: readonly PageFacts[];
  readonly ids: ReadonlyMap<string, string>;
  /** A page that was made, by its address; null where there is none. */
  readonly htmlOf: (url: string) => string | null;
}

/** Makes the files of these routes, and inspects every page on its way to the shelf. */
export async function makePages(
  pages: Pages,
  site: OpenSite,
  isWanted: (route: string) => boolean,
  shelf: Shelf,
): Promise<MadePages> {
  takeForThisBuild(site);
  const begins = new URL(site.settings.url.replace(/\/?$/, '/'));
  const facts: PageFacts[] = [];
  for await (const { file, body } of pages.render(isWanted)) {
    if (!file.endsWith('.html')) {
      shelf.put(file, body);
      continue;
    }
    const html = new TextDecoder().decode(body);
    shelf.put(file, html);
    facts.push(inspectPage(html, file, begins));
  }
  const ids = new Map(facts.map(({ file, ids }) => [file, ids]));
  const made = new Set(shelf.files().map(({ path }) => path));
  const isOwn = (target: string) => {
    const { path, anchor } = targetIn(target);
    if (!made.has(path)) return false;
    return anchor === '' || !path.endsWith('.html') || ids.get(path)?.includes(`\n${anchor}\n`) === true;
  };
  return {
    pages: facts.map((one) => ({ ...one, ids: '', targets: one.targets.filter((target) => !isOwn(target)) })),
    ids,
    htmlOf: (url) => {
      const file = `${withinSite(url)}index.html`;
      return ids.has(file) ? shelf.read(file) : null;
    },
  };
}
