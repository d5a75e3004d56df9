// npm run accessibility [-- --site DIR] [--as-of DATE]
// Tests one page of every kind of a built site with axe and writes the results to content/accessibility.yaml,
// which /accessibility/ shows. Run it after npm run build, and build again to publish the results.
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { stringify } from 'yaml';
import { serveFolder } from '#site/serve.ts';
import { examine } from '../tests/support/axe.ts';
import { findChrome, launch } from '../tests/support/chrome.ts';
import { type Sample, samplesOf } from './accessibility/templates.ts';
import { asOfOption } from './as-of.ts';

const CONDITIONS = [
  { name: '明るい配色', width: 1280, colorScheme: 'light' },
  { name: '暗い配色', width: 1280, colorScheme: 'dark' },
  { name: '幅320ピクセル', width: 320, colorScheme: 'light' },
] as const;

const { values } = parseArgs({
  options: { site: { type: 'string', default: 'dist' }, 'as-of': { type: 'string' } },
});
const { samples, unknown } = samplesOf(pagesIn(values.site));
if (unknown.length > 0) {
  console.error(`種類の分からないページがあります。scripts/accessibility/templates.ts に加えてください。`);
  console.error(unknown.slice(0, 10).join('\n'));
  process.exit(1);
}

const { url: site, close } = await serveFolder(values.site, 0);
const browser = await launch(await findChrome());
let axe = '';
const pages = [];
for (const sample of samples) pages.push({ ...sample, ...(await resultOf(browser, sample)) });
const result = {
  date: asOfOption(values['as-of']),
  axe,
  browser: `Chromium ${browser.version()}`,
  conditions: CONDITIONS.map(({ name }) => name),
  pages,
};
await browser.close();
await close();
const file = 'content/accessibility.yaml';
writeFileSync(file, stringify(result));
const violations = pages.reduce((sum, page) => sum + page.violations.length, 0);
console.log(`${pages.length}種類のページを調べ、違反は${violations}件でした。${file} に書きました。`);
process.exitCode = violations > 0 ? 1 : 0;

/**
 * The results of axe for a page under all conditions: rules that pass, violations, and rules that a person
 * must check.
 */
async function resultOf(browser: Browser, { url }: Sample) {
  const passed = new Set<string>();
  const unsure = new Set<string>();
  const violations: { rule: string; condition: string; places: number }[] = [];
  for (const { name, width, colorScheme } of CONDITIONS) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    await page.goto(new URL(url.slice(1), site).href);
    const found = await examine(page);
    axe = found.testEngine.version;
    for (const { id } of found.passes) passed.add(id);
    for (const { id } of found.incomplete) unsure.add(id);
    for (const { id, nodes } of found.violations)
      violations.push({ rule: id, condition: name, places: nodes.length });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) violations.push({ rule: 'reflow', condition: name, places: 1 });
    await context.close();
  }
  for (const { rule } of violations) passed.delete(rule);
  return { passed: passed.size, unsure: [...unsure].sort(), violations };
}

/** The sizes of all pages of a built site, by address. */
function pagesIn(folder: string): ReadonlyMap<string, number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => [
        `/${file.split(sep).join('/')}`.replace(/index\.html$/, ''),
        statSync(join(folder, file)).size,
      ]),
  );
}
