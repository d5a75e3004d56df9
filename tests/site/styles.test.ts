// A part of a page brings its own style: what is on a page has its style, and no page has a style for nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { folder } = inject('site');

const withClass = (...names: readonly string[]) => new RegExp(`class="(?:[^"]* )?(?:${names.join('|')})[ "]`);

/** The words in an opening tag by which a style is needed, and a rule by which it is known. */
const needed: readonly (readonly [rule: string, words: RegExp])[] = [
  ['.works>li{', withClass('box', 'boxes', 'works')],
  ['.chart>ul>li{', withClass('chart')],
  ['.figure text{', withClass('figure', 'drawing')],
  ['.figure .f-frame{', /<svg[^>]* class="figure(?: flow\b|")|<figure>/],
  ['figure.drawing{', /<figure(?: class="drawing"[^>]*)?>/],
  ['.flow{', /<figure class="flows"/],
  ['.fold{', /<details class="fold[ "]/],
  ['.glance{', withClass('glance')],
  ['.inout{', withClass('inout')],
  ['blockquote{', /<(?:pre|code|blockquote)\b/],
  ['caption{', /<table\b/],
  ['.changes .places{', /<table class="stack changes/],
  ['.units .department th{', withClass('units')],
  ['.by-theme b{', withClass('by-theme')],
  ['.change-rows>li{', withClass('change-rows')],
  ['.holders svg{', withClass('holders')],
  ['.documents th>small{', /<table class="stack (?:documents|years|reorganizations)"/],
  ['.pager{', withClass('pager')],
  ['.beside-each-other{', withClass('beside-each-other')],
  ['.filter{', withClass('filter')],
  ['.fates{', withClass('fates', 'compared', 'beside')],
  ['.st{', withClass('st')],
  ['.standing-glance{', withClass('standing-glance', 'standing-legend')],
  ['.matrix td{', withClass('matrix', 'grouped')],
  ['figure.indicator{', withClass('indicator')],
  ['.state{', withClass('state')],
  ['.results{', withClass('results', 'inline', 'filters', 'until-ready')],
  ['.sums{', withClass('sums')],
  ['.timed .f-is{', withClass('timed')],
  ['.strip{', withClass('strip')],
];

/** A rule that begins like this, and not one that ends like it. */
function has(styles: string, rule: string): boolean {
  return styles
    .split(rule)
    .slice(0, -1)
    .some((before) => /(?:^|[{},])$/.test(before));
}

const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  // What is drafted is shown by a script, and its styles are there before it.
  .filter((file) => file.endsWith('.html') && file !== 'draft/index.html')
  .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }));

test('every page has the styles of what it has, and no others', () => {
  const wrong = pages.flatMap(({ file, html }) => {
    const styles = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    return needed
      .filter(([rule, words]) => has(styles, rule) !== words.test(main))
      .map(([rule, words]) => `${file}: ${words.test(main) ? 'has no' : 'needs no'} ${rule}`);
  });
  expect(wrong).toEqual([]);
});

test('every page links one sheet, that of the frame, which a browser keeps', () => {
  const linked = new Set(
    pages.map(({ html }) => [...html.matchAll(/<link rel="stylesheet"[^>]*>/g)].map(([link]) => link).join()),
  );
  expect([...linked]).toEqual([
    expect.stringMatching(/^<link rel="stylesheet" href="\/_astro\/index\.[\w-]+\.css">$/),
  ]);
});

test('the order of the layers is said once', () => {
  const saying = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.(?:css|astro)$/.test(file) && /@layer [\w, ]+;/.test(readFileSync(join('src', file), 'utf8')),
  );
  expect(saying).toEqual(['styles/index.css']);
});
