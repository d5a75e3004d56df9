// Printed pages.
import { expect, test } from 'vitest';
import { textOfPages } from '../support/pdf.ts';
import { open } from './page.ts';

const path = '/isesaki/reorganizations/2026-04-01/';

test('a printed reorganization has at most 8 sheets, each with address, date and number', async () => {
  const { page } = await open(path);
  const sheets = textOfPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(sheets.length).toBeGreaterThan(1);
  expect(sheets.length).toBeLessThanOrEqual(8);
  for (const [at, sheet] of sheets.entries()) {
    // Only the ASCII characters of 令和8年11月21日（2026年11月21日） are compared, because this machine may
    // lack a font for the rest.
    const ascii = sheet.replace(/[^!-~]/g, '');
    expect(ascii, `sheet ${at + 1}`).toContain(`${path}8112120261121`);
    expect(ascii, `sheet ${at + 1}`).toContain(`${at + 1}/${sheets.length}`);
  }
});

test('every fold is printed open except the citation, which each sheet has at its edge', async () => {
  const { page } = await open(path);
  await page.emulateMedia({ media: 'print' });
  const folds = page.locator('.fold');
  expect(await folds.count()).toBeGreaterThan(2);
  for (const fold of await folds.all()) {
    const isCitation = (await fold.getAttribute('data-live')) === 'copy';
    expect(await fold.locator('> div').isVisible()).toBe(!isCitation);
  }
});

test('a long edition is printed with its contents', async () => {
  const { page } = await open('isesaki/documents/charter/2020-03/');
  const [first = ''] = textOfPages(await page.pdf({ preferCSSPageSize: true }));
  await page.emulateMedia({ media: 'print' });
  const contents = page.locator('#contents');
  expect(await contents.isVisible()).toBe(true);
  // The citation is at the edge of each sheet, not below.
  expect(await contents.getByText('このページを引用').isVisible()).toBe(false);
  const { bottom, cut } = await contents.evaluate((list) => ({
    bottom: list.getBoundingClientRect().bottom,
    cut: list.scrollHeight - list.clientHeight,
  }));
  expect(cut).toBeLessThanOrEqual(0);
  expect(bottom).toBeLessThan(994);
  expect(first.replace(/[^!-~]/g, '')).toContain('III');
});

test('folded texts of a comparison are printed', async () => {
  const { page } = await open('satsumasendai/documents/reform-policy/compare/ver1..ver2/');
  const texts = page.locator('.compared details:not([open]) > :not(summary)');
  expect(await texts.count()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  for (const text of await texts.all()) expect(await text.isVisible()).toBe(true);
});

const figures = [
  path,
  'satsumasendai/reorganizations/2026-04/',
  'satsumasendai/documents/reform-policy/compare/ver1..ver2/',
  'satsumasendai/documents/reform-policy/ver2/schedule/',
];

test.each(figures)('the figures on %s are printed in readable letters and fit a sheet', async (path) => {
  // The size of A4 without margins, in px.
  const sheet = { width: 687, height: 994 };
  const { page } = await open(path, sheet);
  await page.emulateMedia({ media: 'print' });
  const shown = await page.locator('svg:is(.flow, .timed)').evaluateAll((drawn) =>
    drawn.flatMap((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      const scale = width / Number(svg.getAttribute('viewBox')?.split(' ')[2]);
      const sizes = [...svg.querySelectorAll('text')].map((text) =>
        Number.parseFloat(getComputedStyle(text).fontSize),
      );
      return width === 0 ? [] : { height, points: Math.min(...sizes) * scale * 0.75 };
    }),
  );
  expect(shown.length).toBeGreaterThan(0);
  for (const { height, points } of shown) {
    expect(points).toBeGreaterThanOrEqual(7);
    expect(height).toBeLessThanOrEqual(sheet.height);
  }
});
