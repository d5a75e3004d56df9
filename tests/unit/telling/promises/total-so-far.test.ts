// A report may print the total of the first years only. Comparing it with the target of all years must say
// so.
import { expect, test } from 'vitest';
import { lineText } from '#telling/inline.ts';
import { indicatorInWords, mainRow } from '#telling/promises/indicator.ts';
import { town } from '../../../support/town.ts';

const told = (year: number) => {
  const archive = town({
    events: [],
    documents: {
      'plan/1.md': `---
title: 計画
type: plan
edition: 初版
issued: 2020-05
period: { from: 令和2年度, to: 令和4年度 }
source: { title: 計画 }
fidelity: summary
measures:
  - id: a
    title: 職員を減らす
    text: 減らす。
    indicators:
      - { id: n, name: 純減数, unit: 人, kind: yearly, better: less, years: { 2020: { target: -10 }, 2021: { target: -20 }, 2022: { target: -15 } } }
---
計画。
`,
      'report/1.md': `---
title: 報告
type: report
edition: 報告
issued: 2023-05
reports: { document: plan, from: 2020, year: ${year} }
source: { title: 報告 }
fidelity: summary
results: [{ measure: a, totals: { n: { actual: -31 } } }]
---
報告。
`,
    },
  });
  const [indicator] = archive.measures[0]?.indicators ?? [];
  if (!indicator) throw new Error('no indicator');
  return { said: lineText(mainRow(indicatorInWords(archive, indicator))), total: indicator.total };
};

test('a total of some years names the last of them', () => {
  const { said, total } = told(2021);
  expect(said).toBe('純減数（人） 計（実績は令和3年度まで）: 目標 -45人、実績 -31人');
  expect(total.through).toBe(2021);
});

test('a total of all years is shown as the total', () => {
  const { said, total } = told(2022);
  expect(said).toBe('純減数（人） 計: 目標 -45人、実績 -31人');
  expect(total.through).toBeNull();
});
