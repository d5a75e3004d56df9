import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areSound, problemsBetween } from '#site/inspect/between.ts';
import { outlineOf } from '#site/inspect/outline.ts';
import { reportOfSite } from '#site/inspect/problem.ts';
import { resolvedTarget, targetOf } from '#site/inspect/target.ts';
import { inspectSite } from '#site/inspect.ts';
import { emptyFolder, putIn } from '../../support/folder.ts';

const folder = emptyFolder();
const put = putIn(folder);

/** The problems of a site of these files, each as `file:line message`. */
function told(files: Readonly<Record<string, string>>): readonly string[] {
  for (const [path, text] of Object.entries(files)) put(path, text);
  return inspectSite(folder).problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

const page = (title: string, body: string, head = '') =>
  `<!doctype html>\n<html lang="ja"><head><meta charset="utf-8"><title>${title}</title>${head}</head>\n<body><h1>${title}</h1>\n${body}\n</body></html>\n`;

describe('a site has no problem', () => {
  test('if links of every kind lead somewhere', () => {
    const files = {
      'index.html': page(
        '表紙',
        `<a href="/a/">一</a><a href="a/#z">二</a><a href="#here">三</a><p id="here"></p><a href="#">上</a><a href="#top">上</a>
<a href="https://elsewhere.invalid/x">外</a><a href="mailto:a@b.invalid">手紙</a><a href="/data.csv">表</a>
<img src="/a.png" srcset="/a.png 1x, /b.png 2x" alt=""><a href="/a/?q=1#%E5%B8%82">四</a>
<svg viewBox="0 0 1 1" role="img" aria-labelledby="t"><title id="t">図</title><a href="/a/"><text>五</text></a><path marker-end="url(#m)"/><marker id="m"/></svg>
<a href="/search/index.json">索引</a>`,
      ),
      'a/index.html': page('一', '<p id="z"></p><p id="市"></p><a href="../">戻る</a><a href="./">ここ</a>'),
      'data.csv': '',
      'a.png': '',
      'b.png': '',
    };
    expect(told(files)).toEqual([]);
  });

  test('if a page redirects, or is an alias of another page', () => {
    const files = {
      'index.html': page('表紙', ''),
      'old/index.html':
        '<!doctype html><title>Redirecting</title><meta http-equiv="refresh" content="0;url=/"><link rel="canonical" href="https://mihon.invalid/">',
      'alias/index.html': page('表紙', '', '<link rel="canonical" href="https://mihon.invalid/">'),
      '404.html': page('ありません', ''),
      'robots.txt': 'User-agent: *\n\nSitemap: https://mihon.invalid/sitemap.xml\n',
    };
    expect(told(files)).toEqual([]);
    expect(inspectSite(folder).pages).toEqual(['/']);
  });
});

describe('a problem of a site is', () => {
  test.each<readonly [string, string, string]>([
    ['a link to nowhere', '<a href="/b/">x</a>', 'リンク先「/b/」（b/index.html）がありません。'],
    ['a link without the slash at its end', '<a href="/a">x</a>', 'リンク先「/a」（a）がありません。'],
    ['a picture that is missing', '<img src="x.png" alt="">', 'リンク先「x.png」（x.png）がありません。'],
    [
      'a larger picture that is missing',
      '<img src="/f.csv" srcset="/f.csv 1x, /x2.png 2x" alt="">',
      'リンク先「/x2.png」（x2.png）がありません。',
    ],
    [
      'a link in a drawing to nowhere',
      '<svg><a href="/b/"></a></svg>',
      'リンク先「/b/」（b/index.html）がありません。',
    ],
    [
      'an anchor that is missing here',
      '<a href="#no">x</a>',
      'リンク先「#no」のページに、id「no」がありません。',
    ],
    [
      'an anchor that is missing there',
      '<a href="/a/#no">x</a>',
      'リンク先「/a/#no」のページに、id「no」がありません。',
    ],
    [
      'a wrong absolute address of the site itself',
      '<a href="https://mihon.invalid/c/">x</a>',
      'リンク先「https://mihon.invalid/c/」（c/index.html）がありません。',
    ],
    ['a duplicate id', '<p id="x"></p><p id="x"></p>', 'id「x」が、このページに二つ以上あります。'],
    [
      'a reference to a missing id',
      '<button popovertarget="p">x</button>',
      'id「p」の要素が、このページにありません。',
    ],
    ['a second h1', '<h1>二</h1>', '大見出し（h1）が二つ以上あります。'],
    ['a tag that is never closed', '<section>', '<section> の開始タグと終了タグが合っていません。'],
    ['a shape that is never closed', '<svg><g></svg>', '<g> の開始タグと終了タグが合っていません。'],
    [
      'a duplicate attribute',
      '<p class="a" class="b"></p>',
      'HTML の書き方に誤りがあります（duplicate-attribute）。',
    ],
  ])('%s', (_, body, message) => {
    const files = {
      'index.html': page('表紙', body),
      'a/index.html': page('一', ''),
      'f.csv': '',
      'robots.txt': 'Sitemap: https://mihon.invalid/sitemap.xml',
    };
    expect(told(files)).toEqual([`index.html:4 ${message}`]);
  });

  test('a page without title, language or heading', () => {
    expect(told({ 'index.html': '<!doctype html>\n<html><head></head><body></body></html>' })).toEqual([
      'index.html:1 ページの言語（html の lang）がありません。',
      'index.html:1 大見出し（h1）がありません。',
      'index.html:1 題（title）がありません。',
    ]);
  });

  test('two pages with the same title', () => {
    const files = { 'a/index.html': page('同じ', ''), 'b/index.html': page('同じ', '') };
    expect(told(files)).toEqual(['b/index.html:2 題「同じ」は、a/index.html と同じです。']);
  });

  test('the same mistake on every page, reported once', () => {
    const files = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`${at}/index.html`, page(`${at}`, '<a href="/x/">x</a>')]),
    );
    expect(told(files)).toEqual([
      '0/index.html:4 リンク先「/x/」（x/index.html）がありません（ほかに 8 か所）。',
    ]);
  });
});

