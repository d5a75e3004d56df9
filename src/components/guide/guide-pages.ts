import { urls } from '#archive/4-link/urls.ts';
import type { RenderedSection } from '#markdown/render.ts';
import { type Chapter, chaptersOf } from './chapters.ts';

/** The editors' guide in two pages: for whom a browser is enough, and for whoever writes files on their own machine. */
interface GuidePages {
  readonly before: string;
  readonly browser: readonly Chapter[];
  readonly files: readonly Chapter[];
}

/** The first chapter for whoever writes files. */
const FIRST_OF_FILES = '用意するもの';

export function guidePagesIn(sections: readonly RenderedSection[]): GuidePages {
  const { before, chapters } = chaptersOf(sections);
  const at = chapters.findIndex(({ id }) => id === FIRST_OF_FILES);
  if (at < 0) throw new Error(`the guide has no chapter ${FIRST_OF_FILES}`);
  const [browser, files] = [chapters.slice(0, at), chapters.slice(at)];
  const onFirst = leading(files, urls.guide('files/'));
  return {
    before: onFirst(before),
    browser: browser.map((chapter) => ({ ...chapter, html: onFirst(chapter.html) })),
    files: files.map((chapter) => ({ ...chapter, html: leading(browser, urls.contribute)(chapter.html) })),
  };
}

/** Leads what is linked within the guide to the page on which it stands. */
function leading(others: readonly Chapter[], page: string): (html: string) => string {
  const ids = new Set(others.flatMap(({ id, below }) => [id, ...below.map(({ id }) => id)]));
  return (html) =>
    html.replaceAll(/(?<= href=")#([^"]+)(?=")/g, (own, id) =>
      ids.has(decodeURIComponent(id)) ? page + own : own,
    );
}
