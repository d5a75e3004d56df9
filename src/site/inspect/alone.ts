import type { Problem } from './problem.ts';
import type { Named, Place, WrittenPage } from './written-page.ts';

type Report = (place: Place, message: string) => void;

/** Problems that show in a page by itself. */
export function problemsAlone(page: WrittenPage, file: string): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = ({ line, column }, message) => problems.push({ file, line, column, message });
  for (const { name, ...place } of page.errors) report(place, `HTML の書き方に誤りがあります（${name}）。`);
  for (const { name, ...place } of page.unclosed)
    report(place, `<${name}> の開始タグと終了タグが合っていません。`);
  reportTwice(page.ids, (id) => report(id, `id「${id.name}」が、このページに二つ以上あります。`));
  const ids = new Set(page.ids.map(({ name }) => name));
  for (const { name, ...place } of page.idReferences)
    if (!ids.has(name)) report(place, `id「${name}」の要素が、このページにありません。`);
  if (!page.isRedirect) reportHead(page, report);
  return problems;
}

function reportHead(page: WrittenPage, report: Report): void {
  const start = { line: 1, column: 1 };
  if (page.language === null) report(start, 'ページの言語（html の lang）がありません。');
  const [title, ...more] = page.titles;
  if (!title || title.name === '') report(title ?? start, '題（title）がありません。');
  for (const other of more) report(other, '題（title）が二つ以上あります。');
  if (page.headings.length === 0) report(start, '大見出し（h1）がありません。');
  for (const other of page.headings.slice(1)) report(other, '大見出し（h1）が二つ以上あります。');
}

function reportTwice(names: readonly Named[], report: (name: Named) => void): void {
  const seen = new Set<string>();
  for (const one of names) {
    if (seen.has(one.name)) report(one);
    seen.add(one.name);
  }
}
