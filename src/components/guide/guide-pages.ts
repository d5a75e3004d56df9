import { urls } from '#archive/4-link/addresses/urls.ts';
import type { RenderedSection } from '#markdown/render.ts';
import { type Chapter, chaptersOf } from './chapters.ts';

/**
 * The editors' guide in three pages: for working in a browser, for writing files on one's own machine, and
 * for making files from tables and documents.
 */
interface GuidePages {
  readonly before: string;
  readonly browser: readonly Chapter[];
  readonly files: readonly Chapter[];
  readonly tables: readonly Chapter[];
}

/** The first chapters of the second and third pages. */
const FIRST_OF_FILES = '用意するもの';
const FIRST_OF_TABLES = '組織図を表から載せる';

export function guidePagesIn(sections: readonly RenderedSection[]): GuidePages {
  const { before, chapters } = chaptersOf(sections);
  const [files, tables] = [FIRST_OF_FILES, FIRST_OF_TABLES].map((first) => {
    const at = chapters.findIndex(({ id }) => id === first);
    if (at < 0) throw new Error(`the guide has no chapter ${first}`);
    return at;
  });
  const pages = {
    browser: { chapters: chapters.slice(0, files), url: urls.contribute },
    files: { chapters: chapters.slice(files, tables), url: urls.guide('files/') },
    tables: { chapters: chapters.slice(tables), url: urls.guide('tables/') },
  };
  const lead = leading(Object.values(pages));
  const onPage = ({ chapters, url }: GuidePage) =>
    chapters.map((chapter) => ({ ...chapter, html: lead(chapter.html, url) }));
  return {
    before: lead(before, urls.contribute),
    browser: onPage(pages.browser),
    files: onPage(pages.files),
    tables: onPage(pages.tables),
  };
}

interface GuidePage {
  readonly chapters: readonly Chapter[];
  readonly url: string;
}

/** Points links between chapters to the page that has the target. */
function leading(pages: readonly GuidePage[]): (html: string, on: string) => string {
  const places = new Map(
    pages.flatMap(({ chapters, url }) =>
      chapters.flatMap(({ id, below }) =>
        [id, ...below.map(({ id }) => id)].map((one) => [one, url] as const),
      ),
    ),
  );
  return (html, on) =>
    html.replaceAll(/(?<= href=")#([^"]+)(?=")/g, (own, id) => {
      const page = places.get(decodeURIComponent(id)) ?? on;
      return page === on ? own : page + own;
    });
}
