// A figure on a slide: nobody sees the page around it.
import { expect, test } from 'vitest';
import { allFigures } from '#diagrams/figures/all.ts';
import { creditsOf } from '#diagrams/figures/credits.ts';
import { drawFigure } from '#diagrams/svg/draw.ts';
import { standalone } from '#diagrams/svg/standalone.ts';
import { withCredits } from '#diagrams/svg/with-credits.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';
import { textWithCredits } from '#diagrams/text/with-credits.ts';
import { readWritten } from '#diagrams/written/draw-written.ts';
import { archiveOf, historyOf, municipalityIds } from '../../../support/content.ts';

const site = { name: '見本', url: 'https://example.jp/', dates: 'wareki' } as const;
const figures = municipalityIds.flatMap((id) => allFigures(archiveOf(id), historyOf(id)));
const credited = figures.map((one) => ({ ...one, credits: creditsOf(site, '2026-11-25', one) }));
const svgs = credited.map(({ figure, credits }) => ({
  credits,
  plain: standalone(drawFigure(figure), 'https://example.jp'),
  svg: withCredits(standalone(drawFigure(figure), 'https://example.jp'), credits),
}));
const unescaped = (words: string) =>
  words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const textIn = (svg: string) =>
  unescaped([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(''));

test('every figure says what it shows, of what, who says so, and of which day it is', () => {
  expect(figures.length).toBeGreaterThan(20);
  for (const { svg, credits } of svgs) {
    const text = textIn(svg);
    for (const line of [credits.title, credits.of, ...credits.from]) expect(text).toContain(line);
    expect(text).toContain('見本');
    expect(text).toContain('https://example.jp/');
    expect(text).toContain('令和8年11月25日（2026年11月25日）現在');
  }
});

test('nothing of it stands on the drawing or outside of the sheet', () => {
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

test('a source with marks of its own breaks no drawing', () => {
  const [first] = svgs;
  const svg = withCredits(first?.plain ?? '', { title: '<b>$&"', of: '&', from: ['$1 </svg>'] });
  expect(svg.match(/<\/svg>/g)).toHaveLength(1);
  expect(svg).toContain('&lt;b&gt;$&amp;&quot;');
});

test('Mermaid reads the text with its title, and draws no remark', async () => {
  for (const { figure, credits } of credited
    .filter(({ figure }) => figure.picture.kind === 'graph')
    .slice(0, 3)) {
    const text = textWithCredits(mermaidText(figure), credits);
    expect(text).toContain(`title: ${JSON.stringify(`${credits.of} ${credits.title}`)}`);
    expect(await readWritten(text)).toEqual(await readWritten(mermaidText(figure)));
  }
});
