import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePage } from '#site/inspect/parse-page.ts';
import { readPage } from '#site/inspect/read-page.ts';
import type { WrittenPage } from '#site/inspect/written-page.ts';

const RUNS = { numRuns: Number(process.env.HENSEN_RUNS ?? 1000) * 3, seed: 20261126 };

/** A page with one of each construct that pages of the site use. */
const PAGE = `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>題 &amp; 𠮷</title><link rel="canonical" href="https://mihon.invalid/">
<meta property="og:image" content="/a.png"><meta name="robots" content="noindex">
<style>main > p { color: red }</style><script type="module">if (a < b && c) d('</div>')</script></head>
<body class="a"><!-- ここから --><header><nav aria-label="道"><ul><li><a href="/">表紙</a></li><li><a href='/a/?x=1&amp;y'>一</a></li></ul></nav></header>
<main><h1 id="h">題</h1><p><d->令和8年</d->文<b>太<i>字</i></b>と<a href="#h">所</a>。<br>次<wbr>へ&lt;</p>
<dl><div><dt>名</dt><dd>値</dd></div><dt>名</dt><dd><p>値</p></dd></dl>
<table><caption>表</caption><colgroup><col></colgroup><thead><tr><th scope="col">列</th></tr></thead><tbody><tr><td headers="h">値<ul><li>一</li></ul></td></tr></tbody></table>
<svg viewBox="0 0 1 1" role="img" aria-labelledby="t"><title id="t">図</title><defs><linearGradient id="g"><stop offset=".5"/></linearGradient></defs><a href="/a/"><text>五<tspan x=1>六</tspan></text></a><path d="M0 0" marker-end="url(#g)"/><circle r="1"></circle></svg>
<form action="/search/"><label for="q">語</label><input id="q" name="q" list="l"><datalist id="l"><option value="あ">い</option></datalist>
<select name="s"><optgroup label="x"><option selected>一</option></optgroup><option>二</option></select><textarea>
文 &lt;b></textarea><button type="submit">探す</button></form>
<details><summary>畳む</summary><pre><code>a
  b</code></pre></details><figure><img src="a.png" srcset="/a.png 1x, /b.png 2x" alt=""><figcaption>図</figcaption></figure>
<ruby>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby><noscript><p>なし</p></noscript></main></body></html>
`;

const NAMES =
  'html head body title meta link script style main div section p span d- a b i code em nobr h1 h2 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr td th form input button select optgroup option datalist textarea label details summary pre img br hr ruby rt rp noscript template iframe math svg g path text title desc foreignObject a use template object frameset image'.split(
    ' ',
  );
const name = fc.constantFrom(...NAMES);
const attribute = fc.constantFrom(
  ' id="h"',
  " id='&#x26;k'",
  ' href="/b/"',
  ' xlink:href="#t"',
  ' class="a" class="b"',
  ' HREF=/c/',
  ' for="q"',
  ' fill="url(#g)"',
  ' hidden',
  ' title="a<b"',
  ' title="&hellip;"',
  ' title="&copy"',
  ' "',
  ' =x',
  ' lang=""',
  'class="x"',
);
const tag = fc.oneof(
  fc.tuple(name, fc.array(attribute, { maxLength: 2 })).map(([one, attrs]) => `<${one}${attrs.join('')}>`),
  fc.tuple(name, attribute).map(([one, attr]) => `<${one}${attr}/>`),
  name.map((one) => `</${one}>`),
  fc.tuple(name, name).map(([one, other]) => `<${one}><${other}></${other}></${one}>`),
  fc.tuple(name, name).map(([one, other]) => `<${one}><${other}></${one}></${other}>`),
  fc.constantFrom(
    '<!--',
    '-->',
    '<!-->',
    '<!-- a -- b -->',
    '<![CDATA[x]]>',
    '<?x?>',
    '<!doctype html>',
    '&',
    '&amp',
    '&nbsp;',
    '&#x0;',
    '<',
    '>',
    '"',
    '\0',
    '\r\n',
    '\f',
    '\u{1fffe}',
    '字',
    ' ',
  ),
);

/**
 * The page with up to three edits: pieces dropped, doubled, swapped, replaced, cut or wrapped, or tags
 * inserted.
 */
const mutated = fc
  .array(
    fc.record({
      at: fc.nat(),
      how: fc.constantFrom('drop', 'double', 'swap', 'insert', 'replace', 'cut', 'wrap'),
      tag,
      name,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((steps) => {
    const pieces = PAGE.split(/(?=<)|(?<=>)/);
    for (const { at, how, tag, name } of steps) {
      const place = at % pieces.length;
      const piece = pieces[place] ?? '';
      const next = (place + 1) % pieces.length;
      if (how === 'drop') pieces[place] = '';
      if (how === 'double') pieces[place] = piece + piece;
      if (how === 'swap') [pieces[place], pieces[next]] = [pieces[next] ?? '', piece];
      if (how === 'insert') pieces[place] = tag + piece;
      if (how === 'replace') pieces[place] = tag;
      if (how === 'cut') pieces[place] = piece.slice(0, at % (piece.length + 1));
      if (how === 'wrap') pieces[place] = `<${name}>${piece}</${name}>`;
    }
    return pieces.join('');
  });

/** `readPage` records no lines and columns. */
function withoutPlaces(page: WrittenPage): unknown {
  return JSON.parse(
    JSON.stringify(page, (key, value) => (key === 'line' || key === 'column' ? undefined : value)),
  );
}

test('a sound page is read without building a tree', () => {
  const read = readPage(PAGE);
  expect(read).not.toBeNull();
  expect(read && withoutPlaces(read)).toEqual(withoutPlaces(parsePage(PAGE)));
});

test('a page read without a tree gives the same as the full parser', () => {
  let quick = 0;
  let faulty = 0;
  fc.assert(
    fc.property(mutated, (html) => {
      const read = readPage(html);
      const parsed = parsePage(html);
      if (read === null) faulty += 1;
      else {
        quick += 1;
        expect(withoutPlaces(read)).toEqual(withoutPlaces(parsed));
      }
    }),
    RUNS,
  );
  expect(quick).toBeGreaterThan(RUNS.numRuns / 50);
  expect(faulty).toBeGreaterThan(RUNS.numRuns / 4);
});

test.each([
  ['a row without a table', '<tr><td>x</td></tr>'],
  ['a box in a table', '<table><div></div></table>'],
  ['words in a table', '<table>x</table>'],
  ['a box in a paragraph', '<p><div></div></p>'],
  ['a link in a link', '<a href="/a/"><b><a href="/b/"></a></b></a>'],
  ['tags that cross', '<b><i></b></i>'],
  ['a form in a form', '<form><div><form></form></div></form>'],
  ['a button in a button', '<button><span><button></button></span></button>'],
  ['an item in an item', '<ul><li><li></li></li></ul>'],
  ['a heading in a heading', '<h2><h3></h3></h2>'],
  ['a box in a choice', '<select><div></div></select>'],
  ['words of HTML in a drawing', '<svg><p></p></svg>'],
  ['a box closed like a drawing', '<div/></div>'],
])('%s is left to the full parser', (_, body) => {
  expect(readPage(PAGE.replace('<main>', `<main>${body}`))).toBeNull();
});
