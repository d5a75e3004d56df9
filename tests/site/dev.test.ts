// `npm run dev`: an editor sees each saved change at once, and its errors.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browser, patience } from './page.ts';

const root = mkdtempSync(join(tmpdir(), 'hensen-dev-'));
const EVENT = join(root, 'content/kakuu/reorganizations/2026-04-01.md');
const started: ChildProcess[] = [];

beforeAll(() => cpSync('tests/fixtures/archives/base/content', join(root, 'content'), { recursive: true }));
afterAll(() => {
  for (const one of started) one.kill();
  rmSync(root, { recursive: true, force: true });
});

/** Starts the server at a port, and waits until it prints its address. */
function dev(port: number): Promise<{ readonly url: string; readonly said: () => string }> {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const one = spawn(
    process.execPath,
    ['scripts/dev.ts', '--root', root, '--port', String(port), '--as-of', '2026-11-26'],
    { env },
  );
  started.push(one);
  let said = '';
  return new Promise((done, fail) => {
    const hear = (words: Buffer) => {
      said += words.toString();
      const url = /^(http:\S+) で見られます/m.exec(said)?.[1];
      if (url) done({ url, said: () => said });
    };
    one.stdout?.on('data', hear);
    one.stderr?.on('data', hear);
    one.once('exit', () => fail(new Error(said)));
  });
}

function save(was: string, is: string): void {
  const text = readFileSync(EVENT, 'utf8');
  expect(text).toContain(was);
  writeFileSync(EVENT, text.replace(was, is));
}

test('shows saved changes, shows errors above the page, and continues when they are fixed', async () => {
  const { url, said } = await dev(0);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const page = await (await browser()).newPage();
  page.setDefaultTimeout(patience);
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await page.goto(`${url}kakuu/reorganizations/2026-04-01/`);
  await page.getByRole('heading', { name: '令和8年度行政組織機構改正' }).waitFor();

  save('title: 令和8年度行政組織機構改正', 'title: 令和8年度の組織の見直し');
  await page.getByRole('heading', { name: '令和8年度の組織の見直し' }).waitFor();

  save('rename: 企画部', 'renam: 企画部');
  const alert = page.getByRole('alert');
  await alert.getByText('content/kakuu/reorganizations/2026-04-01.md の 10行目').waitFor();
  await alert.getByText('直し方:').first().waitFor();
  // A page opened now shows the error too, above the last valid content.
  await page.reload();
  await alert.waitFor();
  expect(await page.getByRole('heading', { name: '令和8年度の組織の見直し' }).count()).toBe(1);

  save('renam: 企画部', 'rename: 企画部');
  await page.locator('#hensen-problems').waitFor({ state: 'detached' });
  expect(await page.getByRole('heading', { name: '令和8年度の組織の見直し' }).count()).toBe(1);

  // A new page that a saved file adds.
  const chart = readFileSync(join(root, 'content/kakuu/charts/2026-04-01.yaml'), 'utf8');
  writeFileSync(
    join(root, 'content/kakuu/charts/2026-10-01.yaml'),
    chart.replace('2026-04-01', '2026-10-01'),
  );
  await expect
    .poll(async () => (await fetch(`${url}kakuu/org/2026-10-01/`)).status, { timeout: 60_000 })
    .toBe(200);
  expect((await fetch(`${url}kakuu/feed.xml`)).status).toBe(200);
  expect(thrown).toEqual([]);
  expect(said()).not.toMatch(/^\s+at /m);
  await page.close();
});

test('takes the next port if the port is in use', async () => {
  const [first] = await Promise.all([dev(0)]);
  const { url } = await dev(Number(new URL(first.url).port));
  expect(url).not.toBe(first.url);
  expect((await fetch(url)).status).toBe(200);
});

test('shows errors even if the content was never valid', async () => {
  save('rename: 企画部', 'renam: 企画部');
  const { url } = await dev(0);
  const page = await (await browser()).newPage();
  page.setDefaultTimeout(patience);
  await page.goto(`${url}kakuu/`);
  await page.getByRole('alert').getByText('10行目').waitFor();
  save('renam: 企画部', 'rename: 企画部');
  await page.getByRole('heading', { name: '架空市' }).first().waitFor();
  await page.close();
});
