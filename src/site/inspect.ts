import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { problemsAlone } from './inspect/alone.ts';
import { linksWithin } from './inspect/links.ts';
import { byPlace, type Problem } from './inspect/problem.ts';
import { readPage } from './inspect/read-page.ts';
import { beginningOf, isAlias } from './inspect/target.ts';

/** What a look at a built site finds: links, anchors, ids, titles, headings, and whether it parses. */
export interface Inspected {
  /** The addresses of the pages that stand for themselves. */
  readonly pages: readonly string[];
  readonly problems: readonly Problem[];
}

/** One page is in memory at a time. */
export function inspectSite(folder: string): Inspected {
  const files = new Set(filesIn(folder));
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const site = beginningOf(files.has('robots.txt') ? text('robots.txt') : '');
  const links = linksWithin(files, site);
  const titles = new Map<string, string>();
  const problems: Problem[] = [];
  const listed: string[] = [];

  for (const file of [...files].filter((one) => one.endsWith('.html')).sort()) {
    const facts = readPage(text(file));
    const isAnother = isAlias(facts, file, site);
    if (file.endsWith('index.html') && !isAnother && !facts.isHidden) listed.push(file);
    problems.push(...problemsAlone(facts, file));
    const title = facts.titles[0];
    if (title && title.name !== '' && !isAnother) {
      const other = titles.get(title.name);
      if (other === undefined) titles.set(title.name, file);
      else
        problems.push({
          file,
          line: title.line,
          column: title.column,
          message: `題「${title.name}」は、${other} と同じです。`,
        });
    }
    links.note(file, new Set(facts.ids.map(({ name }) => name)), facts.addresses);
  }
  return {
    pages: listed.map((file) => `${site.pathname}${file.replace(/index\.html$/, '')}`),
    problems: [...problems, ...links.problems()].toSorted(byPlace),
  };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
