import { describe, expect, onTestFinished, test } from 'vitest';
import { flat } from '#archive/4-link/charts/chart-units.ts';
import type { LinkedChart, LinkedReorganization } from '#archive/4-link/types.ts';
import { beforeAndAfter } from '#diagrams/figures/before-after.ts';
import { figuresOfPairs } from '#diagrams/figures/pair.ts';
import { drawFigure } from '#diagrams/svg/draw.ts';
import { standalone } from '#diagrams/svg/standalone.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';
import { chartCsv } from '#feeds/tables/chart.ts';
import { allFigures, kindsOfFigures } from '../support/all-figures.ts';
import { city } from '../support/city.ts';
import { archiveOf, historyOf, municipalityIds } from '../support/content.ts';
import { understood } from '../unit/diagrams/text/understood.ts';
import {
  accessibilityProblems,
  browser,
  type Conditions,
  downloaded,
  open,
  patience,
  site,
  widthOf,
} from './page.ts';

const pages = [
  'isesaki/reorganizations/2026-04-01/',
  'isesaki/units/innovation-suishin-kakari/',
  'satsumasendai/reorganizations/2026-04/',
  'satsumasendai/documents/reform-policy/ver2/schedule/',
  'satsumasendai/documents/reform-policy/ver1/',
];

describe.each(pages)('figures on %s', (path) => {
  test.each([
    ['in the face of this machine', 0],
    ['in a face 8% wider', 0.08],
  ])('no text leaves its box %s', async (_, wider) => {
    const { page } = await open(path);
    const escaping = await page.locator('svg.figure').evaluateAll((figures, extra) => {
      const found: string[] = [];
      for (const figure of figures) {
        for (const box of figure.querySelectorAll('.f-box, .f-badge, .f-label')) {
          const outline = box
            .querySelector<SVGGraphicsElement>(':scope > rect, :scope > path, :scope > ellipse')
            ?.getBBox();
          for (const words of box.querySelectorAll<SVGTextElement>(':scope > text')) {
            const set = words.getBBox();
            const width = words.getComputedTextLength() * (1 + extra);
            const anchored = { start: 0, middle: 0.5, end: 1 }[getComputedStyle(words).textAnchor] ?? 0;
            const left = set.x + (set.width - width) * anchored;
            if (!outline || left < outline.x - 0.5 || left + width > outline.x + outline.width + 0.5) {
              found.push(`${figure.getAttribute('aria-labelledby')}: ${words.textContent}`);
            }
          }
        }
      }
      return found;
    }, wider);
    expect(escaping).toEqual([]);
  });

  test('every unit can be reached by keyboard, with a visible focus', async () => {
    const { page } = await open(path);
    const links = page.locator('svg.figure a');
    if ((await links.count()) > 0) {
      await links.first().focus();
      const ring = await links.first().evaluate((link) => {
        const shape = link.querySelector('rect, path, ellipse');
        return shape ? getComputedStyle(shape).strokeWidth : getComputedStyle(link).outlineWidth;
      });
      await page.keyboard.press('Tab');
      expect(Number.parseFloat(ring)).toBeGreaterThanOrEqual(2);
      const focused = await page.evaluate(() => document.activeElement?.closest('svg.figure') !== null);
      expect((await links.count()) === 1 || focused).toBe(true);
    }
  });

  test('on a phone each scrolls in its own box below its text, or has a narrow form', async () => {
    const { page } = await open(path, { width: 360, height: 800 });
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
    const order = await page.locator('figure.drawing').evaluateAll((figures) =>
      figures.map((figure) => {
        const top = (part: string) => figure.querySelector(part)?.getBoundingClientRect().top ?? 0;
        const narrow = figure.querySelector('svg.timed.narrow');
        if (narrow) return narrow.getBoundingClientRect().width > 250 && top('.canvas') < top('.equal');
        return top('.equal') < top('.canvas');
      }),
    );
    expect(order.every(Boolean)).toBe(true);
  });
});

