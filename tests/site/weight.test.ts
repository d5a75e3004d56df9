// What a page costs a reader on a slow line: bytes after gzip, requests, and script that runs before it is asked for.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder } from '#site/serve.ts';
import { launch } from '../support/chrome.ts';
import { madeUpArchive } from '../support/made-up-archive.ts';

const KB = 1024;
const { url: site } = inject('site');

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chrome'));
});
afterAll(() => browser.close());

/** Everything that is fetched to show a page, as a server that compresses would send it. */
async function costOf(address: string) {
  const page = await browser.newPage();
  const bodies: { readonly url: string; readonly bytes: number }[] = [];
  page.on('response', async (response) => {
    bodies.push({
      url: response.url(),
      bytes: gzipSync(await response.body(), { level: 9 }).length,
    });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.close();
  return { bodies, bytes: bodies.reduce((sum, { bytes }) => sum + bytes, 0) };
}

describe('the longest document page', () => {
  test('costs at most 15 KB of HTML and CSS, and is there after at most 3 requests', async () => {
    const { bodies } = await costOf(`${site}isesaki/documents/charter/`);
    expect(bodies.length).toBeLessThanOrEqual(3);
    const read = bodies.filter(({ url }) => !url.endsWith('.js'));
    expect(read.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(15 * KB);
  });

  test('carries no script but a loader of 1 KB', async () => {
    const { bodies } = await costOf(`${site}isesaki/documents/charter/`);
    const scripts = bodies.filter(({ url }) => url.endsWith('.js'));
    expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(KB);
  });
});

describe('a page with a chart of 100 units', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-weight-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('costs at most 25 KB, and its navigation does not grow with the site', async () => {
    const files = madeUpArchive({
      seed: 3,
      municipalities: 1,
      years: 1,
      departments: 5,
      sections: 4,
      teams: 4,
    });
    for (const { path } of files.entries) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), files.read(path));
    }
    const out = join(folder, 'dist');
    execFileSync(
      process.execPath,
      ['scripts/build.ts', '--root', folder, '--out', out, '--as-of', '2026-11-21'],
      {
        stdio: 'pipe',
      },
    );
    const page = readFileSync(join(out, 'mihon-0001/org/index.html'), 'utf8');
    expect(page.match(/class="[^"]*f-box/g)?.length).toBeGreaterThanOrEqual(100);
    const served = await serveFolder(out, 0);
    const { bytes } = await costOf(`${served.url}mihon-0001/org/`);
    await served.close();
    expect(bytes).toBeLessThanOrEqual(25 * KB);
  });
});
