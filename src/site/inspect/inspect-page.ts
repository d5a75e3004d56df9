import { problemsAlone } from './alone.ts';
import { parsePage } from './parse-page.ts';
import type { Problem } from './problem.ts';
import { readPage } from './read-page.ts';
import { isAlias, targetsOf } from './target.ts';

/** What is kept of a page once it has gone by: plain data, and little, for those of all pages are held at once. */
export interface PageFacts {
  /** Within the folder of the site. */
  readonly file: string;
  /** Null where it has none, and where another page has the same by right. */
  readonly title: string | null;
  /** Whether it stands for itself, so that a list of pages names it. */
  readonly isListed: boolean;
  /** Its ids, one on a line, with a line end before the first and after the last. */
  readonly ids: string;
  /** Where all that it names leads within the site, each once, as `targetText` has it. */
  readonly targets: readonly string[];
  /** What is wrong with it, whatever other pages say. */
  readonly problems: readonly Problem[];
}

/** `site`: where the site begins. */
export function inspectPage(html: string, file: string, site: URL): PageFacts {
  const read = readPage(html);
  const isSound = read !== null && problemsAlone(read, file).length === 0;
  // Whoever mends it asks where.
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
