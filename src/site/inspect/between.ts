import type { PageFacts } from './inspect-page.ts';
import { linesOf, type Outline } from './outline.ts';
import { parsePage } from './parse-page.ts';
import type { Problem } from './problem.ts';
import { targetIn, targetsOf } from './target.ts';
import type { Place } from './written-page.ts';

/** The search index is made after the pages are checked, so links to it are not verified. */
const MADE_LATER = 'search/';

/** The site that pages are checked against. */
interface BuiltSite {
  readonly has: (file: string) => boolean;
  /** The ids on a page, one per line. */
  readonly idsOf: (file: string) => string | undefined;
  /** Reads a page again, to find the line of a problem. */
  readonly html: (file: string) => string;
  readonly begins: URL;
}

/** Broken links and anchors, and titles that two pages share. `pages`: in the order of their files. */
export function problemsBetween(pages: readonly PageFacts[], site: BuiltSite): readonly Problem[] {
  return [...titlesTwice(pages, site.html), ...linksToNothing(pages, site)];
}

/**
 * Whether no page has a problem, by itself or with others. If false, `problemsBetween` finds the problems. `isKnown`: whether a
 * target was verified by an earlier build and has not changed since.
 */
export function areSound(
  outlines: readonly Outline[],
  site: Pick<BuiltSite, 'has' | 'idsOf'>,
  isKnown: (target: string) => boolean,
): boolean {
  const titles = outlines.flatMap((one) => linesOf(one.titles));
  const targets = new Set(outlines.flatMap((one) => [...one.targets].filter((target) => !isKnown(target))));
  return (
    outlines.every(({ isSound }) => isSound) &&
    new Set(titles).size === titles.length &&
    lostAmong(targets, site).size === 0
  );
}

function titlesTwice(pages: readonly PageFacts[], html: (file: string) => string): readonly Problem[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ file, title }) => {
    if (title === null) return [];
    const other = first.get(title);
    if (other === undefined) {
      first.set(title, file);
      return [];
    }
    const { line, column } = parsePage(html(file)).titles[0] ?? { line: 1, column: 1 };
    return [{ file, line, column, message: `題「${title}」は、${other} と同じです。` }];
  });
}

/** A broken link, reported at its first place with the number of others: a mistake in a template is on every page. */
interface Lost extends Place {
  readonly file: string;
  readonly what: string;
  readonly count: number;
}

function linksToNothing(pages: readonly PageFacts[], site: BuiltSite): readonly Problem[] {
  const gone = lostAmong(new Set(pages.flatMap(({ targets }) => targets)), site);
  if (gone.size === 0) return [];
  const lost = new Map<string, Lost>();
  for (const { file, targets } of pages) {
    const own = new Set(targets.filter((target) => gone.has(target)));
    if (own.size === 0) continue;
    for (const [target, places] of targetsOf(parsePage(site.html(file)), file, site.begins)) {
      const [first] = places;
      if (!own.has(target) || first === undefined) continue;
      const { path, anchor } = targetIn(target);
      const { name: written, line, column } = first;
      const what = site.has(path)
        ? `リンク先「${written}」のページに、id「${anchor}」が`
        : `リンク先「${written}」（${path}）が`;
      // All links to a missing page are one problem, whatever their anchors.
      const key = site.has(path) ? target : path;
      const known = lost.get(key) ?? { file, line, column, what, count: 0 };
      lost.set(key, { ...known, count: known.count + places.length });
    }
  }
  return [...lost.values()].map(({ what, count, ...at }) => ({
    ...at,
    message: `${what}ありません${count > 1 ? `（ほかに ${count - 1} か所）` : ''}。`,
  }));
}

/** Goes through targets in order, so that the ids of one municipality at a time are in memory. */
function lostAmong(
  targets: ReadonlySet<string>,
  { has, idsOf }: Pick<BuiltSite, 'has' | 'idsOf'>,
): ReadonlySet<string> {
  const isLost = (target: string) => {
    const { path, anchor } = targetIn(target);
    if (!has(path)) return !path.startsWith(MADE_LATER) || path.endsWith('.html');
    return anchor !== '' && path.endsWith('.html') && !idsOf(path)?.includes(`\n${anchor}\n`);
  };
  return new Set([...targets].sort().filter(isLost));
}
