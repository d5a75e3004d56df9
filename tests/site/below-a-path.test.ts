// A site published below a path: everything a page shows or requests lies below the path too.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serveFolder } from '#site/serve.ts';
import { filesOfCase } from '../unit/archive/cases.ts';
import { accessibilityProblemsByDayAndNight, open } from './page.ts';

const PATH = '/kaikaku/';
const REORGANIZATION = 'content/kakuu/reorganizations/2026-04-01.md';

const root = mkdtempSync(join(tmpdir(), 'hensen-below-'));
const out = join(root, 'dist');
let served: Served;

beforeAll(async () => {
  // Its site.yaml has every field, and a `url` with the path.
  const files = filesOfCase('valid-site');
  const text = (path: string) => Buffer.from(files.read(path)).toString('utf8');
  const written = new Map<string, string | Uint8Array>(
    files.entries.map(({ path }) => [path, files.read(path)]),
  );
  // An editor writes links without the path, in text and in diagrams.
  written.set(
    REORGANIZATION,
    `${text(REORGANIZATION)}\n[組織の一覧](/kakuu/units/)\n\n\`\`\`mermaid\nflowchart LR\n  a[組織] --> b[図]\n  click a "/kakuu/units/"\n\`\`\`\n`,
  );
  for (const [path, content] of written) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  build();
  served = await serveFolder(out, 0);
});
afterAll(async () => {
  await served?.close();
  rmSync(root, { recursive: true, force: true });
});

function build(): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--root', root, '--out', out, '--as-of', '2026-11-21'],
    { encoding: 'utf8' },
  );
  expect(status, stdout + stderr).toBe(0);
}

/** The XML, text and JSON files of the site, by path. */
function listsOf(): readonly (readonly [string, string])[] {
  return filesNamed(/\.(?:xml|txt|json)$/).map((path) => [path, readFileSync(join(out, path), 'utf8')]);
}

function filesNamed(ending: RegExp): readonly string[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => ending.test(path));
}

/** Requests outside the path, and failed requests. */
async function straying(path: string, act: (opened: Awaited<ReturnType<typeof open>>) => Promise<void>) {
  const opened = await open(new URL(path, served.url).href);
  const missing: string[] = [];
  opened.page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await act(opened);
  await opened.page.waitForLoadState('networkidle');
  return [...opened.requests.filter((one) => !one.startsWith(PATH)), ...missing];
}

