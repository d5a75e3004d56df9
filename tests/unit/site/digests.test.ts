import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DIGESTS, differencesFrom, readDigests, writeDigests } from '#site/digests.ts';

const ORIGIN = { site: 'https://mihon.invalid/', asOf: '2026-11-21', engine: 'hensen 0.0.0', commit: null };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hensen-digests-'));
  for (const path of ['index.html', 'aozora/index.html', 'data/表.csv', '_headers', '.hensen'])
    put(path, path);
  writeDigests(folder, ORIGIN);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const list = () => readFileSync(join(folder, DIGESTS), 'utf8');

function verify(...words: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/verify.ts', ...words], { encoding: 'utf8' });
}

test('the list says what stands in every file that is served, and of what the site was made', () => {
  expect(JSON.parse(list())).toEqual({
    ...ORIGIN,
    files: {
      'aozora/index.html': expect.stringMatching(/^[0-9a-f]{64}$/),
      'data/表.csv': expect.stringMatching(/^[0-9a-f]{64}$/),
      'index.html': '0eb547304658805aad788d320f10bf1f292797b5e6d745a3bf617584da017051',
    },
  });
  const before = list();
  writeDigests(folder, ORIGIN);
  expect(list()).toBe(before);
});

test('every file that is missing, added or changed is found', () => {
  rmSync(join(folder, 'data/表.csv'));
  put('index.html', '書き換え');
  put('constructor/index.html', '余る');
  const digests = readDigests(list());
  expect(digests && differencesFrom(digests, folder)).toEqual({
    missing: ['data/表.csv'],
    added: ['constructor/index.html'],
    changed: ['index.html'],
  });
});

describe('npm run verify', () => {
  test('says of what was published that it is the same', () => {
    const { status, stdout } = verify(folder);
    expect(stdout).toContain('3ファイルのすべてが、控えと同じです。');
    expect(stdout).toContain('コミット 不明');
    expect(status).toBe(0);
  });

  test('names what is not, and ends with 1', () => {
    rmSync(join(folder, 'data/表.csv'));
    put('index.html', '書き換え');
    put('more.html', '余る');
    const { status, stdout } = verify(folder);
    expect(stdout).toContain(
      'ありません: data/表.csv\n控えにありません: more.html\n控えと違います: index.html\n',
    );
    expect(stdout).toContain('違うところが3件');
    expect(status).toBe(1);
  });

  test('believes a list from elsewhere, and not the one that was changed with the site', () => {
    const elsewhere = join(folder, '..', `${folder.split(/[\\/]/).at(-1)}.json`);
    writeFileSync(elsewhere, list());
    put('index.html', '書き換え');
    writeDigests(folder, ORIGIN);
    expect(verify(folder).status).toBe(0);
    const { status, stdout } = verify(folder, '--digests', elsewhere);
    rmSync(elsewhere);
    expect(stdout).toContain('控えと違います: index.html');
    expect(status).toBe(1);
  });

  test.each([
    ['no folder', () => [], '使い方'],
    ['a folder that is not there', () => [join(folder, 'nowhere')], 'ありません'],
    ['a folder without a list', () => [join(folder, 'aozora')], '控え（'],
    ['a list that is none', () => [folder, '--digests', join(folder, 'index.html')], '読めません'],
  ])('ends with 2 where it cannot tell: %s', (_, words, told) => {
    const { status, stderr } = verify(...words());
    expect(stderr).toContain(told);
    expect(status).toBe(2);
  });
});
