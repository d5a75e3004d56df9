import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importResults } from '../../../scripts/import/results.ts';

let root: string;
let told: string[];
const report = () => join(root, 'content/mihon/documents/plan-report/2026.md');
const options = () => ({
  root,
  'as-of': '2027-06-01',
  document: 'mihon/plan',
  year: '2026',
  template: false,
  replace: false,
  partial: false,
});

function table(text: string): string {
  const path = join(root, 'table.csv');
  writeFileSync(path, text);
  return path;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'import-'));
  mkdirSync(join(root, 'content/mihon/documents/plan'), { recursive: true });
  writeFileSync(
    join(root, 'content/mihon/municipality.yaml'),
    'name: 見本市\nreading: みほんし\ncode: "992011"\nprefecture: 見本県\nwebsite: https://mihon.invalid/\n',
  );
  writeFileSync(
    join(root, 'content/mihon/documents/plan/ver1.md'),
    `---
title: 見本計画
type: plan
edition: 初版
issued: 令和7年4月1日
source: { title: 見本計画 }
fidelity: summary
measures:
  - { id: m1, title: 窓口の改善, text: 見本。, indicators: [{ id: times, name: 回数, unit: 回 }] }
  - { id: m2, title: 帳票の整理, text: 見本。 }
---
`,
  );
  told = [];
  const hear = (words: string) => void told.push(words);
  vi.spyOn(console, 'log').mockImplementation(hear);
  vi.spyOn(console, 'error').mockImplementation(hear);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

test('a table becomes a report, and stands there until --replace is given', async () => {
  const first = table('取組,実績,状況\n窓口の改善,3回,達成\n');
  expect(await importResults(first, options())).toBe(0);
  expect(readFileSync(report(), 'utf8')).toContain('actuals: { times: 3 }');
  const again = table('取組,実績\n窓口の改善,4\n');
  expect(await importResults(again, options())).toBe(1);
  expect(readFileSync(report(), 'utf8')).toContain('times: 3');
  expect(await importResults(again, { ...options(), replace: true })).toBe(0);
  expect(readFileSync(report(), 'utf8')).toContain('times: 4');
});

test('a row that cannot be matched is told, and nothing is written unless the rest is asked for', async () => {
  const path = table('取組,状況\n窓口の改善,達成\n帳票の製理,達成\n');
  expect(await importResults(path, options())).toBe(1);
  expect(told.join('\n')).toMatch(
    /3行目: 「帳票の製理」という取組がありません（いちばん近いのは「帳票の整理」です）/,
  );
  expect(existsSync(report())).toBe(false);
  expect(await importResults(path, { ...options(), partial: true })).toBe(0);
  expect(readFileSync(report(), 'utf8')).not.toContain('m2');
});

test('what the check would call wrong is not written', async () => {
  expect(await importResults(table('取組,評価日,状況\n帳票の整理,いつか,達成\n'), options())).toBe(1);
  expect(existsSync(report())).toBe(false);
});

test('the table to fill in has what is reported already, and is not written over', async () => {
  const out = join(root, 'template.csv');
  await importResults(table('取組,実績\n窓口の改善,3\n'), options());
  expect(await importResults(undefined, { ...options(), template: true, out })).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('m1,,窓口の改善,回数,回,,3,');
  expect(await importResults(undefined, { ...options(), template: true, out })).toBe(1);
});

test.each([
  [{ document: 'mihon' }, /--document/],
  [{ document: 'mihon/plam' }, /「plan」ではありませんか/],
  [{ document: 'mihom/plan' }, /「mihon」ではありませんか/],
  [{ year: '8' }, /--year/],
  [{ edition: 'ver9' }, /ver1/],
  [{ part: 'third' }, /--part/],
  [{ report: '../../esc' }, /--report/],
])('what is asked for wrongly is told: %o', async (wrong, why) => {
  expect(await importResults(table('取組,状況\n窓口の改善,達成\n'), { ...options(), ...wrong })).toBe(1);
  expect(told.join('\n')).toMatch(why);
});

test('a folder is no table, and a table is written into no folder that is not there', async () => {
  expect(await importResults(root, options())).toBe(1);
  const out = join(root, 'nowhere', 'template.csv');
  expect(await importResults(undefined, { ...options(), template: true, out })).toBe(1);
  expect(told.join('\n')).toMatch(/表のファイルがありません[\s\S]*フォルダーがありません/);
});
