import type { Problem } from './problem.ts';
import type { Named, Place, WrittenPage } from './written-page.ts';

type Say = (place: Place, message: string) => void;

/** Problems that show in a page by itself. */
export function problemsAlone(page: WrittenPage, file: string): readonly Problem[] {
  const problems: Problem[] = [];
  const say: Say = ({ line, column }, message) => problems.push({ file, line, column, message });
  for (const { name, ...place } of page.errors) say(place, `HTML の書き方に誤りがあります（${name}）。`);
  for (const { name, ...place } of page.unclosed)
    say(place, `<${name}> の開始タグと終了タグが合っていません。`);
  sayTwice(page.ids, (id) => say(id, `id「${id.name}」が、このページに二つ以上あります。`));
  const ids = new Set(page.ids.map(({ name }) => name));
  for (const { name, ...place } of page.idReferences)
    if (!ids.has(name)) say(place, `id「${name}」の要素が、このページにありません。`);
  if (!page.isRedirect) sayHead(page, say);
  return problems;
}

function sayHead(page: WrittenPage, say: Say): void {
  const start = { line: 1, column: 1 };
  if (page.language === null) say(start, 'ページの言語（html の lang）がありません。');
  const [title, ...more] = page.titles;
  if (!title || title.name === '') say(title ?? start, '題（title）がありません。');
  for (const other of more) say(other, '題（title）が二つ以上あります。');
  if (page.headings.length === 0) say(start, '大見出し（h1）がありません。');
  for (const other of page.headings.slice(1)) say(other, '大見出し（h1）が二つ以上あります。');
}

function sayTwice(names: readonly Named[], say: (name: Named) => void): void {
  const seen = new Set<string>();
  for (const one of names) {
    if (seen.has(one.name)) say(one);
    seen.add(one.name);
  }
}