describe.each(pages.filter((path) => path.includes('reorganizations')))('the flow figure on %s', (path) => {
  test.each([1280, 768, 360])('fits a page of %i px in the right form', async (width) => {
    const { page } = await open(path, { width, height: 900 });
    expect(await widthOf(page)).toBeLessThanOrEqual(width);
    const forms = await page.locator('svg.flow').evaluateAll((figures) =>
      figures.map((figure) => {
        const { left, right, width } = figure.getBoundingClientRect();
        const sizes = [...figure.querySelectorAll('text')].map((text) =>
          Number.parseFloat(getComputedStyle(text).fontSize),
        );
        const drawn = Number(figure.getAttribute('viewBox')?.split(' ')[2]);
        return {
          form: figure.getAttribute('class'),
          isShown: width > 0,
          isWithin: left >= 0 && right <= innerWidth,
          size: (Math.min(...sizes) * width) / drawn,
        };
      }),
    );
    const shown = forms.filter(({ isShown }) => isShown);
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown.map(({ form }) => form)).size).toBe(1);
    for (const { isWithin, size } of shown) {
      expect(isWithin).toBe(true);
      expect(size).toBeGreaterThanOrEqual(11);
    }
  });

  test.each([1280, 360])('has no overlapping text at %i px', async (width) => {
    const { page } = await open(path, { width, height: 900 });
    const wrong = await page.locator('svg.flow').evaluateAll((figures) => {
      const found: string[] = [];
      for (const figure of figures) {
        if (figure.getBoundingClientRect().width === 0) continue;
        const areas = [...figure.querySelectorAll('text')].map((text) => {
          const { x, y, width, height } = text.getBBox();
          // A line box is taller than its glyphs.
          return {
            words: text.textContent,
            x,
            right: x + width,
            y: y + height * 0.2,
            bottom: y + height * 0.8,
          };
        });
        for (const [index, a] of areas.entries())
          for (const b of areas.slice(index + 1))
            if (a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom)
              found.push(`${a.words} upon ${b.words}`);
      }
      return found;
    });
    expect(wrong).toEqual([]);
  });
});

test('a chart lists every unit in order, and marks those changed since the previous chart', async () => {
  const { page } = await open('isesaki/org/2026-04-01/', { javaScriptEnabled: false });
  const { charts, units } = archiveOf('isesaki');
  const shown = flat(charts.find(({ asOf }) => asOf === '2026-04-01')?.units ?? []);
  const urls = new Map(units.map(({ id, url }) => [id, url]));
  const links = page.locator('.chart li:not([data-apart] *) > a, .chart .head a');
  const told = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(told.length).toBeGreaterThan(40);
  expect(told).toEqual(shown.map(({ id }) => urls.get(id)));
  await page.getByLabel('変わった組織だけを示す').check();
  expect(await links.filter({ hasText: '安心安全課' }).isVisible()).toBe(false);
  expect(await links.filter({ hasText: 'イノベーション推進係' }).isVisible()).toBe(true);
  expect(await page.locator('.chart .ends', { hasText: '事務管理課' }).isVisible()).toBe(true);
});

test('the charts before and after list every unit with what ends and begins, and fit a phone', async () => {
  const path = 'isesaki/reorganizations/2026-04-01/charts/';
  const { page } = await open(path, { javaScriptEnabled: false, width: 360, height: 800 });
  expect(await widthOf(page)).toBeLessThanOrEqual(360);
  const strategy = page.locator('#pair-2026-04-01-shicho-senryaku-bu');
  expect(await strategy.locator('.box:not(.begins)').count()).toBe(0);
  const items = await page.locator('#pair-2026-04-01-somu-bu > ul > li').allInnerTexts();
  const told = items.map((one) => one.replace(/\s+/g, ' '));
  expect(told).toContain('総務課 管理係 文書係 統合前 文書管理係 統合後 法規係 情報公開係 統合前');
  expect(told).toContain('行政課 行政係 庁舎管理係');
  await page.getByLabel('変わった組織だけを示す').check();
  expect(await page.getByText('行政課', { exact: true }).isVisible()).toBe(false);
  expect(await page.getByText('文書管理係').isVisible()).toBe(true);
  expect(await accessibilityProblems((await open(path)).page)).toEqual([]);
});

