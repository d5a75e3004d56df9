import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fill, onShelf, shelfIn } from '#site/made/files.ts';
import { makeRoom, outputAt, replaceSite } from '#site/output.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hensen-fill-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text = ''): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function made(...paths: readonly string[]) {
  mkdirSync(join(folder, 'made'), { recursive: true });
  const shelf = shelfIn(join(folder, 'made'), []);
  for (const path of paths) shelf.put(path, path);
  return [{ shelf: join(folder, 'made'), files: shelf.files() }];
}

test('nothing is written through a link, and a folder gives way to a file', () => {
  put('elsewhere/c.html', 'elsewhere');
  mkdirSync(join(folder, 'site'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'site/b'));
  put('site/d/old.html');
  put('site/e', 'a file');
  symlinkSync(join(folder, 'elsewhere/c.html'), join(folder, 'site/g'));
  fill(join(folder, 'site'), made('b/c.html', 'd', 'e/f.html', 'g'));
  expect(readFileSync(join(folder, 'elsewhere/c.html'), 'utf8')).toBe('elsewhere');
  for (const path of ['b/c.html', 'd', 'e/f.html', 'g'])
    expect(readFileSync(join(folder, 'site', path), 'utf8')).toBe(path);
});

test('the site before the last one is worked over', () => {
  const output = outputAt(join(folder, 'dist'), join(folder, 'spare'));
  const build = (...paths: readonly string[]) => {
    makeRoom(output);
    const before = readdirSync(output.fresh).sort();
    fill(output.fresh, [
      { shelf: join(folder, 'made'), files: parts.filter(({ path }) => paths.includes(path)) },
    ]);
    replaceSite(output);
    return before;
  };
  const [{ files: parts } = { files: [] }] = made('a', 'b', 'c');
  expect(build('a')).toEqual([]);
  expect(build('a', 'b')).toEqual([]);
  expect(build('b', 'c')).toEqual(['.hensen', 'a']);
  expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['.hensen', 'b', 'c']);
  expect(statSync(join(folder, 'dist/b')).ino).toBe(statSync(onShelf(join(folder, 'made'), 'b')).ino);
  expect(existsSync(`${output.folder}.next`)).toBe(false);
});
