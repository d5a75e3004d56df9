import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkOne, openArchive } from '#archive/archive.ts';
import { treeOfChart } from '#drafting/charts/tree.ts';
import { chartOn } from '#org/query.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { suggestChanges } from '../../../../scripts/suggest/suggest-changes.ts';
import { drawn } from './take-effect.ts';

let root: string;
let told: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'suggest-'));
  mkdirSync(join(root, 'content/mihon/charts'), { recursive: true });
  writeFileSync(join(root, 'content/site.yaml'), 'name: 見本\nurl: https://example.invalid\n');
  writeFileSync(
    join(root, 'content/mihon/municipality.yaml'),
    'name: 見本市\nreading: みほんし\ncode: "992011"\nprefecture: 見本県\nwebsite: https://mihon.invalid/\n',
  );
  writeFileSync(
    join(root, 'content/mihon/charts/2026-04-01.yaml'),
    'asOf: 2026-04-01\nsource: { title: 見本の組織図 }\ncoverage: all\nunits:\n  総務部:\n    秘書課: [秘書係]\n    総務課: [管理係, 文書係]\n  企画部:\n    企画課: [統計係]\n',
  );
  told = [];
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((text: string) => void told.push(text));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

const next = () => {
  const path = join(root, 'next.csv');
  writeFileSync(
    path,
    '部,課,係\n総務部,総務課,管理係\n,,文書係\n企画部,企画課,統計係\n,秘書課,秘書係\n,,広聴係\n',
  );
  return path;
};
const FILE = 'content/mihon/reorganizations/2027-04-01.md';
const options = () => ({ root, for: 'mihon', 'as-of': '2027-06-01', to: next() });

test('the current chart and a table give a list of changes', async () => {
  expect(await suggestChanges(options())).toBe(0);
  expect(told.join('\n')).toContain('  - move: 総務部/秘書課\n    to: 企画部/秘書課\n');
  expect(told.join('\n')).toContain('  - establish: 企画部/秘書課/広聴係');
});

test('the written changes are valid and lead to the chart of the table', async () => {
  const writing = { ...options(), write: FILE, date: '2027-04-01', source: '見本の案' };
  expect(await suggestChanges(writing)).toBe(0);
  const path = join(root, FILE);
  writeFileSync(path, readFileSync(path, 'utf8').replace('status: planned', 'status: in force'));
  const { derived, diagnostics } = checkOne(openArchive(filesOnDisk(root), '2027-06-01'), 'mihon');
  expect(diagnostics.filter(({ code, severity }) => severity === 'error' && code !== 'H301')).toEqual([]);
  expect(drawn(treeOfChart(chartOn(derived.history, '2027-04-01')))).toBe(
    '企画部\n  企画課\n    統計係\n  秘書課\n    広聴係\n    秘書係\n総務部\n  総務課\n    文書係\n    管理係\n',
  );
});

test('no file is overwritten, and nothing is written elsewhere', async () => {
  const writing = { ...options(), write: FILE, date: '2027-04-01', source: '見本の案' };
  await suggestChanges(writing);
  const text = readFileSync(join(root, FILE), 'utf8');
  expect(await suggestChanges(writing)).toBe(1);
  expect(readFileSync(join(root, FILE), 'utf8')).toBe(text);
  expect(await suggestChanges({ ...writing, write: '../elsewhere.md' })).toBe(1);
  expect(existsSync(join(root, '../elsewhere.md'))).toBe(false);
});

test('missing or strange arguments are reported in a sentence', async () => {
  const cases = [
    [{ ...options(), for: 'mihno' }, 'mihon'],
    [{ ...options(), to: undefined }, '--to に'],
    [{ ...options(), to: 'nowhere.csv' }, 'nowhere.csv という'],
    [{ ...options(), write: FILE }, '--date に'],
    [{ ...options(), write: FILE, date: '2027-04-01' }, '--source に'],
  ] as const;
  for (const [given, sentence] of cases) {
    told = [];
    expect(await suggestChanges(given)).toBe(1);
    expect(told.join('\n')).toContain(sentence);
  }
  const other = join(root, 'other.csv');
  writeFileSync(other, '部,課\n港湾部,港湾課\n');
  expect(await suggestChanges({ ...options(), to: other })).toBe(1);
  expect(told.at(-1)).toContain('違う市区町村');
});

test('units that are not compared are named', async () => {
  const path = join(root, 'content/mihon/charts/2026-04-01.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('coverage: all', 'coverage: [総務部]'));
  expect(await suggestChanges(options())).toBe(0);
  expect(told.join('\n')).toMatch(/比べていない組織.*: 企画部。/);
});
