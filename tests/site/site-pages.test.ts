// The pages about the site itself, and terms within texts.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { messages } from '#diagnostics/codes.ts';
import {
  accessibilityProblems,
  accessibilityProblemsByDayAndNight,
  downloaded,
  open,
  site,
  widthOf,
} from './page.ts';

const pages = {
  about: 'about/',
  accessibility: 'accessibility/',
  contribute: 'contribute/',
  'field reference': 'contribute/fields/',
  'the fields of a file': 'contribute/fields/reorganizations/',
  'message reference': 'contribute/diagnostics/',
  'a message': 'contribute/diagnostics/h301/',
  data: 'data/',
  glossary: 'glossary/',
  'not found': '404.html',
} as const;

describe.each(Object.entries(pages))('%s', (_, path) => {
  test('has no accessibility problem, by day or by night', async () => {
    const { page } = await open(path);
    expect(await accessibilityProblemsByDayAndNight(page)).toEqual([]);
  });

  test('fits a narrow phone', async () => {
    const { page } = await open(path, { width: 320 });
    expect(await widthOf(page)).toBeLessThanOrEqual(320);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('works without scripts', async () => {
    const { page } = await open(path, { javaScriptEnabled: false });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main h2, main dl, main ul').count()).toBeGreaterThan(0);
  });
});

test('an unknown address shows a page with the search and the lists that hold something', async () => {
  const { page } = await open('isesaki/units/nowhere/', { status: 404 });
  expect(await page.locator('h1').textContent()).toBe('ページが見つかりません');
  expect(await page.locator('main form').getAttribute('action')).toBe('/search/');
  for (const url of ['/years/', '/changes/', '/themes/', '/glossary/'])
    expect(await page.locator(`header a[href="${url}"]`).count(), url).toBe(1);
  for (const [url, count] of [
    ['/annaka/', 1],
    ['/isesaki/units/', 1],
    ['/annaka/units/', 0],
  ] as const)
    expect(await page.locator(`main a[href="${url}"]`).count(), url).toBe(count);
});

describe('the glossary', () => {
  test('leads from a kana row to a term, and from a term to its uses', async () => {
    const { page } = await open('glossary/');
    await page
      .getByRole('navigation', { name: 'このページの目次' })
      .getByRole('link', { name: /^さ行/ })
      .click();
    expect(
      await page
        .locator(`${new URL(page.url()).hash} ~ article h3`)
        .first()
        .textContent(),
    ).toContain('循環型社会');
    const ict = page.locator('#ict');
    expect(await ict.textContent()).toContain('あいしーてぃー');
    await ict.getByText(/の\d+か所で使われている/).click();
    await ict
      .getByRole('link', { name: /伊勢崎市行政改革大綱/ })
      .first()
      .click();
    expect(page.url()).toContain('/isesaki/documents/charter/2020-03/#p1-5');
  });
});

describe('a term in a text', () => {
  const charter = 'isesaki/documents/charter/2020-03/';
  const box = (page: Page) => page.locator('.definitions > :popover-open');

  test('opens by keyboard and closes by Escape', async () => {
    const { page } = await open(charter);
    const button = page.locator('.term', { hasText: 'ICTガバナンス' }).getByRole('button', { name: '説明' });
    await button.press('Enter');
    await box(page).waitFor();
    expect(await box(page).textContent()).toContain('効果や機能を最大に保つ自律的な仕組み。');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      '/glossary/#ict-governance',
    );
    await page.keyboard.press('Escape');
    await box(page).waitFor({ state: 'detached' });
  });

  test('opens by touch, within a narrow phone', async () => {
    const { page } = await open(charter, { width: 320, hasTouch: true });
    await page.locator('.term', { hasText: 'PDCAサイクル' }).getByRole('button', { name: '説明' }).tap();
    await box(page).waitFor();
    const { x = -1, width = 0 } = (await box(page).boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
  });

  test('is printed with its definition after the text', async () => {
    const { page } = await open(charter);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.definitions > div').first().isVisible()).toBe(true);
  });
});

describe('the editors’ guide', () => {
  test('is folded by chapter, opens at an anchor, and is printed whole', async () => {
    const { page } = await open('contribute/files/');
    const example = page.locator('#改正を載せる');
    expect(await example.isVisible()).toBe(false);
    await page.goto(`${site}contribute/files/#3-記述を一つ残らず扱う`);
    expect(await example.isVisible()).toBe(true);
    expect(await page.locator('details.chapter[open]').count()).toBe(1);
    await page.goto(`${site}contribute/files/`);
    await page.emulateMedia({ media: 'print' });
    for (const chapter of await page.locator('details.chapter > div').all())
      expect(await chapter.isVisible()).toBe(true);
  });

  test('leads from its former anchors to the new pages', async () => {
    const { page } = await open('contribute/');
    await page.locator('[id="3-記述を一つ残らず扱う"] a').click();
    await page.locator('[id="3-記述を一つ残らず扱う"]').waitFor();
    expect(new URL(page.url()).pathname).toBe('/contribute/files/');
  });

  test.each(['contribute/', 'contribute/files/'])(
    'leads to the chapters about tables from %s',
    async (from) => {
      const { page } = await open(from);
      await page.locator('[id="年度の結果を表から載せる"] a').click();
      await page.waitForURL(`${site}contribute/tables/*`);
      expect(await page.locator('[id="年度の結果を表から載せる"]').isVisible()).toBe(true);
    },
  );

  test('leads to every field and every message', async () => {
    const { page } = await open('contribute/');
    await page.locator('main').getByRole('link', { name: '項目の一覧' }).click();
    expect(await page.locator('h1').textContent()).toBe('項目の一覧');
    await page.goto(`${site}contribute/`);
    await page.locator('main').getByRole('link', { name: 'メッセージの一覧' }).first().click();
    const codes = await page.locator('main td a').allTextContents();
    // Problems that the workbench can fix are also in a second table.
    expect([...new Set(codes)].toSorted()).toEqual(Object.keys(messages).toSorted());
    await page.getByRole('link', { name: 'H301' }).first().click();
    expect(await page.locator('h1').textContent()).toBe('H301 ID のない組織');
  });
});

test('every link of the data page leads to a file, and every field is explained', async () => {
  const { page } = await open('data/');
  const files = await page
    .locator('main a[href^="/data/"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files)
    expect((await page.request.get(new URL(file ?? '', site).href)).status(), file ?? '').toBe(200);
  const changes = page.locator('section', { has: page.locator('#shape-changes') });
  await changes.getByRole('link', { name: /項目の一覧/ }).click();
  expect(await page.getByRole('row', { name: /^destinations\[\]\.extent/ }).isVisible()).toBe(true);
});

test('the accessibility page shows the committed test result', async () => {
  const result = parse(readFileSync('content/accessibility.yaml', 'utf8'));
  const { page } = await open('accessibility/');
  expect(await page.locator('main').textContent()).toContain(`axe-core ${result.axe}`);
  expect(await page.locator('main table tbody tr').count()).toBe(result.pages.length);
});

test('the CSV file of a year has as many changes as its page says', async () => {
  const { page } = await open('years/2026/');
  const [, count] = /組織の変更(\d+)件/.exec((await page.locator('main').textContent()) ?? '') ?? [];
  const { text } = await downloaded(page, () =>
    page.getByRole('link', { name: 'CSV でダウンロード' }).click(),
  );
  expect(text.match(/https:\/\/\S+#\S+$/gm)?.length).toBe(Number(count));
});
