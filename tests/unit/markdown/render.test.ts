import { expect, test } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';

const draw = async (mermaid: string, number: number) =>
  `<svg id="drawn-${number}"><!--${mermaid.length}--></svg>`;
const html = (source: string) => renderMarkdown(source, draw);

test('a heading takes its id from the braces', async () => {
  expect(await html('## ねらい {#aim}')).toBe('<h2 id="aim">ねらい</h2>');
});

test('bold beside Japanese brackets is bold', async () => {
  expect(await html('これは**「強調」**です')).toContain('<strong>「強調」</strong>');
});

test.each([
  '[押す](javascript:alert(1))',
  '[押す](JaVaScRiPt:alert(1))',
  '[押す](data:text/html,x)',
  '[押す][a]\n\n[a]: vbscript:x',
  '![図](javascript:x)',
])('a link that would run something is no link: %s', async (source) => {
  expect(await html(source)).not.toMatch(/(?:javascript|data|vbscript):/i);
});

test.each([
  '/isesaki/',
  '#aim',
  'https://example.jp/',
  'mailto:a@example.jp',
  'tel:0270',
  '../charter/',
  '?q=1',
])('a link to a page stays: %s', async (url) => {
  expect(await html(`[行く](${url})`)).toContain(`href="${url}"`);
});

test('a mermaid block becomes its drawing, with its words below', async () => {
  const made = await html('```mermaid\nflowchart LR\n  A --> B\n```\n\n```mermaid\npie\n```\n');
  expect(made).toContain('<svg id="drawn-1">');
  expect(made).toContain('<svg id="drawn-2">');
  expect(made).toContain('flowchart LR');
});

test('tables and footnotes are Japanese', async () => {
  const made = await html('本文[^1]\n\n[^1]: 注\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n');
  expect(made).toContain('脚注');
  expect(made).toContain('<th scope="col">甲</th>');
  expect(made).toContain('<td data-label="乙">2</td>');
});

test('a picture from elsewhere becomes a link to it', async () => {
  const made = await html('![概念図](https://example.jp/figure.png)');
  expect(made).toBe('<p><a href="https://example.jp/figure.png">概念図</a></p>');
});

test('a heading breaks between phrases, and shows its address where that is asked for', async () => {
  const source = '## 公共施設等の計画的な管理と適正な配置の推進 {#facilities}';
  expect(await html(source)).toContain('計画的な<wbr>管理と');
  const made = await renderMarkdown(source, draw, { permalinks: true });
  expect(made).toContain(
    'href="#facilities" aria-label="「公共施設等の計画的な管理と適正な配置の推進」へのリンク"',
  );
});

test('text that is no content takes ids and links as it is told', async () => {
  const made = await renderMarkdown('## 用意するもの\n\n## 用意するもの\n\n[一覧](fields.md)', draw, {
    idsFromWords: true,
    address: (url) => `/contribute/${url}`,
  });
  expect(made).toContain('<h2 id="用意するもの">');
  expect(made).toContain('<h2 id="用意するもの-1">');
  expect(made).toContain('href="/contribute/fields.md"');
});
