// Figures for use outside the site, such as on a slide, where nobody sees the page around them.
import { expect, test } from 'vitest';
import { svgForDownload } from '#diagrams/svg/download.ts';
import { drawFigure } from '#diagrams/svg/draw.ts';
import { standalone } from '#diagrams/svg/standalone.ts';
import { textForDownload } from '#diagrams/text/download.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';
import { readWritten } from '#diagrams/written/draw-written.ts';
import { allFigures } from '../../../support/all-figures.ts';
import { city } from '../../../support/city.ts';
import { archiveOf, historyOf, municipalityIds } from '../../../support/content.ts';

const credits = {
  of: '青空市「令和8年度組織機構改正」（令和8年4月1日）',
  from: [
    '出典: 「組織の見直し」、総務課、https://example.jp/aozora/、見本（編集者による要約）',
    'https://example.jp/aozora/reorganizations/2026-04-01/、令和8年11月25日（2026年11月25日）現在',
  ],
  page: 'https://example.jp/aozora/reorganizations/2026-04-01/',
};
const figures = municipalityIds
  .flatMap((id) => allFigures(archiveOf(id), historyOf(id)))
  .map(({ figure }) => figure);
const svgs = figures.map((figure) => ({
  figure,
  plain: standalone(drawFigure(figure)),
  svg: svgForDownload(drawFigure(figure), { ...figure, ...credits }),
}));
const unescaped = (words: string) =>
  words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const textIn = (svg: string) =>
  unescaped([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(''));

test('every figure states its title, subject, sources and date', () => {
  expect(figures.length).toBeGreaterThan(20);
  for (const { figure, svg } of svgs) {
    const text = textIn(svg);
    for (const line of [figure.title, credits.of, ...credits.from]) expect(text).toContain(line);
    expect(svg).toMatch(/^<svg [^>]*aria-labelledby="title desc"/);
    const [, title = '', desc = ''] =
      /<title id="title">(.*?)<\/title><desc id="desc">(.*?)<\/desc>/.exec(svg) ?? [];
    expect([title, desc].map(unescaped)).toEqual([figure.title, figure.description]);
  }
});

test('the added words neither cover the drawing nor leave the sheet', () => {
  for (const { plain, svg } of svgs) {
    const height = Number(/ height="([\d.]+)"/.exec(plain)?.[1]);
    const [left = 0, top = 0, width = 0, tall = 0] = (/ viewBox="([^"]*)"/.exec(svg)?.[1] ?? '')
      .split(' ')
      .map(Number);
    expect([left, svg.match(/ width="([\d.]+)"/)?.[1]]).toEqual([-24, String(width)]);
    const added = [...svg.matchAll(/<text x="0" y="([-\d.]+)" font-size="(?:20|13|11)" font-weight/g)];
    expect(added.length).toBeGreaterThanOrEqual(3);
    for (const [, y] of added) {
      expect(Number(y) < 0 || Number(y) > height).toBe(true);
      expect(Number(y)).toBeGreaterThan(top);
      expect(Number(y)).toBeLessThan(top + tall);
    }
  }
});

test('special characters in a source do not break the drawing', () => {
  const svg = svgForDownload(drawFigure(city(1, 1, 1)), {
    ...credits,
    title: '<b>$&"',
    description: '</desc>',
    of: '&',
    from: ['$1 </svg>'],
  });
  expect(svg.match(/<\/svg>/g)).toHaveLength(1);
  expect(svg).toContain('&lt;b&gt;$&amp;&quot;');
});

test('links lead to the site with full addresses', () => {
  const svg = svgForDownload(drawFigure(city(1, 1, 1)).replace('href="/mihon/units/d1/"', 'href="#f1"'), {
    ...credits,
    title: '見本',
    description: '',
  });
  const links = [...svg.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
  expect(links).toEqual([
    'https://example.jp/aozora/reorganizations/2026-04-01/#f1',
    'https://example.jp/mihon/units/d1s1/',
    'https://example.jp/mihon/units/d1s1t1/',
  ]);
});

test('Mermaid reads the text with title and full addresses, and draws no comments', async () => {
  const graphs = figures.filter(({ picture }) => picture.kind === 'graph').slice(0, 3);
  expect(graphs).toHaveLength(3);
  for (const figure of graphs) {
    const text = textForDownload(mermaidText(figure), { ...figure, ...credits });
    expect(text).toContain(`title: ${JSON.stringify(`${credits.of} ${figure.title}`)}`);
    const plain = mermaidText(figure).replaceAll('href "/', 'href "https://example.jp/');
    expect(plain).toContain('https://example.jp/');
    expect(await readWritten(text)).toEqual(await readWritten(plain));
  }
});
