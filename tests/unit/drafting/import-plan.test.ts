import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importPlan } from '../../../scripts/import/plan.ts';
import type { ImportOptions } from '../../../scripts/import/support.ts';
import { importFolder } from './import-folder.ts';
import { partsOf, rowsXml, zipOf } from './workbook-of.ts';

const folder = importFolder();
const options = (): ImportOptions => ({
  root: folder.root(),
  'as-of': '2027-06-01',
  for: 'mihon',
  document: 'plan',
  edition: '2027',
  title: '見本計画',
  issued: '令和9年3月',
  partial: false,
  force: false,
});
const written = () => join(folder.root(), 'content/mihon/documents/plan/2027.md');

const TABLE = '番号,取組,担当課,期限\n1,窓口の改善,総務課,令和9年度末\n';

test('a table of measures becomes an edition, and each measure is listed', async () => {
  expect(await importPlan(folder.table(TABLE), options())).toBe(0);
  expect(folder.told()).toContain('1 窓口の改善 ／ 担当: 総務課 ／ 期限: 令和9年度末（令和10年3月31日）');
  expect(readFileSync(written(), 'utf8')).toBe(`---
title: 見本計画
type: plan
edition: "2027"
issued: 令和9年3月
source:
  title: 見本計画
fidelity: full
measures:
  - id: m1
    code: "1"
    title: 窓口の改善
    text: null
    owners:
      - { unit: 総務課, parent: unknown }
    schedule: 令和9年度末
---

## 窓口の改善 {#m1}
`);
  expect(await importPlan(folder.table(TABLE), options())).toBe(1);
  expect(folder.told().at(-1)).toMatch(/がすでにあります.*--force/);
});

test('a workbook with a form for each measure beside a list of contents becomes an edition', async () => {
  const form = (code: string, title: string) =>
    rowsXml([
      ['取組番号', code, '取組名', title],
      ['担当課', '総務課', '', ''],
      ['取組内容', '見本。', '', ''],
    ]);
  const path = folder.table('');
  writeFileSync(
    path,
    zipOf(
      partsOf({
        目次: rowsXml([['見本計画', '個票']]),
        甲: form('1', '窓口の改善'),
        乙: form('2', '文書の整理'),
      }),
    ),
  );
  expect(await importPlan(path, options())).toBe(0);
  expect(readFileSync(written(), 'utf8')).toMatch(/title: 窓口の改善.*title: 文書の整理/s);
});

test('a given period is written', async () => {
  expect(await importPlan(folder.table(TABLE), { ...options(), period: '令和9年度〜令和13年度' })).toBe(0);
  expect(readFileSync(written(), 'utf8')).toContain('period: { from: 令和9年度, to: 令和13年度 }');
});

test('an owner that the chart lacks is written and told', async () => {
  const charts = join(folder.root(), 'content/mihon/charts');
  mkdirSync(charts);
  writeFileSync(
    join(charts, '2026-04-01.yaml'),
    'asOf: 2026-04-01\ncoverage: all\nsource: { title: 見本 }\nunits: { 総務部: [文書課] }\n',
  );
  expect(await importPlan(folder.table(TABLE), options())).toBe(0);
  expect(folder.told().join('\n')).toMatch(/「総務課」は、組織図にありません.*名前のとおりに書き込む/);
  expect(readFileSync(written(), 'utf8')).toContain('{ unit: 総務課, parent: unknown }');
});

test.each<[string, string, Partial<ImportOptions>, RegExp]>([
  ['a period that is none', TABLE, { period: '令和9年度' }, /--period/],
  ['a row that cannot be read', `${TABLE}2,,企画課,\n`, {}, /3行目: 番号「2」の取組に、名前が/],
  ['a day that is none', TABLE, { issued: '近々' }, /誤りがあるので、何も書き込んでいません/],
  ['an id that is none', TABLE, { edition: '令和9年' }, /--edition/],
  ['a column that nobody knows', TABLE, { column: ['上司=担当課'] }, /--column/],
  ['a heading that is not there', TABLE, { column: ['担当課=担当者'] }, /「担当者」という見出しの列/],
  ['a table of something else', '日付,天気\n1,晴\n', {}, /見出しの行が見つかりません/],
])('nothing is written for %s', async (_, text, given, why) => {
  expect(await importPlan(folder.table(text), { ...options(), ...given })).toBe(1);
  expect(folder.told().join('\n')).toMatch(why);
  expect(existsSync(written())).toBe(false);
});