test('a link out of the path of a site is a problem', () => {
  const files = {
    'index.html': page(
      '表紙',
      '<a href="/kaikaku/a/">一</a><a href="a/">二</a><a href="/a/">三</a><a href="/kaikaku/b/">四</a><a href="https://mihon.invalid/a/">隣</a>',
    ),
    'a/index.html': page('一', '<a href="../../">外</a>'),
    'robots.txt': 'Sitemap: https://mihon.invalid/kaikaku/sitemap.xml\n',
  };
  expect(told(files)).toEqual([
    'a/index.html:4 リンク先「../../」（/）がありません。',
    'index.html:4 リンク先「/a/」（/a/）がありません。',
    'index.html:4 リンク先「/kaikaku/b/」（b/index.html）がありません。',
  ]);
  expect(inspectSite(folder).pages).toEqual(['/kaikaku/a/', '/kaikaku/']);
});

test('a missing og:image is a problem', () => {
  const files = {
    'index.html': page('表紙', '', '<meta property="og:image" content="https://mihon.invalid/picture.png">'),
    'robots.txt': 'Sitemap: https://mihon.invalid/sitemap.xml\n',
  };
  expect(told(files)).toEqual([
    'index.html:2 リンク先「https://mihon.invalid/picture.png」（picture.png）がありません。',
  ]);
  expect(told({ ...files, 'picture.png': '' })).toEqual([]);
});

test('the report names the place of each problem, and only counts those above a limit', () => {
  const problems = Array.from({ length: 3 }, (_, at) => ({
    file: 'index.html',
    line: 1,
    column: at + 1,
    message: '誤り。',
  }));
  expect(reportOfSite(problems, 2)).toBe('index.html:1:1 誤り。\nindex.html:1:2 誤り。\nほかに 1 件');
});

test('a link is resolved as a browser resolves it', () => {
  const part = fc.constantFrom(
    '/',
    'a',
    'a/',
    '..',
    '.',
    '#',
    'top',
    '~',
    '%41',
    '?q',
    'b.html',
    'https:',
    '//',
    'mihon.invalid',
    ':~:text=x',
    '市',
    ' ',
    '\\',
  );
  const sites = [new URL('https://mihon.invalid/'), new URL('https://mihon.invalid/a/')];
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom(...sites), (parts, site) => {
      for (const file of ['index.html', 'a/b/index.html', 'a/404.html'])
        expect(targetOf(parts.join(''), file, site)).toEqual(resolvedTarget(parts.join(''), file, site));
    }),
    { numRuns: 3000, seed: 20261126 },
  );
});

test('checking outlines of parts finds a fault exactly if checking all pages does', () => {
  const files = ['index.html', 'a/index.html', 'b/index.html'];
  const anchors = ['', 'here', 'gone'];
  const targets = [...files, 'c/index.html', 'search/x.bin'].flatMap((file) =>
    anchors.map((anchor) => (anchor === '' ? file : `${file}\n${anchor}`)),
  );
  const facts = fc.record({
    title: fc.option(fc.constantFrom('一', '二', '三', '四', '五')),
    targets: fc.uniqueArray(fc.constantFrom(...targets), { maxLength: 3 }),
    isListed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.tuple(facts, facts, facts), fc.constantFrom(...anchors), (all, id) => {
      const pages = all.map((one, at) => ({ ...one, file: files[at] ?? '', ids: '', problems: [] }));
      const site = {
        has: (file: string) => files.includes(file),
        idsOf: (file: string) => (files.includes(file) ? `\n${id}\n` : undefined),
        html: (file: string) => {
          const { targets = [] } = pages.find((one) => one.file === file) ?? {};
          return page(file, targets.map((one) => `<a href="/${one.replace('\n', '#')}">x</a>`).join(''));
        },
        begins: new URL('https://mihon.invalid/'),
      };
      const outlines = [outlineOf(pages.slice(0, 1)), outlineOf(pages.slice(1))];
      const isSound = problemsBetween(pages, site).length === 0;
      expect(areSound(outlines, site, () => false)).toBe(isSound);
      // Targets that are known from before are not searched.
      expect(areSound([outlineOf(pages.slice(0, 1))], site, () => true)).toBe(true);
    }),
    { numRuns: 300, seed: 20261127 },
  );
});
