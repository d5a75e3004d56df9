// Problems of a draft in the workbench: in the words of its forms, with links to the fields, and compared
// with a source.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open } from './page.ts';

const LINES = [
  '---',
  'title: 令和9年度の改正',
  'effective: 2027-04-01',
  'status: planned',
  'fidelity: summary',
  'source: { title: 改正案 }',
  'before: 2026-04-01',
  'statements:',
  '  - { ref: "1", gist: DX推進室を置く }',
  'changes:',
  '  - establish: 総務部/DX推進室',
  '---',
  '',
];

async function written(page: Page): Promise<void> {
  await page.getByLabel('市区町村').selectOption('isesaki');
  await page.getByRole('button', { name: '書き始める' }).click();
  await page.getByRole('tab', { name: 'ファイル' }).click();
  const text = page.getByRole('textbox', { name: 'ファイルの文字' });
  await text.waitFor();
  await text.press('ControlOrMeta+a');
  await text.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, LINES.join('\n'));
}

test('a hint leads to its field, and offers a statement with its gist as the reference', async () => {
  const { page } = await open('draft/');
  await written(page);
  const problem = page.locator('.draft-problems li', { hasText: 'この変更に' });
  await problem.getByRole('button', { name: '出典の箇所' }).first().click();
  await page.waitForFunction(() => document.activeElement?.id === 'draft-field-ref');
  await problem.getByRole('button', { name: '「1」によるとする（DX推進室を置く）' }).click();
  await problem.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: '記述の点検', exact: true }).waitFor();
});

test('a pasted source is compared, and only its fingerprint is kept', async () => {
  const { page } = await open('draft/');
  await written(page);
  await page.getByRole('tab', { name: '資料と照らし合わせる' }).click();
  await page.getByLabel('資料の文字').fill('改正案\n\n令和9年4月1日から、総務部にDX推進課を置く。');
  await page.getByRole('button', { name: '照らし合わせる', exact: true }).click();
  await page.getByText('DX推進室', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: /指紋を下書きに加える/ }).click();
  await page.locator('.draft-outs b', { hasText: '2027-04-01.print' }).waitFor();
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).not.toContain('DX推進課');
  await page.getByText('この下書きで何が変わるか').click();
  await page.getByText('加わる改正 1件').waitFor();
});
