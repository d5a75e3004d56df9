import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sentenceOf } from '../../../scripts/failures.ts';
import { sharedFolder } from '../../support/folder.ts';
import { pdfOf } from '../../support/pdf-of.ts';

const empty = sharedFolder();

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join('scripts', 'hensen.mjs'), ...words], { encoding: 'utf8' });

test('a system error is described in a sentence', () => {
  expect(sentenceOf(Object.assign(new Error('no'), { code: 'EACCES', path: 'content/a.yaml' }))).toBe(
    '「content/a.yaml」を使うことが許されていません。',
  );
  expect(sentenceOf(Object.assign(new Error('no'), { code: 'EISDIR' }))).toBe(
    '指定された場所は、ファイルではなくフォルダーです。',
  );
  for (const strange of [new TypeError('x is not a function'), { code: 'toString' }, null, 'no'])
    expect(sentenceOf(strange)).toContain('--trace');
});

const MISTAKES: readonly (readonly [words: readonly string[], sentence: string])[] = [
  [['ids', '--root'], '市区町村のフォルダーが一つもありません'],
  [['published', '--root'], '市区町村のフォルダーが一つもありません'],
  [['fmt', '--root'], '原稿のファイルが一つもありません'],
  [['serve', '--dir'], 'サイトがありません'],
];

test.each(MISTAKES)('%j with an empty folder is reported', (words, sentence) => {
  const { stderr, status } = run(...words, empty);
  expect(stderr).toContain(sentence);
  expect(status).toBe(1);
});

test.each([
  [['serve', '--port', '99999'], '--port'],
  [['ids', 'aozora'], '「aozora」は、ここには書けません。'],
  [['check', 'isesaki', 'iga'], '「iga」は、ここには書けません。'],
  [['fingerprint', 'content', '--for', 'isesaki/reorganizations/2026-04-01'], 'フォルダーです'],
  [['report', '--out', 'nowhere/x.md'], 'nowhere というフォルダーがありません'],
])('%j is reported without a stack trace', (words, sentence) => {
  const { stderr, status } = run(...words);
  expect(status).toBeGreaterThan(0);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/^ {4}at /m);
});

test('a PDF of which no page can be read is reported as broken', () => {
  const page = { texts: [[50, 90, '総務課'] as const], lines: [] };
  const good = Buffer.from(pdfOf([page, page])).toString('latin1');
  const broken = good.replace('/Contents 6', '/Contents <').replace('7 0 obj', 'x 0 obj');
  const file = join(empty, 'broken.pdf');
  writeFileSync(file, broken, 'latin1');
  const chart = ['--for', 'isesaki', '--date', '2027-04-01', '--source', '組織図'];
  const { stderr, status } = run('import', 'chart', file, ...chart);
  rmSync(file);
  expect(stderr).toContain('PDF が壊れていて、読めません。');
  expect(stderr).not.toContain('--trace');
  expect(status).toBe(1);
});
