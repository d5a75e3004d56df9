import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { DIGESTS, differencesFrom, digestsText, listOf, listText, readDigests } from '#site/digests.ts';
import { emptyFolder, putIn } from '../../support/folder.ts';

const LIST = listOf('aozora');
const ORIGIN = { site: 'https://mihon.invalid/', asOf: '2026-11-21', engine: 'hensen 0.0.0', commit: null };

const folder = emptyFolder();
const put = putIn(folder);
beforeEach(() => {
  for (const path of ['index.html', 'aozora/index.html', 'data/表.csv', '_headers', '.hensen'])
    put(path, path);
  put(LIST, listText([['aozora/index.html', sha('aozora/index.html')]]));
  list();
});
function sha(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Writes the list of digests for the files as they are now. */
function list(): string {
  const digestOf = (path: string) => sha(readFileSync(join(folder, path), 'utf8'));
  const files = ['index.html', 'data/表.csv', '_headers', '.hensen'];
  const text = digestsText(
    ORIGIN,
    new Map(files.map((path) => [path, digestOf(path)])),
    new Map([[LIST, digestOf(LIST)]]),
  );
  put(DIGESTS, text);
  return text;
}

function differences() {
  const digests = readDigests(readFileSync(join(folder, DIGESTS), 'utf8'));
  return digests && differencesFrom(digests, folder);
}

function verify(...words: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/verify.ts', ...words], { encoding: 'utf8' });
}

test('the list has the digest of every served file, one list per municipality, and the origin of the site', () => {
  const before = list();
  expect(JSON.parse(before)).toEqual({
    ...ORIGIN,
    files: { 'data/表.csv': sha('data/表.csv'), 'index.html': sha('index.html') },
    lists: { [LIST]: sha(readFileSync(join(folder, LIST), 'utf8')) },
  });
  expect(list()).toBe(before);
});

test('every file that is missing, added or changed is found', () => {
  rmSync(join(folder, 'data/表.csv'));
  put('aozora/index.html', '書き換え');
  put('constructor/index.html', '余る');
  expect(differences()).toEqual({
    listed: 4,
    missing: ['data/表.csv'],
    added: ['constructor/index.html'],
    changed: ['aozora/index.html'],
  });
});

test.each([
  ['agrees with a changed file', () => put(LIST, listText([['aozora/index.html', sha('書き換え')]]))],
  ['is not a list', () => put(LIST, '控え')],
  ['is missing', () => rmSync(join(folder, LIST))],
])('a list of a municipality that %s is reported', (_, spoil) => {
  put('aozora/index.html', '書き換え');
  spoil();
  const { missing = [], changed = [] } = differences() ?? {};
  expect([...missing, ...changed]).toContain(LIST);
});

describe('npm run verify', () => {
  test('says that an unchanged site is the same, and exits with 0', () => {
    const { status, stdout } = verify(folder);
    expect(stdout).toContain('4ファイルのすべてが、控えと同じです。');
    expect(stdout).toContain('コミット 不明');
    expect(status).toBe(0);
  });

  test('names every file that differs, and exits with 1', () => {
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

  test('compares with a list from elsewhere, so that a list changed with the site is detected', () => {
    const elsewhere = join(folder, '..', `${folder.split(/[\\/]/).at(-1)}.json`);
    writeFileSync(elsewhere, list());
    put('index.html', '書き換え');
    list();
    expect(verify(folder).status).toBe(0);
    const { status, stdout } = verify(folder, '--digests', elsewhere);
    rmSync(elsewhere);
    expect(stdout).toContain('控えと違います: index.html');
    expect(status).toBe(1);
  });

  test.each([
    ['no folder', () => [], '使い方'],
    ['a missing folder', () => [join(folder, 'nowhere')], 'ありません'],
    ['a folder without a list', () => [join(folder, 'aozora')], '控え（'],
    ['a file that is not a list', () => [folder, '--digests', join(folder, 'index.html')], '読めません'],
  ])('exits with 2 if it cannot compare: %s', (_, words, told) => {
    const { status, stderr } = verify(...words());
    expect(stderr).toContain(told);
    expect(status).toBe(2);
  });
});
