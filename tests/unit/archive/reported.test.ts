import { expect, test } from 'vitest';
import { town } from '../../support/town.ts';

const plan = (edition: string, issued: string, period: string) => `---
title: 改革計画
type: plan
edition: ${edition}
issued: ${issued}
period: ${period}
source: { title: 改革計画 }
fidelity: summary
measures:
  - { id: desk, title: 窓口の集約, text: 窓口を一つにする。 }
---
`;

const report = (year: number) => `---
title: 実績報告
type: report
edition: ${year}年度
issued: 令和9年6月
reports: { document: plan, year: ${year} }
source: { title: 実績報告 }
fidelity: summary
results:
  - { measure: desk, status: going }
---
`;

test.each([
  [2021, 'first'],
  [2022, 'second'],
  [2024, 'second'],
  // Outside of both periods: the latest one.
  [2026, 'second'],
])('a report on %i is about the %s edition', (year, edition) => {
  const archive = town({
    events: [],
    documents: {
      'plan/first.md': plan('初版', '令和2年3月', '{ from: 令和2年度, to: 令和6年度 }'),
      'plan/second.md': plan('改訂版', '令和4年3月', '{ from: 令和4年度, to: 令和6年度 }'),
      'report/one.md': report(year),
    },
  });
  const reports = archive.documents.flatMap(({ editions }) => editions.flatMap((one) => one.report ?? []));
  expect(reports.map((one) => one.edition)).toEqual([edition]);
});
