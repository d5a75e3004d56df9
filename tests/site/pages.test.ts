import { describe, expect, test } from 'vitest';
import { accessibilityProblemsByDayAndNight, open } from './page.ts';

/** One page of each kind. */
const templates = {
  home: '',
  municipality: 'isesaki/',
  'municipality without reorganizations': 'annaka/',
  'years of all': 'years/',
  'a year of all': 'years/2026/',
  'years of a municipality': 'isesaki/years/',
  'a year': 'isesaki/years/2026/',
  'a year that lost its page': 'isesaki/years/2023/',
  'a year that lost its page, of all': 'years/2023/',
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
  'charter, latest edition': 'isesaki/documents/charter/2020-03/',
  'edition known by its title': 'isesaki/documents/charter/2005-11/',
  policy: 'satsumasendai/documents/reform-policy/',
  'first edition of a policy': 'satsumasendai/documents/reform-policy/ver1/',
  manifesto: 'iga/documents/manifesto-somu/',
} as const;

describe.each(Object.entries(templates))('%s', (_, path) => {
  test('has no accessibility problem and no console message, in light or dark mode', async () => {
    const { page } = await open(path);
    expect(await accessibilityProblemsByDayAndNight(page)).toEqual([]);
  });

  test('fits a narrow phone and needs no script', async () => {
    const { page } = await open(path, { width: 320, javaScriptEnabled: false });
    expect(await page.locator('h1').count()).toBe(1);
    const width = await page
      .locator('html')
      .evaluate((html) => html.scrollWidth)
      .catch(() => null);
    if (width !== null) expect(width).toBeLessThanOrEqual(320);
  });
});

describe('page content', () => {
  test('a reorganization lists its changes and says that the charts agree', async () => {
    const { page } = await open('isesaki/reorganizations/2026-04-01/');
    const row = page.getByRole('row', { name: /政策係/ }).first();
    expect(await row.textContent()).toContain('戦略推進課 戦略係');
    expect(await row.textContent()).toContain('移管・改称');
    expect(await page.getByText('組織図').first().isVisible()).toBe(true);
    await page.getByText('資産活用推進係').first().waitFor();
  });

  test('a chart ends with its posts and the units that are gone', async () => {
    const { page } = await open('isesaki/org/');
    const rows = page.locator('.chart > ul > li');
    expect(await rows.nth(-2).textContent()).toMatch(/^職\s*会計管理者（副部長級/);
    expect(await rows.nth(-1).textContent()).toMatch(
      /企画部 事務管理課\s*行政改革係\s*デジタル化推進係\s*企画部 情報政策課/,
    );
  });

  test('a note is beside its name on a desktop and below it on a phone', async () => {
    const path = 'satsumasendai/years/2025/';
    for (const width of [1280, 360]) {
      const { page } = await open(path, { width });
      const row = page.locator('main ul.rows > li').first();
      const [name, note] = await Promise.all([
        row.locator('a').boundingBox(),
        row.locator('p').boundingBox(),
      ]);
      expect((note?.y ?? 0) >= (name?.y ?? 0) + (name?.height ?? 0), `${width}`).toBe(width === 360);
    }
  });

  test('a year shows its counts once, above its table', async () => {
    const { page } = await open('isesaki/years/2026/');
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text.match(/始まった/g)).toHaveLength(1);
    expect(text).not.toContain('新設8件');
  });
});
