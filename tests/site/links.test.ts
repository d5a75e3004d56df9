import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { reportOfSite } from '#site/inspect/problem.ts';
import { inspectSite } from '#site/inspect.ts';
import { open } from './page.ts';

const { folder } = inject('site');

test('every link, anchor and file of the site resolves, ids and titles are unique, every page parses', () => {
  expect(reportOfSite(inspectSite(folder).problems)).toBe('');
});

test('every page is valid HTML', async () => {
  const loader = new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard'],
    elements: ['html5'],
  });
  const validator = new HtmlValidate(loader);
  const problems: string[] = [];
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  for (const file of pages) {
    const { results } = await validator.validateString(readFileSync(join(folder, file), 'utf8'));
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        problems.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(problems.slice(0, 20)).toEqual([]);
});

test.each([
  'isesaki/org/2026-04-01/',
  'isesaki/reorganizations/2026-04-01/charts/',
  'isesaki/units/',
  'glossary/',
  'search/',
])('links of the same name in %s lead to the same place', async (path) => {
  const { page } = await open(path);
  const links = await page.locator('main a[href]').evaluateAll((all) =>
    all.map((a) => ({
      name: a.getAttribute('aria-label') ?? (a.textContent ?? '').replace(/\s+/g, ' ').trim(),
      url: (a as HTMLAnchorElement).href,
    })),
  );
  const byName = Map.groupBy(links, ({ name }) => name);
  const unclear = [...byName].filter(([, own]) => new Set(own.map(({ url }) => url)).size > 1);
  expect(unclear).toEqual([]);
});
