import type { Page } from 'playwright-core';

const FACTS = {
  name: '青空市',
  reading: 'あおぞらし',
  prefecture: '見本県',
  code: '992011',
  website: 'https://aozora.invalid/',
  id: 'aozora',
};

/** Fills in the first screen of the workbench for a municipality that the site does not have. */
export async function beginNewMunicipality(page: Page): Promise<void> {
  await page.getByLabel('市区町村').selectOption('このサイトにまだない市区町村');
  for (const [name, value] of Object.entries(FACTS))
    await page.locator(`#draft-municipality-${name}`).fill(value);
}
