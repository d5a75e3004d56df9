import { problemsAlone } from './alone.ts';
import { parsePage } from './parse-page.ts';
import type { Problem } from './problem.ts';
import { readPage } from './read-page.ts';
import { isAlias, targetsOf } from './target.ts';

/** What is kept of an inspected page: plain data, and small, because the facts of all pages are in memory at once. */
export interface PageFacts {
  /** Its path in the folder of the site. */
  readonly file: string;
  /** Null if it has none, and for an alias, which shares its title with another page. */
  readonly title: string | null;
  /** Whether it is a canonical page that the sitemap lists. */
  readonly isListed: boolean;
  /** Its ids, one per line, with a line end before the first and after the last. */
  readonly ids: string;
  /** The targets of its links within the site, each once, in the form of `targetText`. */
  readonly targets: readonly string[];
  /** Problems that show in the page by itself. */
  readonly problems: readonly Problem[];
}

/** `site`: where the site begins. */
export function inspectPage(html: string, file: string, site: URL): PageFacts {
  const read = readPage(html);
  const isSound = read !== null && problemsAlone(read, file).length === 0;
  // `readPage` is fast but records no places; a page with problems is parsed again to find their lines.
  const page = isSound ? read : parsePage(html);
  const isAnother = isAlias(page, file, site);
  return {
    file,
    title: isAnother ? null : page.titles[0]?.name || null,
    isListed: file.endsWith('index.html') && !isAnother && !page.isHidden,
    ids: `\n${page.ids.map(({ name }) => name).join('\n')}\n`,
    targets: [...targetsOf(page, file, site).keys()],
    problems: isSound ? [] : problemsAlone(page, file),
  };
}
