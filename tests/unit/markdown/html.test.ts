import { parseFragment, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { droppedHtml } from '#archive/1-read/markdown/html.ts';
import { renderMarkdown, wholeHtml } from '#markdown/render.ts';

const draw = async (_: string, number: number) => `<svg id="drawn-${number}" class="mermaid"></svg>`;
const html = async (source: string) => wholeHtml(await renderMarkdown(source, draw));

test('meaningful HTML stays', async () => {
  const source = '<ruby>変遷<rp>（</rp><rt>へんせん</rt><rp>）</rp></ruby>、H<sub>2</sub>O、<br>行を改める。';
  expect(await html(source)).toBe(`<p>${source}</p>`);
});

test('a details element keeps the Markdown inside it', async () => {
  const made = await html('<details>\n<summary>経緯</summary>\n\n**強調**\n\n</details>\n\nあと');
  expect(made).toContain('<summary>経緯</summary>');
  expect(made).toContain('<strong>強調</strong>');
  expect(made.indexOf('</details>')).toBeLessThan(made.indexOf('あと'));
});

test.each([
  ['<div class="box">中の言葉</div>', '中の言葉'],
  ['前<span style="color:red">中の言葉</span>後', '前中の言葉後'],
  ['<b onclick="x()">中の言葉</b>', '<b>中の言葉</b>'],
  ['<a href="javascript:x()">中の言葉</a>', '<a>中の言葉</a>'],
  ['<p id="main" class="top">中の言葉</p>', '<p>中の言葉</p>'],
  ['<h2 id="aim">中の言葉</h2>', '中の言葉'],
  ['<iframe src="https://example.jp/"></iframe>中の言葉', '中の言葉'],
  ['<svg><script>x()</script><text>中の言葉</text></svg>', '中の言葉'],
  ['<img src="https://example.jp/a.png" onerror="x()">中の言葉', '中の言葉'],
  ['<form action="/"><button>中の言葉</button></form>', '中の言葉'],
])('active or styling HTML is removed and its text stays: %s', async (source, expected) => {
  const made = await html(source);
  expect(made).toContain(expected);
  expect(made).not.toMatch(
    /onclick|onerror|javascript|style=|class=|id=|<iframe|<svg|<img|<form|<button|<div/,
  );
});

test('a script is removed with its content', async () => {
  expect(await html('<script>alert(1)</script>\n\n<style>p { color: red }</style>\n\n本文')).toBe(
    '<p>本文</p>',
  );
});

test('HTML cannot imitate elements that only Markdown creates', async () => {
  const made = await html(
    '## ねらい {#aim}\n\n<h2 data-seal="0">偽物</h2>\n\n<pre><code class="language-mermaid">pie</code></pre>\n\n```mermaid\npie\n```\n',
  );
  expect(made.match(/id="aim"/g)).toHaveLength(1);
  expect(made.match(/<svg id="drawn-1" class="mermaid">/g)).toHaveLength(1);
});

test('an unclosed tag ends with the text', async () => {
  expect(await html('<table><tr><td>甲')).toContain('</td></tr></tbody></table>');
});

test('each removed tag and attribute is reported', () => {
  const told = droppedHtml('<div><b onclick="x" title="甲">甲</b><!-- <i x> --></div><br><td colspan=2>');
  expect(told.map(({ shown }) => shown)).toEqual(['<div>', '<b onclick>']);
});

test.each([
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '文<svg><foreignObject><table><tr><td>中</td></tr></table></foreignObject></svg>文',
  '<b>一<div><table><caption>題</caption></table></div>二</b>',
  '<a href="https://a.example/">外 <a href="https://b.example/">内</a></a>',
  '<li>一</li><dt>二</dt><td>三</td><rt>四</rt><summary>五</summary>',
])('the resulting HTML parses to itself: %s', async (source) => {
  const made = await html(source);
  const again = serialize(parseFragment(made));
  const plain = (text: string) => text.replace(/<br\/?>/g, '<br>').replaceAll('&#x3C;', '&lt;');
  expect(plain(again)).toBe(plain(made));
});
