// Built once for all tests of pages: the real content, as on the day that is given.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '#site/serve.ts';
import { type Chrome, findChrome } from './chrome.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: { readonly url: string; readonly folder: string };
    chrome: Chrome;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-site-'));
  const out = join(folder, 'dist');
  execFileSync(process.execPath, ['scripts/build.ts', '--out', out, '--as-of', '2026-11-21'], {
    stdio: 'pipe',
  });
  const { url, close } = await serveFolder(out, 0);
  project.provide('site', { url, folder: out });
  project.provide('chrome', await findChrome());
  return async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
}
