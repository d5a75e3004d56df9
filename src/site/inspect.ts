import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { problemsBetween } from './inspect/between.ts';
import { inspectPage } from './inspect/inspect-page.ts';
import { byPlace, type Problem } from './inspect/problem.ts';
import { beginningOf } from './inspect/target.ts';
import { tightened } from './tighten-policy.ts';

/** What a look at a built site finds: links, anchors, ids, titles, headings, and whether it parses. */
export interface Inspected {
  /** The addresses of the pages that stand for themselves. */
  readonly pages: readonly string[];
  readonly problems: readonly Problem[];
}

/** One page is in memory at a time. */
export function inspectSite(folder: string): Inspected {
  return inspectFiles(folder, (file) => readFileSync(join(folder, file), 'utf8'));
}

/** Leaves in the policy of every page only what stands in that page, and inspects the site as it is then. */
export function finishSite(folder: string): Inspected {
  return inspectFiles(folder, (file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const tight = tightened(html);
    if (tight !== html) writeFileSync(join(folder, file), tight);
    return tight;
  });
}

function inspectFiles(folder: string, html: (file: string) => string): Inspected {
  const files = new Set(filesIn(folder));
  const site = beginningOf(files.has('robots.txt') ? readFileSync(join(folder, 'robots.txt'), 'utf8') : '');
  const pages = [...files]
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => inspectPage(html(file), file, site));
  return {
    pages: pages
      .filter(({ isListed }) => isListed)
      .map(({ file }) => `${site.pathname}${file.replace(/index\.html$/, '')}`),
    problems: [
      ...pages.flatMap(({ problems }) => problems),
      ...problemsBetween(pages, files, html, site),
    ].toSorted(byPlace),
  };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
