// The view of each kind of file in the workbench.
import { expect, test } from 'vitest';
import { look } from '#workbench/look.ts';

const texts = {
  'content/site.yaml': 'name: 見本\nurl: https://mihon.invalid/\n',
  'content/mihon/municipality.yaml':
    'name: 見本市\nreading: みほんし\ncode: "992011"\nprefecture: 見本県\nwebsite: https://mihon.invalid/\n',
  'content/mihon/charts/2025-04-01.yaml':
    'asOf: 2025-04-01\nsource: { title: 見本 }\ncoverage: all\nunits: { 総務部: [総務課] }\n',
  'content/mihon/charts/2026-04-01.yaml':
    'asOf: 2026-04-01\nsource: { title: 見本 }\ncoverage: all\nunits: { 総務部: [総務課, 未来課] }\n',
  'content/mihon/documents/plan/2025.md': `---
title: 見本計画
type: plan
edition: 初版
issued: 令和7年4月1日
source: { title: 見本 }
fidelity: summary
measures:
  - { id: m1, title: 窓口の改善, text: 見本。, owners: [総務部/総務課], schedule: 令和8年度末 }
  - { id: m2, title: 帳票の整理, text: 見本。 }
---
`,
  'content/mihon/documents/plan-report/2025.md': `---
title: 見本計画 実績報告
type: report
edition: 令和7年度
issued: 令和8年6月1日
source: { title: 見本 }
fidelity: summary
reports: { document: plan, year: 2025 }
results:
  - { measure: m1, status: done }
---
`,
};
const at = (open: string) =>
  look({ municipality: 'mihon', texts, asOf: '2026-11-25', open: `content/mihon/${open}` }).shown;

test('a chart shows its units, and marks units that no change explains', () => {
  const chart = at('charts/2026-04-01.yaml').chart;
  expect(chart?.unproved).toBe(1);
  expect(chart?.units[0]?.children.map(({ name, does }) => [name, does])).toEqual([
    ['総務課', null],
    ['未来課', 'begins'],
  ]);
  expect(at('charts/2025-04-01.yaml').chart?.unproved).toBe(0);
});

test('an edition shows owners, deadlines and measures without them', () => {
  expect(at('documents/plan/2025.md').edition).toMatchObject({
    measures: 2,
    owners: [{ name: '総務部/総務課', count: 1 }],
    unowned: 1,
    undated: 1,
    schedule: { narrow: expect.stringContaining('窓口の改善') },
  });
});

test('a report shows its results, and the measures without one', () => {
  const { report, edition } = at('documents/plan-report/2025.md');
  expect(edition).toBeUndefined();
  expect(report?.results.map(({ name, said }) => [name, said])).toEqual([['窓口の改善', '達成']]);
  expect(report?.silent).toEqual(['帳票の整理']);
});

test('a municipality shows its own fields', () => {
  expect(at('municipality.yaml').municipality).toMatchObject({ name: '見本市', code: '992011' });
});

test('a plan without measures and a report without results say what is missing', () => {
  const empty = (path: string, from: string, text: string) => {
    const open = `content/mihon/${path}`;
    const written = { ...texts, [open]: texts[open as keyof typeof texts].replace(from, text) };
    return look({ municipality: 'mihon', texts: written, asOf: '2026-11-25', open }).shown;
  };
  const plan = empty(
    'documents/plan/2025.md',
    /measures:[\s\S]*?---/.exec(texts['content/mihon/documents/plan/2025.md'])?.[0] ?? '',
    'measures: []\n---',
  );
  expect(plan.edition?.missing).toEqual([
    expect.stringContaining('取組がまだ一つも'),
    expect.stringContaining('計画期間'),
  ]);
  const report = empty('documents/plan-report/2025.md', '  - { measure: m1, status: done }\n', '  []\n');
  expect(report.report?.missing).toEqual([expect.stringContaining('結果がまだ一つも')]);
  expect(at('documents/plan/2025.md').edition?.missing).toEqual([]);
});

test('a register shows nothing', () => {
  expect(at('ids.yaml')).toEqual({ register: null });
});
