import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Runs all rules of axe on a page as it is. Violations are reported with all their places, other results only
 * by rule: describing each place takes most of the time.
 */
export async function examine(page: Page): Promise<AxeResults> {
  if (page.frames().length > 1) throw new Error('A page within a page is not examined.');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
}