describe('a site below a path', () => {
  test('is served below the path by the preview server, and the root redirects there', async () => {
    expect(new URL(served.url).pathname).toBe(PATH);
    const { page } = await open(new URL('/', served.url).href);
    expect(new URL(page.url()).pathname).toBe(PATH);
    await open(new URL('/about/', served.url).href, { status: 404 });
  });

  test('is the same after a second build without changes', () => {
    const before = listsOf();
    build();
    expect(listsOf()).toEqual(before);
  });

  test('has no link out of its path in any file', () => {
    // security.txt belongs to the whole host, so it may name addresses above the path.
    const written = filesNamed(/\.(?:html|md|json|xml|csv|ics|txt|svg|js)$/).filter(
      (path) => path !== join('.well-known', 'security.txt'),
    );
    const astray = written.flatMap((path) => {
      const text = readFileSync(join(out, path), 'utf8');
      const own = text.matchAll(/https:\/\/example\.jp(?!\/kaikaku\/|[\r\n])[^\s"<)]*/g);
      const rooted = text.matchAll(/(?:(?:href|src|action|data-[a-z]+)=|"url": ?)"\/(?!kaikaku\/)[^"]*"/g);
      return [...own, ...rooted].map(([found]) => `${path}: ${found}`);
    });
    expect(astray).toEqual([]);
  });

  test('shows its logo and its colours, in light and dark mode', async () => {
    const { page } = await open(served.url);
    const logo = page.locator('.masthead .brand img');
    expect(await logo.getAttribute('src')).toBe(`${PATH}logo.png`);
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(64);
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toBe(`${PATH}logo.png`);
    const link = page.locator('.ask a').first();
    const colour = () => link.evaluate((a) => getComputedStyle(a).color);
    expect(await colour()).toBe('rgb(154, 79, 0)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colour()).toBe('rgb(255, 183, 77)');
    expect(await accessibilityProblemsByDayAndNight(page)).toEqual([]);
  });

  test('shows the operator and repository of its site.yaml', () => {
    const about = readFileSync(join(out, 'about/index.html'), 'utf8');
    expect(about).toContain('このサイトは、企画部が運営する公式のサイトです。');
    expect(about).not.toContain('公式サイトではありません');
    expect(about).toContain('<a href="https://git.example.jp/aozora/kaikaku">リポジトリ</a>');
  });

  test('has working links from home to a reorganization and to pages that its editor linked', async () => {
    const found = await straying('', async ({ page }) => {
      await page.locator(`main a[href="${PATH}kakuu/"]`).first().click();
      await page.waitForURL(`**${PATH}kakuu/`);
      await page.goto(`${served.url}kakuu/reorganizations/2026-04-01/`);
      expect(await page.locator(`svg a[href="${PATH}kakuu/units/"]`).count()).toBeGreaterThan(0);
      await page.getByRole('link', { name: '組織の一覧', exact: true }).first().click();
      await page.waitForURL(`**${PATH}kakuu/units/`);
    });
    expect(found).toEqual([]);
  });

  test('has a working search', async () => {
    const found = await straying('kakuu/', async ({ page }) => {
      await page.locator('#site-search').fill('企画');
      await page.locator('#site-search').press('Enter');
      await page.waitForURL(`**${PATH}search/?q=**`);
      const hit = page.locator('main a[href*="/kakuu/"]').first();
      await hit.waitFor();
      await hit.click();
      await page.waitForURL(`**${PATH}kakuu/**`);
    });
    expect(found).toEqual([]);
  });

  test('has a working workbench', async () => {
    const found = await straying('draft/', async ({ page }) => {
      await page.getByLabel('市区町村').selectOption('kakuu');
      await page.getByRole('button', { name: '書き始める' }).click();
      await page.getByRole('button', { name: '戦略部', exact: true }).waitFor();
      // Proposals go to the repository of site.yaml.
      const { repository } = JSON.parse((await page.locator('#draft').getAttribute('data-given')) ?? '');
      expect(repository).toEqual({
        name: 'GitLab',
        address: 'https://git.example.jp/aozora/kaikaku',
        branch: 'main',
      });
    });
    expect(found).toEqual([]);
  });

  test('lists the files of a draft that GitLab takes one by one, and keeps which were copied', async () => {
    const { page } = await open(new URL('draft/', served.url).href);
    const path = 'content/kakuu/reorganizations/2027-04-01.md';
    const written = { [path]: 'title: 改正\n', 'content/kakuu/charts/2027-04-01.yaml': 'asOf: 2027-04-01\n' };
    const kept = JSON.stringify({ municipality: 'kakuu', name: '', written, open: path, at: 1 });
    await page.evaluate((draft) => localStorage.setItem('hensen-draft:kakuu', draft), kept);
    const marks = page.getByRole('checkbox', { name: '写した' });
    const list = async () => {
      await page.reload();
      await page.getByRole('button', { name: '続きを書く' }).click();
      await page.getByText('GitLabにまとめて提案する').click();
      return Promise.all([0, 1].map((at) => marks.nth(at).isChecked()));
    };
    expect(await list()).toEqual([false, false]);
    expect(await page.getByRole('link', { name: 'GitLabの画面を開く' }).getAttribute('href')).toBe(
      'https://git.example.jp/-/ide/project/aozora/kaikaku/edit/main/-/',
    );
    await marks.first().check();
    expect(await list()).toEqual([true, false]);
  });
});
