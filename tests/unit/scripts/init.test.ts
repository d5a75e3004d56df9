import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, putIn } from '../../support/folder.ts';

const root = emptyFolder();
const put = putIn(root);

function init(folder: string) {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/init.ts', join(root, folder)], {
    encoding: 'utf8',
  });
  return { status, told: stderr };
}

test('a package.json stays as it is, with the commands added, also if it begins with a byte order mark', () => {
  put('machi/package.json', '\uFEFF{ "name": "machi", "scripts": { "check": "own" } }');
  expect(init('machi')).toEqual({ status: 0, told: '' });
  const { name, scripts } = JSON.parse(readFileSync(join(root, 'machi/package.json'), 'utf8'));
  expect(name).toBe('machi');
  expect(scripts).toMatchObject({ check: 'own', build: 'hensen build' });
});

test.each(['', '{ "name":', '[]', 'null'])('nothing is written beside a package.json of %j', (text) => {
  put('machi/package.json', text);
  const { status, told } = init('machi');
  expect(status).toBe(1);
  expect(told).toMatch(/package\.json が読めません。.*何も書き込んでいません。/);
  expect(readdirSync(join(root, 'machi'))).toEqual(['package.json']);
});

test('a file is not taken for a folder', () => {
  put('machi', 'x');
  expect(init('machi').told).toContain('フォルダーではありません');
});
