import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../support/chrome.ts';

const { url: site } = inject('site');

/** One page of each kind. */
const templates = {
  home: '',
  municipality: 'isesaki/',
  'municipality without reorganizations': 'annaka/',
  'years of all': 'years/',
  'a year of all': 'years/2026/',
  'years of a municipality': 'isesaki/years/',
  'a year': 'isesaki/years/2026/',
  'an empty year': 'isesaki/years/2023/',
  'reorganizations of a municipality': 'isesaki/reorganizations/',
  'units by name': 'isesaki/units/',
  unit: 'isesaki/units/kikaku-chosei-ka/',
  'unit that has ended': 'isesaki/units/jimu-kanri-ka/',
  duty: 'isesaki/duties/naibu-tosei-jimu/',
  'chart of today': 'isesaki/org/',
  'no chart': 'annaka/org/',
  'chart of a day': 'isesaki/org/2025-04-01/',
  'two charts compared': 'isesaki/org/compare/2025-04-01..2026-04-01/',
  reorganization: 'isesaki/reorganizations/2026-04-01/',
  'planned reorganization': 'satsumasendai/reorganizations/2026-04/',
  'charter, latest edition': 'isesaki/documents/charter/',
  'edition known by its title': 'isesaki/documents/charter/2005-11/',
  policy: 'satsumasendai/documents/reform-policy/',
  'first edition of a policy': 'satsumasendai/documents/reform-policy/ver1/',
  manifesto: 'iga/documents/manifesto-somu/',
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chrome'));
});
afterAll(() => browser.close());

async function open(
  path: string,
  options: { width?: number; colorScheme?: 'light' | 'dark'; javaScriptEnabled?: boolean } = {},
) {
  const { width = 1280, ...rest } = options;
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...rest });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) complaints.push(`asks a third party: ${request.url()}`);
  });
  const response = await page.goto(site + path);
  expect(response?.status()).toBe(200);
  return { page, complaints, close: () => context.close() };
}

async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe.each(Object.entries(templates))('%s', (_, path) => {
  test.each(['light', 'dark'] as const)(
    'has no accessibility problem and no complaint in the console (%s)',
    async (colorScheme) => {
      const { page, complaints, close } = await open(path, { colorScheme });
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test('fits a narrow phone and needs no script', async () => {
    const { page, close } = await open(path, { width: 320, javaScriptEnabled: false });
    expect(await page.locator('h1').count()).toBe(1);
    const width = await page
      .locator('html')
      .evaluate((html) => html.scrollWidth)
      .catch(() => null);
    if (width !== null) expect(width).toBeLessThanOrEqual(320);
    await close();
  });
});

describe('what a reader finds', () => {
  test('a reorganization tells each change with its place in the source, and that the charts agree', async () => {
    const { page, close } = await open('isesaki/reorganizations/2026-04-01/');
    const row = page.getByRole('row', { name: /政策係/ }).first();
    expect(await row.textContent()).toContain('市長戦略部/戦略推進課/戦略係');
    expect(await row.textContent()).toContain('移管・改称');
    expect(await page.getByText('組織図').first().isVisible()).toBe(true);
    await page.getByText('資産活用推進係').first().waitFor();
    await close();
  });
});
