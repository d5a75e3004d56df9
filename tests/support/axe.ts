import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * All rules of axe on a page as it stands. Every problem is told with all its places; of what passes, only which rules
 * do, for to describe each place takes most of the time.
 */
export async function examine(page: Page): Promise<AxeResults> {
  if (page.frames().length > 1) throw new Error('A page within a page is not examined.');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
}
