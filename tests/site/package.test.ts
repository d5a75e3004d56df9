// The engine as a package: packed, installed beside the content of a municipality, and used only through its
// own commands. Its dependencies are linked from this repository, without development packages, because
// installing them takes a minute. With HENSEN_INSTALL=1 npm installs them as for a municipality.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Served, serveFolder } from '#site/serve.ts';
import { open } from './page.ts';

const root = mkdtempSync(join(tmpdir(), 'hensen-package-'));
const city = join(root, 'city');
const out = join(city, 'dist');
// Puts the Node of the tests first for npm and its child processes.
const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };
let served: Served | undefined;
let tarball = '';

const npm = (folder: string, ...words: readonly string[]) =>
  execFileSync('npm', words, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Runs a command, which must succeed, and returns its output. */
function hensen(...words: readonly string[]): string {
  const command = join(city, 'node_modules/hensen/scripts/hensen.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: city,
    env: { ...env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  expect(stderr).toBe('');
  return stdout;
}

/** The engine commands that the workflow written by init runs, step by step. */
function stepsOfWorkflow(): readonly (readonly string[])[] {
  const { jobs } = parse(readFileSync(join(city, '.github/workflows/site.yml'), 'utf8'));
  const { scripts } = JSON.parse(readFileSync(join(city, 'package.json'), 'utf8'));
  const steps: readonly { readonly run?: string }[] = jobs.site.steps;
  const words = steps.flatMap(({ run = '' }) => {
    const [, name = '', given] = /^npm run (?:--silent )?([a-z]+)(?: -- (.+))?$/.exec(run) ?? [];
    const [bin, command = ''] = (scripts[name] ?? '').split(' ');
    return bin === 'hensen' ? [[command, ...(given?.split(' ') ?? [])]] : [];
  });
  expect(words.map(([command]) => command)).toEqual(['check', 'build']);
  return words;
}

function install(): void {
  if (process.env.HENSEN_INSTALL === '1') {
    npm(city, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball);
    return;
  }
  const modules = resolve('node_modules');
  const own = join(city, 'node_modules/hensen');
  mkdirSync(own, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', own, '--strip-components', '1']);
  const needed = npm('.', 'ls', '--omit=dev', '--all', '--parseable').trim().split('\n').slice(1);
  for (const name of new Set(needed.map((path) => relative(modules, path)))) {
    if (name.includes('node_modules') || name.startsWith('..')) continue;
    mkdirSync(dirname(join(city, 'node_modules', name)), { recursive: true });
    symlinkSync(join(modules, name), join(city, 'node_modules', name), 'junction');
  }
}

beforeAll(async () => {
  mkdirSync(city);
  const [packed] = JSON.parse(npm('.', 'pack', '--json', '--ignore-scripts', '--pack-destination', root));
  tarball = join(root, packed.filename);
  install();
  hensen('init');
  expect(hensen('check')).toContain('問題は見つかりませんでした。');
  for (const words of stepsOfWorkflow()) hensen(...words);
  served = await serveFolder(out, 0);
});
afterAll(async () => {
  await served?.close();
  rmSync(root, { recursive: true, force: true });
});

function textsIn(folder: string, ending: RegExp): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
}

test('the package is small, and has no content, tests or benchmarks', () => {
  const [{ size, files }] = JSON.parse(npm('.', 'pack', '--json', '--dry-run', '--ignore-scripts'));
  expect(size).toBeLessThan(2 * 1024 * 1024);
  const strange = files.filter(({ path }: { path: string }) =>
    /^(?:content|tests|dist)\/|^scripts\/bench|\.test\./.test(path),
  );
  expect(strange).toEqual([]);
});

describe('a municipality repository that uses the package', () => {
  test('rewrites a damaged compile cache with the same files', () => {
    const kept = join(city, 'node_modules/.cache/hensen');
    const before = textsIn(kept, /^/);
    expect(before.length).toBeGreaterThan(100);
    for (const [name] of before) writeFileSync(join(kept, name), 'spoiled');
    expect(hensen('check')).toContain('問題は見つかりませんでした。');
    const known = new Map(before);
    const read = textsIn(kept, /^/).filter(([, text]) => text !== 'spoiled');
    expect(read.length).toBeGreaterThan(100);
    for (const [name, text] of read) expect(text).toBe(known.get(name));
  });

  test('has no content of this repository', () => {
    const real = readdirSync('content', { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map(({ name }) => readFileSync(join('content', name, 'municipality.yaml'), 'utf8'))
      .map((text) => /^name: (.+)$/m.exec(text)?.[1] ?? '');
    expect(real.length).toBeGreaterThan(0);
    const headline = /^headline: (.+)$/m.exec(readFileSync('content/site.yaml', 'utf8'))?.[1] ?? '';
    const description = /^description: (.+)$/m.exec(readFileSync('content/site.yaml', 'utf8'))?.[1] ?? '';
    const ours = [...real, headline, description, '/isesaki/'];
    const found = textsIn(out, /\.(?:html|md|json|xml|txt|js|ics|csv)$/).flatMap(([path, text]) =>
      ours.filter((words) => text.includes(words)).map((words) => `${path}: ${words}`),
    );
    expect(found).toEqual([]);
  });

  test('shows the operator of its site.yaml', () => {
    const about = readFileSync(join(out, 'about/index.html'), 'utf8');
    expect(about).toContain('見本の運営者が運営しています。');
    expect(about).toContain('このサイトは市区町村の公式サイトではありません。');
    const accessibility = readFileSync(join(out, 'accessibility/index.html'), 'utf8');
    expect(accessibility).toContain('このサイトの試験の結果は、まだ記録されていません。');
  });

  test('has its errors reported by the check', () => {
    const file = join(city, 'content/aozora/reorganizations/2026-04-01.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('総務部/秘書課', '総務部/秘書科'));
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(city, 'node_modules/hensen/scripts/hensen.mjs'), 'check'],
      { cwd: city, encoding: 'utf8' },
    );
    writeFileSync(file, text);
    expect(status).toBe(1);
    expect(stdout).toContain('「総務部/秘書課」ではありませんか。');
  });

  test('can run every command', () => {
    const charts = ['2025', '2026'].map((year) => `content/aozora/charts/${year}-04-01.yaml`);
    const [before = '', after = ''] = charts;
    const report = hensen('report', '--before', '.', '--after', '.');
    expect(report).toContain('内容は変わらない。');
    expect(hensen('ids')).toContain('ID のないものはありません。');
    expect(hensen('fmt', '--check')).toContain('どのファイルも整っています。');
    expect(hensen('published')).toContain('published.yaml');
    expect(hensen('import', 'chart', '--template', '--for', 'aozora')).toContain('chart-aozora.csv');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(city, 'node_modules/hensen/scripts/hensen.mjs'),
        'suggest',
        '--for',
        'aozora',
        '--from',
        before,
        '--to',
        after,
      ],
      { cwd: city, encoding: 'utf8' },
    );
    expect(stdout).toContain('to: 戦略部/秘書課');
    expect(stderr).not.toMatch(/^ {4}at /m);
    for (const name of ['new', 'import', 'fingerprint', 'dev', 'serve', 'report'])
      expect(hensen(name, '--help')).toContain('使い方');
  });

  test('is told to install Mermaid for the first diagram that needs it', () => {
    const file = join(city, 'content/aozora/reorganizations/2026-04-01.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\n\`\`\`mermaid\nsequenceDiagram\n  A->>B: 照会\n\`\`\`\n`);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(city, 'node_modules/hensen/scripts/hensen.mjs'), 'check'],
      { cwd: city, encoding: 'utf8' },
    );
    writeFileSync(file, text);
    expect(`${status} ${stdout}`).toContain('npm install --save-exact mermaid@');
    expect(stderr).toBe('');
  });

  test('has a working home page, reorganization, search and workbench', async () => {
    const { page } = await open(served?.url ?? '');
    expect(await page.locator('h1').textContent()).toBe('青空市は、何を変えたのか。');
    await page.goto(`${served?.url}aozora/reorganizations/2026-04-01/`);
    await page.locator('main svg').first().waitFor();
    await page.goto(`${served?.url}search/?q=${encodeURIComponent('秘書課')}`);
    await page.locator('main a[href^="/aozora/units/"]').first().waitFor();
    await page.goto(`${served?.url}draft/`);
    await page.getByLabel('市区町村').selectOption('aozora');
    await page.getByRole('button', { name: '書き始める' }).click();
    await page.getByRole('button', { name: '戦略部', exact: true }).waitFor();
  });
});
