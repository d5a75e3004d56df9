// npm run guide-pictures
// Takes the screenshots of the editors' guide: builds the sample city of a new site, drafts its next
// reorganization in a browser, and writes each step to docs/pictures/.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { pngOf } from '#pictures/png.ts';
import { serveFolder } from '#site/serve.ts';
import { findChrome, launch } from '../tests/support/chrome.ts';

const CITY = fileURLToPath(new URL('./init/city/', import.meta.url));
const OUT = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const BUILD = fileURLToPath(new URL('./build.ts', import.meta.url));

/** The chart of the next year, as copied from a spreadsheet. */
const NEXT = [
  ['部', '課', '係'],
  ['総務部', '総務課', '庶務係'],
  ['', '', '法規文書係'],
  ['', 'DX推進室', ''],
  ['戦略部', '秘書課', '秘書係'],
  ['', '政策課', '企画係'],
  ['', '', '統計係'],
]
  .map((row) => row.join('\t'))
  .join('\n');

/** A list of measures, one with an unknown owner and one with a vague deadline. */
const PLAN = [
  ['番号', '柱', '取組', '内容', '担当課', '期限'],
  ['1', '窓口を変える', '申請のオンライン化', '手続きを増やす。', '総務部/総務課', '令和9年度末'],
  ['2', '', '帳票の整理', '帳票を減らす。', '改革推進室', '早期に'],
  ['3', '', '', '', '総務課', ''],
]
  .map((row) => row.join('\t'))
  .join('\n');

const folder = mkdtempSync(join(tmpdir(), 'hensen-guide-'));
try {
  execFileSync(
    process.execPath,
    [BUILD, '--root', CITY, '--out', join(folder, 'site'), '--as-of', '2026-11-25'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  mkdirSync(OUT, { recursive: true });
  const { url, close } = await serveFolder(join(folder, 'site'), 0);
  const browser = await launch(await findChrome());
  const page = await browser.newPage({ viewport: { width: 1180, height: 900 }, colorScheme: 'light' });
  await walk(page, url);
  await browser.close();
  await close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The steps of the guide. */
async function walk(page: Page, url: string): Promise<void> {
  const writing = page.locator('.draft-writing');
  const result = page.locator('.draft-result');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  await page.goto(new URL('draft/', url).href);
  await page.locator('#draft-begin').waitFor();
  await take('begin', page.locator('#draft-begin'));
  await button('書き始める').click();
  await tab('表を貼る');
  await page.getByLabel('来年度の組織図の表').fill(NEXT);
  await take('paste', page.locator('.draft-writing form').first());
  await button('読み取る').click();
  await page.getByText('確かなもの').waitFor();
  await page.getByLabel(/新設 総務部 DX推進室/).check();
  await take('read', writing, {
    from: page.getByRole('heading', { name: /読み取った組織図/ }),
    until: page.getByRole('heading', { name: /変更の案/ }),
  });
  await take('choose', writing, { from: page.getByRole('heading', { name: /変更の案/ }) });
  await button(/選んだ案を変更に加える/).click();
  await result.locator('svg.narrow').first().waitFor();
  await take('changes', writing);
  await tab('期日と出典');
  await page.locator('#draft-fact-source-title').fill('令和9年度行政組織機構の改正について');
  await page.locator('#draft-fact-source-title').press('Tab');
  await take('facts', writing, { until: page.getByLabel('公表された日') });
  await button('IDの案を出す').click();
  await page.locator('#draft-id-0').waitFor();
  await take('ids', result, {
    from: page.getByRole('heading', { name: '点検' }),
    until: page.getByRole('heading', { name: '何がどこへ行くか' }),
  });
  await button(/このIDを付ける/).click();
  await page.getByText('誤りも注意もありません').waitFor();
  await take('result', result);
  await take('out', page.locator('.draft-out'));
  await plan(page);
}

/** The measures read from a plan. */
async function plan(page: Page): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await button('ほかのものを書く').click();
  await page.getByRole('radio', { name: /^計画の取組/ }).check();
  await button('書き始める').click();
  await page.getByLabel('資料', { exact: true }).selectOption('新しい資料');
  await page.getByLabel('資料の題名').fill('行政改革実施計画');
  await page.getByLabel('資料のアドレスにする名前').fill('action-plan');
  await page.getByLabel('版の名前').fill('令和9年度版');
  await page.getByLabel('版の日付').fill('令和9年3月');
  await button('次へ').click();
  await page.getByLabel('取組の一覧表か、年度ごとの目標と実績の表').fill(PLAN);
  await button('読み取る').click();
  const rows = page.locator('#draft-open');
  await rows.waitFor();
  await take('plan', page.locator('.draft-writing'), { from: rows });
}

/** Saves a screenshot of a part of the page, or of the area between two elements in it. */
async function take(
  name: string,
  part: Locator,
  { from, until }: { readonly from?: Locator; readonly until?: Locator } = {},
): Promise<void> {
  const page = part.page();
  await page.evaluate(() => scrollTo(0, 0));
  const whole = await boxOf(part);
  const top = from ? (await boxOf(from)).y - 12 : whole.y;
  const bottom = until ? (await boxOf(until)).y - 8 : whole.y + whole.height;
  const clip = {
    x: whole.x - 8,
    y: top - 4,
    width: whole.width + 16,
    height: Math.min(bottom - top + 8, 760),
  };
  const taken = await page.screenshot({ fullPage: true, clip });
  writeFileSync(join(OUT, `${name}.png`), pngOf(await pixelsOf(page, taken), 8));
  console.log(`docs/pictures/${name}.png`);
}

/** Has the browser decode its screenshot. */
async function pixelsOf(page: Page, png: Buffer) {
  const { rgba, ...size } = await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    return { width, height, rgba: [...context.getImageData(0, 0, width, height).data] };
  }, png.toString('base64'));
  return { ...size, rgba: Uint8Array.from(rgba) };
}

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error(`nothing to take a picture of: ${part}`);
  return box;
}
