import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BuildEffects, buildSite } from '#site/build.ts';

const MUNICIPALITY =
  'name: 架空市\nreading: かくうし\ncode: "999997"\nprefecture: 架空県\nwebsite: https://city.example/\n';
const PAGE =
  '<!doctype html>\n<html lang="ja"><head><title>表紙</title></head><body><h1>表紙</h1></body></html>\n';

let root = '';
let out = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hensen-build-'));
  out = join(root, 'dist');
  put('content/site.yaml', 'name: 見本\nurl: https://mihon.invalid/\n');
  put('content/kakuu/municipality.yaml', MUNICIPALITY);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A build whose pages are these, and what it did in which order. */
async function build(pages: Readonly<Record<string, string>> = { 'index.html': PAGE }, whileAway = () => {}) {
  const done: string[] = [];
  const told: string[] = [];
  const effects: BuildEffects = {
    renderPages: async (site, folder) => {
      done.push(`render ${site.municipalityIds.join()} ${site.settings.asOf}`);
      for (const [path, text] of Object.entries(pages)) writeFileSync(join(folder, path), text);
      whileAway();
      // As pages do.
      for (const id of site.municipalityIds) site.archiveOf(id);
    },
    drawPictures: async (site) => {
      done.push(`pictures ${site.municipalityIds.join()}`);
    },
    makeSearchIndex: async (site) => {
      done.push(`index ${site.municipalityIds.join()}`);
    },
    origin: () => ({ engine: 'hensen 0.0.0', commit: null }),
    takeTurn: async () => {
      done.push('turn');
    },
    say: (text) => done.push(text),
    complain: (text) => told.push(text),
    color: false,
  };
  const isBuilt = await buildSite({ root, out, asOf: '2026-11-21' }, effects);
  return { isBuilt, done, told: told.join('\n') };
}

test('a site is built when it is its turn, with all that is made from its pages', async () => {
  const { isBuilt, done, told } = await build();
  expect({ isBuilt, told }).toEqual({ isBuilt: true, told: '' });
  expect(done).toEqual([
    'turn',
    'render kakuu 2026-11-21',
    'pictures kakuu',
    'index kakuu',
    `サイトを ${out}/ に作りました（基準日 2026-11-21）。`,
  ]);
  expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain('https://mihon.invalid/');
});

test('an error in the content stops it before anything is rendered, and the last good site stays', async () => {
  await build();
  put('content/kakuu/municipality.yaml', MUNICIPALITY.replace('reading:', 'readng:'));
  const { isBuilt, done, told } = await build();
  expect(isBuilt).toBe(false);
  expect(done).toEqual([]);
  expect(told).toContain('content/kakuu/municipality.yaml:2:1');
  expect(told).toContain('前に作ったものはそのまま残っています。');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(PAGE);
  expect(existsSync(`${out}.next`)).toBe(false);
});

test('a site without a name is not built', async () => {
  rmSync(join(root, 'content/site.yaml'));
  const { isBuilt, done, told } = await build();
  expect(isBuilt).toBe(false);
  expect(done).toEqual([]);
  expect(told).toContain('content/site.yaml がないため');
});

test('a folder without content is told of in words', async () => {
  rmSync(join(root, 'content'), { recursive: true });
  const { isBuilt, told } = await build();
  expect(isBuilt).toBe(false);
  expect(told).toContain('H504');
});

test('pages with a fault are not published, and the last good site stays', async () => {
  await build();
  const broken = PAGE.replace('</h1>', '</h1><a href="/nowhere/">x</a>');
  const { isBuilt, told } = await build({ 'index.html': broken });
  expect(isBuilt).toBe(false);
  expect(told).toContain('リンク先「/nowhere/」');
  expect(told).toContain('前に作ったものはそのまま残っています');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(PAGE);
});

test('what would be lost stops it before the content is looked at', async () => {
  put('dist/letter.txt', '');
  put('content/kakuu/municipality.yaml', '');
  const { isBuilt, done, told } = await build();
  expect(isBuilt).toBe(false);
  expect(done).toEqual([]);
  expect(told).toContain('letter.txt');
  expect(told).not.toContain('municipality.yaml');
});

test('what somebody puts there meanwhile stays', async () => {
  const { isBuilt, told } = await build(undefined, () => put('dist/letter.txt', 'keep'));
  expect(isBuilt).toBe(false);
  expect(told).toContain('letter.txt');
  expect(readFileSync(join(out, 'letter.txt'), 'utf8')).toBe('keep');
});

test('what is written while the site is built is not published unchecked', async () => {
  await build();
  const { isBuilt, told } = await build(undefined, () => {
    put('content/kakuu/municipality.yaml', MUNICIPALITY.replace('架空県', '別の県'));
  });
  expect({ isBuilt, told: told.includes('書き換えられました') }).toEqual({ isBuilt: false, told: true });
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(PAGE);
});

test('a fault of ours is told as one, and the last good site stays', async () => {
  await build();
  const { isBuilt, told } = await build(undefined, () => {
    throw new Error('no such thing');
  });
  expect(isBuilt).toBe(false);
  expect(told).toContain('このプログラムの誤りです');
  expect(told).toContain('no such thing');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(PAGE);
});

test('a build that was killed while it put the site in its place leaves none, and the next brings it back', async () => {
  await build();
  mkdirSync(`${out}.next`);
  writeFileSync(
    join(`${out}.next`, '.hensen'),
    readFileSync(join(out, '.hensen'), 'utf8').replace(/\n[\s\S]*/, '\n.hensen\nlast\nsite\n'),
  );
  renameSync(out, join(`${out}.next`, 'last'));
  put('content/kakuu/municipality.yaml', '');
  expect((await build()).isBuilt).toBe(false);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(PAGE);
});
