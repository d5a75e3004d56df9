// Paths of readers from what they know to what they want to know.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open } from './page.ts';

let page: Page;
/** Opens a page on a phone without scripts. */
async function go(path: string): Promise<void> {
  ({ page } = await open(path, { width: 360, height: 800, javaScriptEnabled: false }));
}
const heading = () => page.locator('h1').textContent();
const follow = (name: string | RegExp) => page.locator('main').getByRole('link', { name }).first().click();

test('the list of units leads from an old name to the present unit', async () => {
  await go('isesaki/units/');
  expect(await page.locator('main').textContent()).toContain('旧名 企画調整課');
  await page.locator('main tr', { hasText: '旧名 企画調整課' }).getByRole('link').first().click();
  expect(await heading()).toBe('経営企画課');
  expect(await page.locator('#changes').textContent()).toContain('企画部 企画調整課');
});

test('a merged unit links to its successor', async () => {
  await go('isesaki/units/bunsho-kakari/');
  await page.locator('.lede').getByRole('link', { name: '文書管理係' }).click();
  expect(await heading()).toBe('文書管理係');
});

test('a unit abolished without a successor says where its parts and its work went', async () => {
  await go('isesaki/units/jimu-kanri-ka/');
  const parts = await page.locator('.inout').textContent();
  expect(parts).toContain('行政改革係');
  expect(parts).toContain('イノベーション推進係');
  expect(await page.locator('#works + ul').textContent()).toContain('内部統制に関する事務');
});

test('a year leads to a change with its place in the source', async () => {
  await go('isesaki/years/2026/');
  expect(await heading()).toBe('令和8年度');
  await follow('内部統制に関する事務');
  expect(await heading()).toBe('令和8年度行政組織機構改正');
  const row = page.locator(new URL(page.url()).hash);
  expect(await row.textContent()).toContain('1(2)②');
  expect(await page.locator('dl').first().textContent()).toContain('令和8年度行政組織機構の改正について');
});

test('a year without records says so, and links to the list of years', async () => {
  await go('isesaki/years/2023/');
  expect(await page.locator('main').textContent()).toContain('この年度には、いま記録がありません');
  await follow('年度ごとの変化');
  expect(await page.locator('main').textContent()).toContain('年だけが分かるもの');
});

test('the year across municipalities leads to the year of one municipality', async () => {
  await go('years/2026/');
  await follow('伊勢崎市');
  expect(await heading()).toBe('令和8年度');
});

test('a planned reorganization is marked as planned, and not in the current chart', async () => {
  await go('satsumasendai/reorganizations/2026-04/');
  expect(await page.locator('.notice').textContent()).toContain('予定の改正。');
  await go('satsumasendai/org/');
  expect(await page.locator('main').textContent()).not.toContain('福祉こども部');
});

test('the chart of a day links to a comparison with another day', async () => {
  await go('isesaki/org/2025-04-01/');
  await follow(/と比べる/);
  expect(await heading()).toContain('組織図の比較');
  const row = page.locator('tr', { hasText: '経営企画課' }).first();
  expect(await row.textContent()).toContain('企画調整課');
});

test('a duty shows its present and former units', async () => {
  await go('isesaki/units/somu-ka/');
  await page.locator('#works + ul').getByRole('link', { name: '内部統制に関する事務' }).click();
  expect(await page.locator('.lede').textContent()).toContain('いま総務課にある');
  const holders = await page.locator('#holders + table').textContent();
  expect(holders).toContain('総務部 総務課');
  expect(holders).toContain('企画部 事務管理課 組織係');
});
