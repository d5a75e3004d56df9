import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importResults } from '../../../scripts/import/results.ts';
import { importFolder } from './import-folder.ts';

const folder = importFolder({
  'documents/plan/ver1.md': `---
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
});
const report = () => join(folder.root(), 'content/mihon/documents/plan-report/2026.md');
const options = () => ({
  root: folder.root(),
  'as-of': '2027-06-01',
  document: 'mihon/plan',
  year: '2026',
  template: false,
  replace: false,
  partial: false,
});

test('a table becomes a report, which is only overwritten with --replace', async () => {
  const first = folder.table('取組,実績,状況\n窓口の改善,3回,達成\n');
  expect(await importResults(first, options())).toBe(0);
  expect(readFileSync(report(), 'utf8')).toContain('times: 3');
  const again = folder.table('取組,実績\n窓口の改善,4\n');
  expect(await importResults(again, options())).toBe(1);
  expect(readFileSync(report(), 'utf8')).toContain('times: 3');
  expect(await importResults(again, { ...options(), replace: true })).toBe(0);
  expect(readFileSync(report(), 'utf8')).toContain('times: 4');
});

test('facts that a table cannot express stay in the report, with a note', async () => {
  expect(await importResults(folder.table('取組,状況\n帳票の整理,達成\n'), options())).toBe(0);
  const tally = 'tally: { all: 1, grades: { a: 1 } }';
  const scales = 'scales:\n  - id: abc\n    title: 評価\n    labels: [{ id: a, text: 順調 }]\n';
  const before = readFileSync(report(), 'utf8').replace(
    'results:\n',
    `${scales}results:\n  - { ${tally} }\n`,
  );
  writeFileSync(report(), before);
  const again = folder.table('取組,実績\n窓口の改善,4\n');
  expect(await importResults(again, { ...options(), replace: true })).toBe(0);
  expect(readFileSync(report(), 'utf8')).toContain(tally);
  expect(folder.told().join('\n')).toMatch(/1件の結果にある together、years、grades、tally、totals は/);
});

test('an unmatched row is reported, and nothing is written unless the rest is requested', async () => {
  const path = folder.table('取組,状況\n窓口の改善,達成\n帳票の製理,達成\n');
  expect(await importResults(path, options())).toBe(1);
  expect(folder.told().join('\n')).toMatch(
    /3行目: 「帳票の製理」という取組がありません（いちばん近いのは「帳票の整理」です）/,
  );
  expect(existsSync(report())).toBe(false);
  expect(await importResults(path, { ...options(), partial: true })).toBe(0);
  expect(readFileSync(report(), 'utf8')).not.toContain('m2');
});

test('an invalid report is not written', async () => {
  expect(await importResults(folder.table('取組,評価日,状況\n帳票の整理,いつか,達成\n'), options())).toBe(1);
  expect(existsSync(report())).toBe(false);
});

test('the table to fill in has existing results, and is not overwritten', async () => {
  const out = join(folder.root(), 'template.csv');
  await importResults(folder.table('取組,実績\n窓口の改善,3\n'), options());
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
])('wrong arguments are reported: %o', async (wrong, why) => {
  expect(await importResults(folder.table('取組,状況\n窓口の改善,達成\n'), { ...options(), ...wrong })).toBe(
    1,
  );
  expect(folder.told().join('\n')).toMatch(why);
});

test('a folder is not read as a table, and missing folders are not created', async () => {
  expect(await importResults(folder.root(), options())).toBe(1);
  const out = join(folder.root(), 'nowhere', 'template.csv');
  expect(await importResults(undefined, { ...options(), template: true, out })).toBe(1);
  expect(folder.told().join('\n')).toMatch(/表のファイルがありません[\s\S]*フォルダーがありません/);
});

test('a word that the plan does not know is asked for, and answered by --word', async () => {
  const path = folder.table('取組,実績,達成率,進捗\n窓口の改善,3回,－,順調\n合計,3,,\n');
  expect(await importResults(path, options())).toBe(1);
  expect(folder.told().join('\n')).toMatch(/「順調」の意味は.*--word "順調=進行中"/);
  expect(await importResults(path, { ...options(), word: ['順調=よい'] })).toBe(1);
  expect(await importResults(path, { ...options(), word: ['順調=進行中'] })).toBe(0);
  expect(readFileSync(report(), 'utf8')).toMatch(/grade: step-1[\s\S]*text: 順調, status: going/);
  expect(folder.told().join('\n')).toMatch(/3行目は、合計などの集計の行なので/);
});

test('a heading in other words is said by --column', async () => {
  const path = folder.table('事業のあらまし,進み具合\n窓口の改善,達成\n');
  expect(await importResults(path, options())).toBe(1);
  expect(await importResults(path, { ...options(), column: ['取組=事業名', '状況=進み具合'] })).toBe(1);
  expect(await importResults(path, { ...options(), column: ['事業=事業のあらまし'] })).toBe(1);
  expect(folder.told().join('\n')).toMatch(
    /「事業名」という見出しの列がありません[\s\S]*左に書けるのは、ID、番号/,
  );
  const column = ['取組=事業のあらまし', '状況=進み具合'];
  expect(await importResults(path, { ...options(), column })).toBe(0);
  expect(readFileSync(report(), 'utf8')).toContain('status: done');
});

test('marks of another width are one grade', async () => {
  const path = folder.table('取組,評価\n窓口の改善,Ａ\n帳票の整理,A\n');
  expect(await importResults(path, options())).toBe(1);
  expect(folder.told().join('\n')).toContain('「Ａ」の意味は');
  expect(folder.told().join('\n')).not.toContain('「Ａ」「A」');
  expect(await importResults(path, { ...options(), word: ['A=達成'] })).toBe(0);
  const written = readFileSync(report(), 'utf8');
  expect(written.match(/mark: /g)).toHaveLength(1);
  expect(written.match(/grade: a\b/g)).toHaveLength(2);
});

test('circles that were typed in several ways are one grade', async () => {
  const path = folder.table('取組,評価\n窓口の改善,○\n帳票の整理,〇\n');
  expect(await importResults(path, { ...options(), word: ['◯=進行中'] })).toBe(0);
  expect(readFileSync(report(), 'utf8').match(/grade: circle\b/g)).toHaveLength(2);
});

test('a table whose indicators have numbers is read as it was into the plan', async () => {
  const plan = join(folder.root(), 'content/mihon/documents/plan/ver1.md');
  const before = readFileSync(plan, 'utf8');
  const indicators =
    'indicators:\n  - { id: desks, code: "1", name: 窓口の数, unit: 件 }\n  - { id: papers, code: "2", name: 帳票の数, unit: 件 }\n';
  writeFileSync(plan, before.replace('measures:\n', `${indicators}measures:\n`));
  const path = folder.table(
    '数値目標,,令和,,\n,,7,8,9\n1 窓口の数,計画,5,4,3\n,実績,5,6,\n2 帳票の数,計画,90,80,70\n,実績,91,82,\n',
  );
  expect(await importResults(path, options())).toBe(0);
  expect(readFileSync(report(), 'utf8')).toMatch(
    /actuals: \{ desks: 6, papers: 82 \}|desks: 6[\s\S]*papers: 82/,
  );
  writeFileSync(plan, before);
});