describe('all figures of the content, and made-up ones of several sizes', () => {
  const figures = [
    ...municipalityIds.flatMap((id) => allFigures(archiveOf(id), historyOf(id)).map(({ figure }) => figure)),
    city(1, 3, 2),
    city(2, 2, 6),
    city(5, 3, 4),
    city(40, 5, 3),
  ];

  test.each([
    ['in the face of this machine', 0],
    ['in a face 8% wider', 0.08],
  ])('no text leaves its box, and no boxes or labels overlap, %s', async (_, wider) => {
    expect(figures.length).toBeGreaterThanOrEqual(30);
    const page = await (await browser()).newPage({ viewport: { width: 1280, height: 900 } });
    onTestFinished(() => page.close());
    await page.setContent(
      `<meta charset="utf-8"><body style="font-family: sans-serif">${figures.map((figure) => standalone(drawFigure(figure))).join('')}</body>`,
    );
    expect(await page.locator('svg.figure').count()).toBe(figures.length);
    const wrong = await page.locator('svg.figure').evaluateAll((all, extra) => {
      const found: string[] = [];
      for (const figure of all) {
        const title = figure.getAttribute('aria-labelledby');
        const areas: { x: number; y: number; right: number; bottom: number; words: string }[] = [];
        for (const part of figure.querySelectorAll('.f-box, .f-badge, .f-label')) {
          const outline = part
            .querySelector<SVGGraphicsElement>(':scope > rect, :scope > path, :scope > ellipse')
            ?.getBBox();
          const words = part.textContent ?? '';
          if (!outline) {
            found.push(`${title}: no box around ${words}`);
            continue;
          }
          const right = outline.x + outline.width;
          for (const text of part.querySelectorAll<SVGTextElement>(':scope > text')) {
            const set = text.getBBox();
            const width = text.getComputedTextLength() * (1 + extra);
            const anchored = { start: 0, middle: 0.5, end: 1 }[getComputedStyle(text).textAnchor] ?? 0;
            const left = set.x + (set.width - width) * anchored;
            if (left < outline.x - 0.5 || left + width > right + 0.5)
              found.push(`${title}: ${text.textContent} leaves its box`);
          }
          // A badge lies within its box.
          if (!part.matches('.f-badge'))
            areas.push({ x: outline.x, y: outline.y, right, bottom: outline.y + outline.height, words });
        }
        areas.sort((a, b) => a.y - b.y);
        for (const [index, a] of areas.entries()) {
          for (let next = index + 1; next < areas.length; next++) {
            const b = areas[next];
            if (!b || b.y >= a.bottom) break;
            if (a.x < b.right && b.x < a.right) found.push(`${title}: ${a.words} and ${b.words} overlap`);
          }
        }
      }
      return found;
    }, wider);
    expect(wrong).toEqual([]);
  });
});

const SHAPES = 'rect, path, circle, ellipse, text, stop';

/** The computed style of each shape. */
function looksOf(shapes: readonly Element[]): readonly string[] {
  const properties = [
    ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'],
    ...['paint-order', 'font-size', 'font-weight', 'text-anchor', 'rx', 'stop-color'],
  ];
  return shapes.map((shape) => {
    const style = getComputedStyle(shape);
    const looks = properties.map((one) => `${one}: ${style.getPropertyValue(one)}`);
    return `${shape.tagName} ${shape.textContent} ${looks.join('; ')}`;
  });
}

