import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { problemsBetween } from './inspect/between.ts';
import { inspectPage } from './inspect/inspect-page.ts';
import { byPlace, type Problem } from './inspect/problem.ts';
import { beginningOf } from './inspect/target.ts';

/** The result of inspecting a built site: its links, anchors, ids, titles, headings, and whether its pages parse. */
export interface Inspected {
  /** The addresses of canonical pages. */
  readonly pages: readonly string[];
  readonly problems: readonly Problem[];
}

export function inspectSite(folder: string): Inspected {
  const html = (file: string) => readFileSync(join(folder, file), 'utf8');
  const files = new Set(filesIn(folder));
  const begins = beginningOf(files.has('robots.txt') ? html('robots.txt') : '');
  const pages = [...files]
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => inspectPage(html(file), file, begins));
  const ids = new Map(pages.map(({ file, ids }) => [file, ids]));
  const site = {
    has: (file: string) => files.has(file),
    idsOf: (file: string) => ids.get(file),
    html,
    begins,
  };
  return {
    pages: pages
      .filter(({ isListed }) => isListed)
      .map(({ file }) => `${begins.pathname}${file.replace(/index\.html$/, '')}`),
    problems: [...pages.flatMap(({ problems }) => problems), ...problemsBetween(pages, site)].toSorted(
      byPlace,
    ),
  };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
