// Created once for all tests of pages: the site of the real content on a given day, and a browser.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '#site/serve.ts';
import { findChrome, launchServer } from './chrome.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: { readonly url: string; readonly folder: string };
    /** The endpoint of the browser. */
    browser: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-site-'));
  const out = join(folder, 'dist');
  const chrome = await findChrome();
  execFileSync(process.execPath, ['scripts/build.ts', '--out', out, '--as-of', '2026-11-21'], {
    stdio: 'pipe',
  });
  const { url, close } = await serveFolder(out, 0);
  const browser = await launchServer(chrome);
  project.provide('site', { url, folder: out });
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
}