describe('a downloaded figure', () => {
  const reorganization = 'isesaki/reorganizations/2026-04-01/';

  function pairsOf(event: string) {
    const archive = archiveOf('isesaki');
    const pairs = beforeAndAfter(
      archive,
      archive.reorganizations.find(({ id }) => id === event) as LinkedReorganization,
    );
    return pairs ? figuresOfPairs(pairs) : [];
  }

  /** Opens the downloads of the first figure of a page. */
  async function turnedTo(path: string, conditions: Conditions = {}) {
    const opened = await open(path, conditions);
    const { page } = opened;
    const part = page
      .locator('[data-live=figure], [data-live=chart], [data-live=pair], [data-live=way]')
      .first();
    const fold = page.locator('details:has([data-live=chart]) > summary');
    if ((await fold.count()) > 0) await fold.click();
    await part.locator('summary').click();
    const taken = (words: string) =>
      downloaded(page, () => part.getByRole('button', { name: words }).first().click());
    return { ...opened, part, taken };
  }

  test.each([
    ['what went where', reorganization, 'flows-2026-04-01'],
    ['deadlines', 'satsumasendai/documents/reform-policy/ver2/schedule/', 'schedule-reform-policy-ver2'],
    [
      'deadlines that moved',
      'satsumasendai/documents/reform-policy/compare/ver1..ver2/',
      'slip-reform-policy-ver1--ver2',
    ],
  ])('%s looks the same as on its page, with its colours and citation', async (_, path, id) => {
    const { page, part, requests, taken } = await turnedTo(path, { colorScheme: 'dark' });
    const { name, text } = await taken('SVG');
    expect(name).toMatch(new RegExp(`^(伊勢崎|薩摩川内)市-${id}\\.svg$`));
    expect(requests.filter((one) => one.endsWith('/figure.js'))).toHaveLength(1);
    const drawing = part.locator('xpath=ancestor::figure').locator('svg').first();
    const words = await drawing.locator('text').allTextContents();
    const title = await part.locator('xpath=ancestor::figure').getAttribute('aria-label');
    const address = (await page.locator('[data-address]').textContent()) ?? '';
    const of = (await page.locator('[data-citation]').textContent())?.trim() ?? '';

    const alone = await (await browser()).newPage();
    onTestFinished(() => alone.close());
    await alone.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
    const shown = await alone.locator('text').allTextContents();
    expect(shown.filter((line) => words.includes(line))).toEqual(words);
    const added = shown.join('');
    for (const line of [title, address, '現在', of.slice(0, 12)]) expect(added).toContain(line);
    // All styles are inline, and the added text comes before the shapes of the figure.
    await page.emulateMedia({ colorScheme: 'light' });
    const looks = await drawing.locator(SHAPES).evaluateAll(looksOf);
    expect(looks.length).toBeGreaterThan(10);
    expect((await alone.locator(SHAPES).evaluateAll(looksOf)).slice(-looks.length)).toEqual(looks);
    const links = await alone
      .locator('a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
  });

  test('is also a PNG of double resolution', async () => {
    const { taken } = await turnedTo(reorganization);
    const { name, bytes } = await taken('PNG');
    expect(name).toBe('伊勢崎市-flows-2026-04-01.png');
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    const { text } = await taken('SVG');
    const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      Math.round(Number(width)) * 2,
      Math.round(Number(height)) * 2,
    ]);
  });

  test('departments before and after are drawn on request from the page', async () => {
    const { part, taken } = await turnedTo(`${reorganization}charts/`);
    const figures = pairsOf('2026-04-01');
    await expect
      .poll(() => part.locator('option').allTextContents(), { timeout: patience })
      .toEqual(figures.map(({ title }) => title));
    for (const { id, title, picture } of figures) {
      await part.getByLabel('図').selectOption(title);
      const { name, text } = await taken('SVG');
      expect(name).toBe(`伊勢崎市-${id}.svg`);
      const shown = [...text.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);
      for (const { lines, badge } of picture.nodes) {
        expect(shown).toContain(lines[0]);
        if (badge !== null) expect(shown).toContain(badge);
      }
    }
  });

  test('is also Mermaid text to copy or save, with the same content', async () => {
    const { page, part, taken } = await turnedTo(`${reorganization}charts/`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { name, text } = await taken('Mermaid を保存');
    expect(name).toBe('伊勢崎市-pair-2026-04-01-shicho-senryaku-bu.mmd');
    await part.getByRole('button', { name: 'Mermaid をコピー' }).click();
    await expect.poll(() => part.locator('output').textContent()).toBe('コピーしました');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    const { boxes, groups } = await understood(text);
    const [figure] = pairsOf('2026-04-01');
    const written = figure ? await understood(mermaidText(figure)) : null;
    expect(boxes.length).toBeGreaterThan(5);
    expect({ boxes: boxes.map(({ label }) => label), groups }).toEqual({
      boxes: written?.boxes.map(({ label }) => label),
      groups: written?.groups,
    });
  });

  test('the history of a unit is drawn from the list on its page', async () => {
    const unit = 'innovation-suishin-kakari';
    const { taken } = await turnedTo(`isesaki/units/${unit}/`);
    const { name, text } = await taken('Mermaid を保存');
    expect(name).toBe(`伊勢崎市-lineage-${unit}.mmd`);
    const figure = kindsOfFigures
      .lineage(archiveOf('isesaki'), historyOf('isesaki'))
      .find(({ figure }) => figure.id === `lineage-${unit}`)?.figure;
    const written = figure ? await understood(mermaidText(figure)) : null;
    const { boxes, arrows } = await understood(text);
    expect(boxes.map(({ label }) => label)).toEqual(written?.boxes.map(({ label }) => label));
    expect(arrows).toEqual(written?.arrows);
    const svg = (await taken('SVG')).text;
    for (const { lines } of figure?.picture.nodes ?? []) expect(svg).toContain(`>${lines[0]}</text>`);
  });

  test('the history of a unit has lines to units without a dot', async () => {
    const { page } = await turnedTo('isesaki/units/innovation-suishin-kakari/');
    const painted = await page
      .locator('.way :is(.l, .r, .x):not(.n, .z, .o)')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).backgroundImage));
    expect(painted.length).toBeGreaterThan(0);
    for (const image of painted) expect(image).toContain('gradient');
  });

  test('a chart is drawn on request from the open data', async () => {
    const { page, part, requests, taken } = await turnedTo('isesaki/org/2026-04-01/');
    await part.getByRole('button', { name: 'SVG' }).waitFor();
    expect(await part.locator('option').allTextContents()).toEqual(['伊勢崎市の組織図（令和8年4月1日）']);
    expect(requests).toContain('/data/isesaki/charts/2026-04-01.json');
    const { name, text } = await taken('SVG');
    expect(name).toBe('伊勢崎市-chart-2026-04-01.svg');
    const shown = await page.locator('.chart li:not([data-apart] *) > a, .chart .head a').allTextContents();
    expect(shown.length).toBeGreaterThan(40);
    for (const unit of shown) expect(text).toContain(`>${unit}</text>`);
    expect((await taken('Mermaid を保存')).text).toContain('flowchart LR');
    const list = await taken('一覧を CSV で保存');
    expect(list.name).toBe('伊勢崎市の組織図-2026-04-01.csv');
    const archive = archiveOf('isesaki');
    const chart = archive.charts.find(({ id }) => id === '2026-04-01') as LinkedChart;
    const whole = (url: string) => new URL(url, page.url()).href;
    expect(list.text).toBe(chartCsv(archive, chart, whole));
  });

  test('shows its text without scripts, and no useless buttons', async () => {
    for (const path of [reorganization, `${reorganization}charts/`, 'isesaki/org/2026-04-01/']) {
      const { page } = await open(path, { javaScriptEnabled: false });
      expect(
        await page
          .locator('figure button, [data-live=chart] button, [data-live=pair] button')
          .filter({ visible: true })
          .count(),
      ).toBe(0);
      for (const part of await page.locator('[data-live=figure]').all())
        expect(await part.isVisible()).toBe((await part.locator('pre').count()) > 0);
    }
    const { page } = await open(reorganization, { javaScriptEnabled: false });
    await page.getByText('図を使う').first().click();
    const written = page.locator('[data-live=figure] pre').first();
    expect([await written.isVisible(), await written.textContent()]).toEqual([
      true,
      expect.stringContaining('flowchart LR'),
    ]);
  });

  test('has no accessibility problem while its downloads are open', async () => {
    const { page, part } = await turnedTo(reorganization);
    await part.getByRole('button').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('the former address of a figure file leads to the figure', async () => {
    for (const [file, place] of [
      ['isesaki/figures/flows-2026-04-01.svg', 'isesaki/reorganizations/2026-04-01/#flows-2026-04-01'],
      [
        'isesaki/figures/pair-2026-04-01-shicho-senryaku-bu.mmd',
        'isesaki/reorganizations/2026-04-01/charts/#pair-2026-04-01-shicho-senryaku-bu',
      ],
      [
        'isesaki/reorganizations/2026-04-01/charts/somu-bu/',
        'isesaki/reorganizations/2026-04-01/charts/#pair-2026-04-01-somu-bu',
      ],
      ['isesaki/figures/chart-2026-04-01.svg', 'isesaki/org/2026-04-01/#downloads'],
      ['data/isesaki/charts/2026-04-01.csv', 'isesaki/org/2026-04-01/#downloads'],
    ] as const) {
      const { page } = await open(file, { status: 404 });
      await page.waitForURL(new URL(place, site).href);
      expect(await page.locator(':target').count()).toBe(1);
    }
  });
});
