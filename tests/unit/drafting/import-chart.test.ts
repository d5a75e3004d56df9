import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importChanges } from '../../../scripts/import/changes.ts';
import { importChart } from '../../../scripts/import/chart.ts';
import type { ImportOptions } from '../../../scripts/import/support.ts';
import { importFolder } from './import-folder.ts';

const folder = importFolder({
  'charts/2026-04-01.yaml':
    'asOf: 2026-04-01\nsource: { title: 組織図 }\ncoverage: all\nunits:\n  総務部:\n    総務課: [庶務係, 文書係]\n    税務課:\n  企画部: [企画課]\n',
});
const options = (): ImportOptions => ({
  root: folder.root(),
  'as-of': '2027-06-01',
  for: 'mihon',
  date: '2027-04-01',
  source: '令和9年度の組織図',
  template: false,
  partial: false,
  force: false,
});
const written = () => join(folder.root(), 'content/mihon/charts/2027-04-01.yaml');

test('a table becomes a chart, and an existing file is not overwritten', async () => {
  const file = folder.table('部,課,係\n総務部,総務課,庶務係\n,税務課,\n企画部,企画課,\n');
  expect(await importChart(file, options())).toBe(0);
  expect(readFileSync(written(), 'utf8')).toContain(
    'coverage: [総務部, 企画部]\nunits:\n  総務部:\n    総務課: [庶務係]\n    税務課: []\n  企画部: [企画課]\n',
  );
  expect(await importChart(file, options())).toBe(1);
  expect(folder.told().at(-1)).toMatch(/がすでにあります.*--force/);
  expect(await importChart(file, { ...options(), force: true, coverage: 'all' })).toBe(0);
  expect(readFileSync(written(), 'utf8')).toContain('coverage: all');
});

test.each<[string, string, Partial<ImportOptions>, RegExp]>([
  [
    'a row that cannot be read',
    '部,課\n総務部,総務課\n合計,\n',
    {},
    /読めない行があるので、何も書き込んでいません/,
  ],
  [
    'a name that may be of a post',
    '部,課\n会計管理者,\n総務部,総務課\n',
    {},
    /--post 会計管理者.*--unit 会計管理者/,
  ],
  [
    'a chart of another municipality',
    '部,課\n港湾局,港湾課\n,埠頭課\n交通局,電車課\n,バス課\n',
    {},
    /別の市区町村/,
  ],
  ['no source', '部\n総務部\n', { source: undefined }, /--source/],
  ['a day that is none', '部\n総務部\n', { date: '令和9年' }, /--date の「令和9年」を、日付として/],
  ['no such day', '部\n総務部\n', { date: '2027-04-31' }, /「2027-04-31」/],
  ['a municipality that is not there', '部\n総務部\n', { for: 'mihn' }, /「mihon」ではありませんか/],
  ['a sheet that is not there', '部\n総務部\n', { sheet: '組織図' }, /シートはありません/],
  ['a coverage that is no path', '部,課\n総務部,総務課\n', { coverage: '総務部/' }, /何も書き込んでいません/],
])('nothing is written for %s', async (_, text, given, why) => {
  expect(await importChart(folder.table(text), { ...options(), ...given })).toBe(1);
  expect(folder.told().join('\n')).toMatch(why);
  expect(existsSync(written())).toBe(false);
});

test("today's chart as a table is read back as the same chart", async () => {
  const out = join(folder.root(), 'chart.csv');
  expect(await importChart(undefined, { ...options(), template: true, out })).toBe(0);
  expect(await importChart(out, { ...options(), coverage: 'all' })).toBe(0);
  expect(readFileSync(written(), 'utf8')).toContain(
    '  総務部:\n    総務課: [庶務係, 文書係]\n    税務課: []\n  企画部: [企画課]\n',
  );
});

test('a list of changes is printed, or written to a file that does not exist yet', async () => {
  const file = folder.table('種別,旧,新\n廃止,総務部/税務課,\n');
  const out = join(folder.root(), 'changes.yaml');
  const plain = { root: folder.root(), partial: false, force: false };
  expect(await importChanges(file, plain)).toBe(0);
  expect(folder.told()).toEqual(['changes:\n  - abolish: 総務部/税務課']);
  expect(await importChanges(file, { ...plain, out })).toBe(0);
  expect(await importChanges(file, { ...plain, out })).toBe(1);
  expect(readFileSync(out, 'utf8')).toBe('changes:\n  - abolish: 総務部/税務課\n');
});

test('a bare name gets its parents from the chart, and an unknown parent if there is no chart', async () => {
  const file = folder.table('種別,旧,新\n廃止,税務課,\n新設,,防災課\n');
  const plain = { root: folder.root(), 'as-of': '2026-06-01', partial: false, force: false };
  expect(await importChanges(file, { ...plain, for: 'mihon' })).toBe(0);
  expect(folder.told().join('\n')).toContain('abolish: 総務部/税務課');
  rmSync(join(folder.root(), 'content/mihon/charts'), { recursive: true });
  expect(await importChanges(file, { ...plain, for: 'mihon' })).toBe(0);
  expect(folder.told().join('\n')).toMatch(
    /上の組織が分からないものとしました[\s\S]*abolish:\n +unit: 税務課\n +parent: unknown/,
  );
});

test('changes are added to a reorganization unless they make it invalid', async () => {
  mkdirSync(join(folder.root(), 'content/mihon/reorganizations'));
  const path = join(folder.root(), 'content/mihon/reorganizations/2027-04.md');
  const before =
    '---\ntitle: 改正\neffective: 2027-04-01\nstatus: in force\nsource: { title: 資料 }\nfidelity: summary\nchanges:\n  # 総務部\n  - { abolish: 総務部/税務課, basis: editor }\n---\n本文。\n';
  writeFileSync(path, before);
  const given = {
    root: folder.root(),
    'as-of': '2027-06-01',
    for: 'mihon',
    into: '2027-04',
    partial: false,
    force: false,
  };
  expect(await importChanges(folder.table('種別,旧,新\n廃止,総務部/防災課,\n'), given)).toBe(1);
  expect(folder.told().join('\n')).toMatch(/総務部\/防災課.*\n {2}直し方: .*\n.*何も書き込んでいません/);
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(
    await importChanges(folder.table('種別,旧,新\n廃止,企画部/企画課,\n'), { ...given, into: '2028-04' }),
  ).toBe(1);
  expect(await importChanges(folder.table('種別,旧,新\n廃止,企画部/企画課,\n'), given)).toBe(0);
  expect(readFileSync(path, 'utf8')).toContain('  # 総務部\n  - { abolish: 総務部/税務課, basis: editor }\n');
  expect(readFileSync(path, 'utf8')).toMatch(/abolish: 企画部\/企画課/);
});
