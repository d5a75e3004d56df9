// Checks a built site before anybody sees it: links, anchors, ids, titles, headings, and that it parses.
// node scripts/check-site.ts [DIR]
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Named, type PageFacts, type Place, readPage } from './check-site/page.ts';

export interface Problem extends Place {
  /** Within the folder. */
  readonly file: string;
  readonly message: string;
}

/** The search index is made from the pages, after they are checked. */
const MADE_LATER = 'search/';

/** Every problem of the pages in a folder. */
export function problemsOfSite(folder: string): readonly Problem[] {
  return inspectSite(folder).problems;
}

/** The addresses of the pages that stand for themselves, and every problem. One page is in memory at a time. */
export function inspectSite(folder: string): {
  readonly pages: readonly string[];
  readonly problems: readonly Problem[];
} {
  const files = new Set(filesIn(folder));
  const pages = [...files].filter((file) => file.endsWith('.html')).sort();
  const site = originOf(folder, files);
  const problems: Problem[] = [];
  const titles = new Map<string, string>();
  const idsOfPages = new Map<string, string>();
  const missing = new Map<string, Found>();
  const anchors = new Map<string, Found>();
  const listed: string[] = [];

  for (const file of pages) {
    const facts = readPage(readFileSync(join(folder, file), 'utf8'));
    const say = (place: Place, message: string) => {
      problems.push({ file, line: place.line, column: place.column, message });
    };
    const ids = new Set(facts.ids.map(({ name }) => name));
    idsOfPages.set(file, `\n${[...ids].join('\n')}\n`);
    const alias = isAlias(facts, file, site);
    if (file.endsWith('index.html') && !alias && !facts.isHidden) listed.push(file);

    for (const { name, ...place } of facts.errors) say(place, `HTML の書き方に誤りがあります（${name}）。`);
    for (const { name, ...place } of facts.unclosed)
      say(place, `<${name}> の開始タグと終了タグが合っていません。`);
    sayTwice(facts.ids, (id) => say(id, `id「${id.name}」が、このページに二つ以上あります。`));
    for (const { name, ...place } of facts.idReferences)
      if (!ids.has(name)) say(place, `id「${name}」の要素が、このページにありません。`);
    if (!facts.isRedirect) sayHead(facts, say);
    const title = facts.titles[0];
    if (title && title.name !== '' && !alias) {
      const other = titles.get(title.name);
      if (other === undefined) titles.set(title.name, file);
      else say(title, `題「${title.name}」は、${other} と同じです。`);
    }
    for (const address of facts.addresses) {
      const target = targetOf(address.name, file, site);
      if (target === null) continue;
      const { path, anchor } = target;
      const at = { file, line: address.line, column: address.column };
      if (!files.has(path)) {
        if (!path.startsWith(MADE_LATER) || path.endsWith('.html')) note(missing, address.name, path, at);
      } else if (anchor !== '' && path === file) {
        if (!ids.has(anchor)) note(anchors, address.name, `${path}#${anchor}`, at);
      } else if (anchor !== '' && path.endsWith('.html'))
        note(anchors, address.name, `${path}#${anchor}`, at);
    }
  }

  for (const [path, found] of missing)
    problems.push({
      ...found.at,
      message: `リンク先「${found.written}」（${path}）がありません${others(found)}。`,
    });
  for (const [target, found] of anchors) {
    const [path = '', anchor = ''] = target.split('#');
    if (!idsOfPages.get(path)?.includes(`\n${anchor}\n`))
      problems.push({
        ...found.at,
        message: `リンク先「${found.written}」のページに、id「${anchor}」がありません${others(found)}。`,
      });
  }
  return {
    pages: listed.map((file) => `/${file.replace(/index\.html$/, '')}`),
    problems: problems.toSorted(byPlace),
  };
}

/** The problems as an editor reads them; a mistake in a template is on every page, so not all are told. */
export function reportOfSite(problems: readonly Problem[], most = 50): string {
  const lines = problems
    .slice(0, most)
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  if (problems.length > most) lines.push(`ほかに ${problems.length - most} 件`);
  return lines.join('\n');
}

/** Something that many pages may have wrong: the first place, and how many more. */
interface Found {
  readonly written: string;
  readonly at: Omit<Problem, 'message'>;
  count: number;
}

function note(found: Map<string, Found>, written: string, key: string, at: Found['at']): void {
  const known = found.get(key);
  if (known) known.count += 1;
  else found.set(key, { written, at, count: 1 });
}

function others({ count }: Found): string {
  return count > 1 ? `（ほかに ${count - 1} か所）` : '';
}

function sayHead(facts: PageFacts, say: (place: Place, message: string) => void): void {
  const start = { line: 1, column: 1 };
  if (facts.language === null) say(start, 'ページの言語（html の lang）がありません。');
  const [title, ...more] = facts.titles;
  if (!title || title.name === '') say(title ?? start, '題（title）がありません。');
  for (const other of more) say(other, '題（title）が二つ以上あります。');
  if (facts.headings.length === 0) say(start, '大見出し（h1）がありません。');
  for (const other of facts.headings.slice(1)) say(other, '大見出し（h1）が二つ以上あります。');
}

function sayTwice(names: readonly Named[], say: (name: Named) => void): void {
  const seen = new Set<string>();
  for (const one of names) {
    if (seen.has(one.name)) say(one);
    seen.add(one.name);
  }
}

/** A page that leads on, or whose content belongs to another address. */
function isAlias(facts: PageFacts, file: string, site: string): boolean {
  if (facts.isRedirect) return true;
  const canonical = facts.canonical === null ? null : targetOf(facts.canonical, file, site);
  return canonical !== null && canonical.path !== file;
}

const ELSEWHERE = 'https://site.invalid';

/** The file of the site that an address leads to; null where it leads out of the site. */
function targetOf(
  address: string,
  file: string,
  site: string,
): { readonly path: string; readonly anchor: string } | null {
  const url = URL.parse(address, `${ELSEWHERE}/${file.replace(/index\.html$/, '')}`);
  if (url === null || (url.origin !== ELSEWHERE && url.origin !== site)) return null;
  const path = decoded(url.pathname).slice(1);
  const anchor = decoded(url.hash.slice(1).replace(/:~:.*$/, ''));
  return {
    path: path === '' || path.endsWith('/') ? `${path}index.html` : path,
    anchor: anchor === 'top' ? '' : anchor,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where the site says that it is published. */
function originOf(folder: string, files: ReadonlySet<string>): string {
  if (!files.has('robots.txt')) return ELSEWHERE;
  const address = /^Sitemap:\s*(\S+)/im.exec(readFileSync(join(folder, 'robots.txt'), 'utf8'))?.[1];
  return (address ? URL.parse(address)?.origin : undefined) ?? ELSEWHERE;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

if (import.meta.main) {
  const problems = problemsOfSite(process.argv[2] ?? 'dist');
  if (problems.length > 0) console.error(reportOfSite(problems));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
