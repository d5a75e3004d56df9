// The header, navigation and contents of every page.
import { describe, expect, test } from 'vitest';
import { open, widthOf } from './page.ts';

const reorganization = 'isesaki/reorganizations/2026-04-01/';
/** A page with more headings than fit in a line. */
const long = 'satsumasendai/documents/reform-policy/ver2/';

test('the first Tab offers to skip the navigation', async () => {
  const { page } = await open(reorganization);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('本文へ移動');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('every focused element has a visible focus ring', async () => {
  const { page } = await open(reorganization);
  for (let press = 0; press < 25; press++) {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return {
        name: focused.textContent,
        seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      };
    });
    expect(ring.seen, ring.name ?? '').toBe(true);
  }
});

describe('the contents', () => {
  test('of few headings are in a line below the opening sentence', async () => {
    const { page } = await open(reorganization);
    await page
      .getByRole('navigation', { name: 'このページの目次' })
      .getByRole('link', { name: '変更の一覧' })
      .click();
    await page.waitForFunction(() => scrollY > 1000);
    expect(new URL(page.url()).hash).toBe('#changes');
  });

  test('stay visible beside the text on a desktop', async () => {
    const { page } = await open(long);
    const contents = page.getByRole('navigation', { name: 'このページの目次' });
    expect(await contents.isVisible()).toBe(true);
    await contents.getByRole('link', { name: '出来事' }).click();
    await page.waitForFunction(() => scrollY > 1000);
    const box = await contents.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(await page.locator('#recorded-events').isVisible()).toBe(true);
  });

  test.each([true, false])('open from a button on a phone (scripts: %s)', async (javaScriptEnabled) => {
    const { page } = await open(long, {
      width: 360,
      height: 700,
      javaScriptEnabled,
    });
    const contents = page.locator('#contents');
    expect(await contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: '目次' }).click();
    expect(await contents.isVisible()).toBe(true);
    await contents.getByRole('link', { name: '出来事' }).click();
    expect(new URL(page.url()).hash).toBe('#recorded-events');
    // Without scripts the contents stay open until the reader touches the text.
    if (javaScriptEnabled) expect(await contents.isVisible()).toBe(false);
  });
});

test('the button of the contents covers no link that has the focus, nor the end of a page', async () => {
  const { page } = await open(long, { width: 360, height: 700 });
  const top = (await page.getByRole('button', { name: '目次' }).boundingBox())?.y ?? 0;
  const bottoms = await page.locator('article a, .colophon a').evaluateAll((all) =>
    all
      .filter((a) => a.checkVisibility())
      .map((a) => {
        (a as HTMLElement).focus();
        return a.getBoundingClientRect().bottom;
      }),
  );
  expect(bottoms.length).toBeGreaterThan(30);
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(top);
});

test('the page has breadcrumbs, and marks the current part of the municipality', async () => {
  const { page } = await open(reorganization);
  const trail = page.getByRole('navigation', { name: '現在の位置' });
  expect(await trail.getByRole('listitem').allTextContents()).toEqual(['伊勢崎市の改正']);
  const parts = page.getByRole('navigation', { name: '伊勢崎市のページ' });
  expect(await parts.locator('[aria-current]').textContent()).toBe('改正');
});

test('no date is broken across lines on a narrow phone', async () => {
  const { page } = await open(long, { width: 320 });
  const broken = await page.evaluate(() => {
    const dates = /(?:昭和|平成|令和)(?:元|\d+)年(?:度|\d+月(?:\d+日)?)|\d{4}年(?:度|\d+月(?:\d+日)?)/g;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    let count = 0;
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      for (const { 0: date, index } of text.data.matchAll(dates)) {
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + date.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        count += lines.size;
        if (lines.size > 1) broken.push(date);
      }
    }
    return { broken, count };
  });
  expect(broken.count).toBeGreaterThan(10);
  expect(broken.broken).toEqual([]);
});

test.for([
  [reorganization, 640],
  [reorganization, 1280],
  ['data/shapes/documents/', 768],
] as const)('text of double size fits: %s in %i pixels', async ([path, width]) => {
  const { page } = await open(path, { width, height: 900 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await widthOf(page)).toBeLessThanOrEqual(width);
});

test.for(['satsumasendai/documents/reform-policy/ver2/', 'accessibility/', 'themes/', 'isesaki/'])(
  'text of double size on a phone fits, where counts or a status stand beside names: %s',
  async (path) => {
    const { page } = await open(path, { width: 360 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
  },
);

test('the end of a page about a municipality offers the news of that municipality by name', async () => {
  const { page } = await open('isesaki/years/2026/', { javaScriptEnabled: false });
  const news = page.getByRole('contentinfo').getByRole('link', { name: '伊勢崎市の更新情報（Atom）' });
  expect(await news.getAttribute('href')).toBe('/isesaki/feed.xml');
});

test('the printed page has no navigation', async () => {
  const { page } = await open(reorganization);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.top', '.jump', '.pager'])
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
});
