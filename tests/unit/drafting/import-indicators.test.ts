import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importIndicators } from '../../../scripts/import/indicators.ts';
import type { ImportOptions } from '../../../scripts/import/support.ts';
import { importFolder } from './import-folder.ts';

const folder = importFolder({
  'documents/plan/1st.md': `---
title: 見本計画
type: plan
edition: 初版
issued: 令和8年6月
source: { title: 見本計画 }
fidelity: summary
measures:
  - { id: desk, title: 窓口の集約, text: 見本。 } # 覚え書き
---
`,
});
const options = (edition = '1st'): ImportOptions => ({
  root: folder.root(),
  'as-of': '2026-11-25',
  for: 'mihon',
  document: 'plan',
  edition,
});
const file = (edition = '1st') => join(folder.root(), `content/mihon/documents/plan/${edition}.md`);

const TABLE = '取組,指標,区分,令和6年度,令和7年度\n窓口の集約,窓口の数（か所）,計画,10,8\n,,実績,10,－\n';

test('indicators are added to an edition, which otherwise stays unchanged', async () => {
  expect(await importIndicators(folder.table(TABLE), options())).toBe(0);
  expect(folder.told()[0]).toBe(
    '窓口の集約 窓口の数（か所） ／ 令和6年度 目標 10、実績 10 ／ 令和7年度 目標 8',
  );
  const text = readFileSync(file(), 'utf8');
  expect(text).toContain('# 覚え書き');
  expect(text).toMatch(/2024: \{ target: 10, actual: 10 \}.*2025: \{ target: 8 \}/s);
  // A second import changes nothing.
  expect(await importIndicators(folder.table(TABLE), options())).toBe(0);
  expect(readFileSync(file(), 'utf8')).toBe(text);
});

test('a new edition is created from the table, and marked as known only in part', async () => {
  expect(await importIndicators(folder.table(TABLE), options('table'))).toBe(1);
  expect(folder.told().at(-1)).toMatch(/--title .* --issued /);
  const given = { ...options('table'), title: '見本報告の表', issued: '令和8年7月' };
  expect(await importIndicators(folder.table(TABLE), given)).toBe(0);
  expect(readFileSync(file('table'), 'utf8')).toMatch(
    /known: appendix[\s\S]*title: 窓口の集約\n {4}text: null/,
  );
});

test.each<[string, string, Partial<ImportOptions>, RegExp]>([
  ['a cell that cannot be read', TABLE.replace('－', '？'), {}, /3行目: 令和7年度の実績「？」が何を表すか/],
  ['values of unknown meaning', '指標,R6,R7\n職員数（人）,9,8\n', {}, /--values 目標/],
  ['a word that is neither plan nor actual', TABLE, { values: '見込み' }, /--values は/],
  ['a table of something else', '日付,天気\n1,晴\n', {}, /年度ごとの目標や実績の表として読めません/],
])('nothing is written for %s', async (_, table, given, why) => {
  const before = readFileSync(file(), 'utf8');
  expect(await importIndicators(folder.table(table), { ...options(), ...given })).toBe(1);
  expect(folder.told().join('\n')).toMatch(why);
  expect([readFileSync(file(), 'utf8'), existsSync(file('table'))]).toEqual([before, false]);
});
