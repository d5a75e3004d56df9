import { describe, expect, test } from 'vitest';
import { renderMarkdown, wholeHtml } from '#markdown/render.ts';

const draw = async (mermaid: string, number: number) =>
  `<svg id="drawn-${number}"><!--${mermaid.length}--></svg>`;
const html = async (source: string) => wholeHtml(await renderMarkdown(source, draw));

test('a heading takes its id from the braces', async () => {
  expect(await html('## ねらい {#aim}')).toBe('<h2 id="aim">ねらい</h2>');
});

test('a heading has its number in the source, once', async () => {
  const source = '## 窓口の改善 {#desk}\n\n## (2) 庁舎の管理 {#hall}\n\n## そのほか {#rest}\n';
  const codes = new Map([
    ['desk', '1(1)'],
    ['hall', '1(2)'],
  ]);
  const { sections } = await renderMarkdown(source, draw, { codes });
  expect(sections.map(({ title }) => title)).toEqual(['1(1) 窓口の改善', '(2) 庁舎の管理', 'そのほか']);
});

test('bold text beside Japanese brackets is bold', async () => {
  expect(await html('これは**「強調」**です')).toContain('<strong>「強調」</strong>');
});

test.each([
  '[押す](javascript:alert(1))',
  '[押す](JaVaScRiPt:alert(1))',
  '[押す](data:text/html,x)',
  '[押す][a]\n\n[a]: vbscript:x',
  '![図](javascript:x)',
])('an unsafe link is not a link: %s', async (source) => {
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

test('a mermaid block becomes its drawing, with its text below', async () => {
  const made = await html('```mermaid\nflowchart LR\n  A --> B\n```\n\n```mermaid\npie\n```\n');
  expect(made).toContain('<svg id="drawn-1">');
  expect(made).toContain('<svg id="drawn-2">');
  expect(made).toContain('flowchart LR');
});

test('tables and footnotes have Japanese labels', async () => {
  const made = await html('本文[^1]\n\n[^1]: 注\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n');
  expect(made).toContain('脚注');
  expect(made).toContain('<th scope="col">甲</th>');
  expect(made).toContain('<td data-label="乙">2</td>');
});

test('a table is named after its section with a number, or after its columns without a section', async () => {
  const table = '| 甲 |\n|---|\n| 1 |\n';
  const made = await html(`${table}\n## 予定 {#plan}\n\n${table}\n文\n\n${table}`);
  expect([...made.matchAll(/<table[^>]*>/g)].map(([tag]) => tag)).toEqual([
    '<table aria-label="甲" class="stack">',
    '<table aria-label="予定" class="stack">',
    '<table aria-label="予定（2）" class="stack">',
  ]);
});

test('a picture from elsewhere becomes a link to it', async () => {
  const made = await html('![概念図](https://example.jp/figure.png)');
  expect(made).toBe('<p><a href="https://example.jp/figure.png">概念図</a></p>');
});

test('a heading breaks between phrases, and shows its address on request', async () => {
  const source = '## 公共施設等の計画的な管理と適正な配置の推進 {#facilities}';
  expect(await html(source)).toContain('計画的な<wbr>管理と');
  const made = wholeHtml(await renderMarkdown(source, draw, { hasPermalinks: true }));
  // Outside the heading, which is read by itself.
  expect(made).toContain(
    '推進</h2> <a class="permalink" href="#facilities" aria-labelledby="facilities">#</a>',
  );
});

test('text outside the content gets ids and links as specified', async () => {
  const made = wholeHtml(
    await renderMarkdown('## 用意するもの\n\n## 用意するもの\n\n[一覧](fields.md)', draw, {
      idsFromWords: true,
      address: (url) => `/contribute/${url}`,
    }),
  );
  expect(made).toContain('<h2 id="用意するもの">');
  expect(made).toContain('<h2 id="用意するもの-1">');
  expect(made).toContain('href="/contribute/fields.md"');
});

/** The HTML between and after the sections of a text. */
const cut = async (source: string) => {
  const { sections, footnotes } = await renderMarkdown(source, draw);
  return {
    sections: sections.map(({ id, title, depth }) => `${depth} ${id} ${title}`),
    footnotes,
    html: await html(source),
  };
};

describe('a text split at its headings', () => {
  test('has at the end of a section the footnotes that are defined later', async () => {
    const { sections, footnotes, html } = await cut(
      '## 一 {#a}\n\n本文[^x]と[^注]。\n\n## 二 {#b}\n\nまた[^x]。\n\n[^x]: 市の注。\n[^注]: 国の注。\n',
    );
    expect(sections).toEqual(['2 a 一', '2 b 二']);
    expect(footnotes).toContain('<h2 id="footnote-label">脚注</h2>');
    expect(footnotes).toContain('市の注。');
    expect(html.match(/<section/g)).toHaveLength(1);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(targets).toHaveLength(6);
    for (const target of targets) expect(ids).toContain(decodeURIComponent(target));
  });

  test('keeps a link whose address is defined in a later section', async () => {
    expect((await cut('## 一 {#a}\n\n[条例][1]\n\n## 二 {#b}\n\n[1]: /x/\n')).html).toContain(
      '<a href="/x/">条例</a>',
    );
  });

  test.each([
    ['a block of code', '## 一 {#a}\n\n```\n## 偽 {#x}\n```\n', ['2 a 一']],
    ['a block of code in a list', '## 一 {#a}\n\n- 甲\n\n  ```\n  ## 偽 {#x}\n  ```\n', ['2 a 一']],
    ['an underlined heading', '題 {#a}\n---\n\n本文', ['2 a 題']],
    ['an indented heading', '   ## 題 {#a}\n\n本文', ['2 a 題']],
    ['a closed heading', '## 題 {#a} ##\n\n本文', ['2 a 題']],
    ['words before the first', '前\n\n## 題 {#a}', ['0  ', '2 a 題']],
    [
      'headings of the level of the title',
      '# 章 {#a}\n\n## 節 {#b}\n\n###### 末 {#c}',
      ['2 a 章', '3 b 節', '6 c 末'],
    ],
  ])('is split at its headings: %s', async (_, source, expected) => {
    expect((await cut(source)).sections).toEqual(expected);
  });

  test('closes unclosed HTML at the end of its section', async () => {
    const { sections, html } = await cut(
      '## 一 {#a}\n\n<details>\n<summary>甲</summary>\n\n## 二 {#b}\n\n本文',
    );
    expect(sections).toEqual(['2 a 一', '2 b 二']);
    expect(html).toContain('</details><h2 id="b">');
  });

  test('numbers its drawings consecutively', async () => {
    const block = '```mermaid\npie\n```\n\n';
    expect(await html(`## 一 {#a}\n\n${block}## 二 {#b}\n\n${block}`)).toMatch(/drawn-1[\s\S]*drawn-2/);
  });
});

test('a line break within Japanese text leaves no space', async () => {
  expect(await html('高齢\n福祉課は、**総務部**\nの隣。\nNew\nYork')).toBe(
    '<p>高齢福祉課は、<strong>総務部</strong>の隣。 New York</p>',
  );
});
