import type { PageFacts } from './inspect-page.ts';
import { linesOf, type Outline } from './outline.ts';
import { parsePage } from './parse-page.ts';
import type { Problem } from './problem.ts';
import { targetIn, targetsOf } from './target.ts';
import type { Place } from './written-page.ts';

/** The search index is made from the pages, after they are checked. */
const MADE_LATER = 'search/';

/** What can be asked of a site while its pages are compared. */
interface BuiltSite {
  /** Whether it has this file. */
  readonly has: (file: string) => boolean;
  /** The ids of a page, one on a line. */
  readonly idsOf: (file: string) => string | undefined;
  /** A page once more, to tell the place. */
  readonly html: (file: string) => string;
  readonly begins: URL;
}

/**
 * What pages say of each other that is wrong: links and anchors that lead to nothing, and titles that two have.
 * `pages` in the order of their files.
 */
export function problemsBetween(pages: readonly PageFacts[], site: BuiltSite): readonly Problem[] {
  return [...titlesTwice(pages, site.html), ...linksToNothing(pages, site)];
}

/**
 * Whether nothing is wrong with any page, by itself or beside others: else `problemsBetween` tells what. `isKnown`: of a target, that
 * it was found before in what is the same still.
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

/** A mistake in a template is on every page: it is told of the first place, with how many more there are. */
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
      // Of a page that is not there no anchor is missed.
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

/** Places of one municipality are asked for one after the other, so that few ids need to be held. */
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
