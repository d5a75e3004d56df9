// Results of measures are found by the words that readers use, at the measure and at the line of the report.
import { beforeAll, expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { link } from '#archive/4-link/link.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { documentRecords } from '#search/records/documents.ts';
import type { Engine } from '#search/types.ts';
import { openMadeUp, urlsOf } from './made-up-engine.ts';

const files = filesInMemory({
  'content/site.yaml': 'name: 見本\nurl: https://mihon.invalid\n',
  'content/mihon/municipality.yaml':
    'name: 見本市\nreading: みほんし\ncode: "990001"\nprefecture: 見本県\nwebsite: https://city.invalid/\n',
  'content/mihon/documents/plan/1st.md': `---
title: 見本の改革計画
type: plan
edition: 初版
issued: 2019-04-01
period: { from: 2019年度, to: 2023年度 }
source: { title: 見本の改革計画 }
fidelity: summary
indicators:
  - { id: saved, name: 削減の効果額, unit: 百万円, kind: yearly, years: { 2023: { target: 900 } } }
measures:
  - { id: land, title: 遊休地の処分, text: 土地を売る。, schedule: 2023年度末 }
  - { id: fees, title: 使用料の見直し, text: 料金を改める。, schedule: 2023年度末 }
---
計画の文章。
`,
  'content/mihon/documents/report/2023.md': `---
title: 見本の改革計画 令和5年度実績報告
type: report
edition: 令和5年度
issued: 2024-05-31
reports: { document: plan, year: 2023 }
source: { title: 見本の実績報告 }
fidelity: summary
results:
  - { measure: land, status: done, by: self }
  - { measure: fees, status: late, by: self, reason: 審議会の答申が延びた。 }
  - { actuals: { saved: 1092 } }
---
報告の文章。
`,
});

let engine: Engine;
beforeAll(async () => {
  const open = openArchive(files, '2026-11-21');
  const { source, derived, diagnostics } = checkOne(open, 'mihon');
  expect(diagnostics).toEqual([]);
  const archive = link(source, open.shared, derived, '2026-11-21');
  ({ engine } = await openMadeUp(documentRecords(archive, () => null)));
});

const report = '/mihon/documents/report/2023/';

test('the reason of a delay is found at the measure and at the line of the report', async () => {
  const urls = urlsOf(await engine.search('遅れ 理由'));
  expect(urls).toContain('/mihon/documents/plan/1st/#fees');
  expect(urls).toContain(`${report}#result-fees`);
  expect(urls).not.toContain(`${report}#result-land`);
});

test('the words of a reason lead to its report', async () => {
  expect(urlsOf(await engine.search('審議会の答申'))).toContain(`${report}#result-fees`);
});

test('an amount is found by its indicator and its unit', async () => {
  const urls = urlsOf(await engine.search('効果額 百万円'));
  expect(urls.some((url) => url.startsWith('/mihon/documents/plan/1st/'))).toBe(true);
  expect(urls).toContain(`${report}#result`);
});

test('measures that were not achieved are found by the words that cities use', async () => {
  const urls = urlsOf(await engine.search('未達成 理由'));
  expect(urls).toContain('/mihon/documents/plan/1st/#fees');
});
