import { describe, expect, onTestFinished, test } from 'vitest';
import { flat } from '#archive/4-link/chart-units.ts';
import { allFigures } from '#diagrams/figures/all.ts';
import { drawFigure } from '#diagrams/svg/draw.ts';
import { city } from '../support/city.ts';
import { archiveOf, historyOf, municipalityIds } from '../support/content.ts';
import { browser, downloaded, open, widthOf } from './page.ts';

const pages = [
  'isesaki/reorganizations/2026-04-01/',
  'isesaki/units/innovation-suishin-kakari/',
  'satsumasendai/reorganizations/2026-04/',
  'satsumasendai/documents/reform-policy/',
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
            const left =
              words.getAttribute('text-anchor') === 'middle' ? set.x + set.width / 2 - width / 2 : set.x;
            if (!outline || left < outline.x - 0.5 || left + width > outline.x + outline.width + 0.5) {
              found.push(`${figure.querySelector('title')?.textContent}: ${words.textContent}`);
            }
          }
        }
      }
      return found;
    }, wider);
    expect(escaping).toEqual([]);
  });

  test('every unit can be reached with the keyboard, and shows where the focus is', async () => {
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

  test('scrolls within its own box on a phone, where the words come first, or a figure that is made for it', async () => {
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

describe.each(pages.filter((path) => path.includes('reorganizations')))('what went where on %s', (path) => {
  test.each([1280, 768, 360])('fits a page of %i px, in the form that is made for it', async (width) => {
    const { page } = await open(path, { width, height: 900 });
    expect(await widthOf(page)).toBeLessThanOrEqual(width);
    const forms = await page.locator('svg.flow').evaluateAll((figures) =>
      figures.map((figure) => {
        const { left, right, width } = figure.getBoundingClientRect();
        const size = Number.parseFloat(getComputedStyle(figure).fontSize);
        const drawn = Number(figure.getAttribute('viewBox')?.split(' ')[2]);
        return {
          isShown: width > 0,
          isWithin: left >= 0 && right <= innerWidth,
          size: (size * width) / drawn,
        };
      }),
    );
    const shown = forms.filter(({ isShown }) => isShown);
    expect(shown).toHaveLength(forms.length / 2);
    for (const { isWithin, size } of shown) {
      expect(isWithin).toBe(true);
      expect(size).toBeGreaterThanOrEqual(11);
    }
  });

  test.each([1280, 360])('no words stand upon words, as a browser sets them at %i px', async (width) => {
    const { page } = await open(path, { width, height: 900 });
    const wrong = await page.locator('svg.flow').evaluateAll((figures) => {
      const found: string[] = [];
      for (const figure of figures) {
        if (figure.getBoundingClientRect().width === 0) continue;
        const areas = [...figure.querySelectorAll('text')].map((text) => {
          const { x, y, width, height } = text.getBBox();
          // A line box is taller than what is written in it.
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

test('a chart names every unit in its order, and marks those that the chart before it had otherwise', async () => {
  const { page } = await open('isesaki/org/2026-04-01/', { javaScriptEnabled: false });
  const { charts, units } = archiveOf('isesaki');
  const shown = flat(charts.find(({ asOf }) => asOf === '2026-04-01')?.units ?? []);
  const urls = new Map(units.map(({ id, url }) => [id, url]));
  const links = page.locator('.chart a:not(.ends)');
  const told = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(told.length).toBeGreaterThan(40);
  expect(told).toEqual(shown.map(({ id }) => urls.get(id)));
  await page.getByLabel('変わった組織だけを示す').check();
  expect(await links.filter({ hasText: '安心安全課' }).isVisible()).toBe(false);
  expect(await links.filter({ hasText: 'イノベーション推進係' }).isVisible()).toBe(true);
  expect(await page.locator('.chart .ends', { hasText: '事務管理課' }).isVisible()).toBe(true);
});

describe('every figure of the content, and cities of several sizes', () => {
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
  ])('no text leaves its box, and no two boxes or labels overlap, %s', async (_, wider) => {
    expect(figures.length).toBeGreaterThanOrEqual(30);
    const page = await (await browser()).newPage({ viewport: { width: 1280, height: 900 } });
    onTestFinished(() => page.close());
    await page.setContent(
      `<meta charset="utf-8"><body style="font-family: sans-serif">${figures.map(drawFigure).join('')}</body>`,
    );
    expect(await page.locator('svg.figure').count()).toBe(figures.length);
    const wrong = await page.locator('svg.figure').evaluateAll((all, extra) => {
      const found: string[] = [];
      for (const figure of all) {
        const title = figure.querySelector('title')?.textContent;
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
            const left =
              text.getAttribute('text-anchor') === 'middle' ? set.x + (set.width - width) / 2 : set.x;
            if (left < outline.x - 0.5 || left + width > right + 0.5)
              found.push(`${title}: ${text.textContent} leaves its box`);
          }
          // A badge stands within its box.
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

describe('a figure to take along', () => {
  const path = 'isesaki/reorganizations/2026-04-01/';

  test('is drawn as a picture of points, twice as fine, by what is loaded for that alone', async () => {
    const { page, requests, complaints } = await open(path);
    const before = requests.filter((one) => /png\.js$|figures\//.test(one));
    expect(before).toEqual([]);
    const button = page.getByRole('button', { name: /^PNG/ }).first();
    const { name, bytes } = await downloaded(page, () => button.click());
    expect(name).toMatch(/^[a-z0-9-]+\.png$/);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    const svg = await page.request.get(
      new URL(`/isesaki/figures/${name.replace('.png', '.svg')}`, page.url()).href,
    );
    const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(await svg.text()) ?? [];
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      Math.round(Number(width)) * 2,
      Math.round(Number(height)) * 2,
    ]);
    expect(complaints).toEqual([]);
  });

  test('says without a script where it can be fetched', async () => {
    const { page } = await open(path, { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: /^PNG/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: /^SVG.*何がどこへ行ったか/ }).count()).toBe(1);
  });
});
