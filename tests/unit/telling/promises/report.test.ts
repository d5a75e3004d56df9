import { expect, test } from 'vitest';
import { lookupIn } from '#archive/4-link/lookup.ts';
import { reportCountsOf, standingCountsOf } from '#archive/4-link/promises/standing-counts.ts';
import { contentsOfYear } from '#archive/4-link/years/year-contents.ts';
import { editionAnswer } from '#telling/answers/edition.ts';
import { lineText } from '#telling/inline.ts';
import { outcomeWords, resultLines, standingWord } from '#telling/promises/promises.ts';
import {
  judgedWords,
  lastReportLine,
  reportCountsWords,
  reportGroups,
  reportTitle,
  reviewsByReport,
  wholeReportCounts,
} from '#telling/promises/report.ts';
import { city } from '../../diagrams/figures/archive.ts';

const edition = (type: string, id: string, lines: string) => `---
title: ${id}
type: ${type}
edition: ${id}
issued: 2024-04-01
source: { title: 見本の資料 }
${lines}
---
見本。
`;

/**
 * A municipality with a plan and a report, given by the lines after the front matter fields that all editions
 * share.
 */
function planAndReport(plan: string, report: string) {
  return city({
    'documents/plan/1st.md': edition('plan', '初版', plan),
    'documents/report/2024.md': edition('report', '報告', report),
  });
}

const { archive } = planAndReport(
  `fidelity: summary
measures:
  - { id: one, title: 見本の取組一, text: 進める。 }
  - { id: two, title: 見本の取組二, text: 進める。 }
  - { id: three, title: 見本の取組三, text: 進める。 }`,
  `fidelity: summary
known: digest
reports: { document: plan, year: 2024 }
results:
  - { measure: one, by: self, status: going }`,
);

test('a report known in part has the same counts on the pages of the plan and of the year', () => {
  const plan = lookupIn(archive).editions.get('plan/1st');
  const line = plan && lastReportLine(standingCountsOf(archive, plan));
  const [counts] = plan ? standingCountsOf(archive, plan).reports : [];
  // The sum of its row, which has no cell for what an incomplete record leaves out.
  expect(counts && judgedWords(counts)).toBe('1');
  const words = '3件の取組のうち、進行中1件。';
  expect(line && lineText(line)).toContain(words);
  const year = archive.years.find(({ fiscalYear }) => fiscalYear === 2024);
  const { reported } = reviewsByReport(archive, year ? contentsOfYear(archive, year).reviews : []);
  expect(reported.map(({ words }) => words)).toEqual([words]);
  const report = lookupIn(archive).editions.get('report/2024');
  expect(report && lineText(editionAnswer(archive, report).lede)).toBe(
    '記録した令和6年度の取組3件のうち1件を進めているとしている。',
  );
});

test('an advice has items instead of measures, and the results of a report are counted by item', () => {
  const { archive } = city({
    'documents/plan/1st.md': edition(
      'advice',
      '答申',
      `fidelity: summary
sections:
  - { id: all, title: 見本の章 }
  - { id: one, title: 見本の項目一, in: all }
  - { id: two, title: 見本の項目二, in: all }`,
    ).replace('見本。', '# 見本の章 {#all}\n\n## 見本の項目一 {#one}\n\n## 見本の項目二 {#two}\n'),
    'documents/report/2024.md': edition(
      'report',
      '対応状況',
      `fidelity: summary
reports: { document: plan, year: 2024 }
results:
  - { section: one, status: done }
  - { section: two, status: going }`,
    ),
  });
  const advice = lookupIn(archive).editions.get('plan/1st');
  const line = advice && lastReportLine(standingCountsOf(archive, advice));
  expect(line && lineText(line)).toContain('2項目のうち、達成1件、進行中1件。');
  const report = lookupIn(archive).editions.get('report/2024');
  expect(report && lineText(editionAnswer(archive, report).lede)).toBe(
    '令和6年度の2項目のうち1項目を達成したとしている。',
  );
  const rows =
    report && reportGroups(archive, report).map(({ title, rows }) => [title, rows.map(({ name }) => name)]);
  expect(rows).toEqual([['見本の章', ['見本の項目一', '見本の項目二']]]);
  expect(report && reportTitle(archive, report)).toBe('項目ごとの結果');
});

test('a report that leaves most measures out is summarized by its results', () => {
  const { archive } = planAndReport(
    `fidelity: summary
measures:
  - { id: one, title: 見本の取組一, text: 進める。 }
  - { id: two, title: 見本の取組二, text: 進める。 }
  - { id: three, title: 見本の取組三, text: 進める。 }`,
    `fidelity: summary
reports: { document: plan, year: 2024 }
results:
  - { measure: one, by: self, status: going }`,
  );
  const report = lookupIn(archive).editions.get('report/2024');
  expect(report && lineText(editionAnswer(archive, report).lede)).toBe(
    '令和6年度の取組3件のうち1件を進めているとしている。',
  );
});

test('a result for several measures is shown with each, its figures with the first', () => {
  const { archive } = planAndReport(
    `fidelity: summary
measures:
  - id: one
    title: 見本の取組一
    text: 進める。
    indicators: [{ id: online, name: 見本の申請, unit: 件 }, { id: paper, name: 見本の紙, unit: 枚 }]
  - { id: two, title: 見本の取組二, text: 進める。 }`,
    `fidelity: summary
reports: { document: plan, year: 2024 }
scales: [{ id: reached, title: 達成の別, labels: [{ id: reached, text: 達成 }, { id: missed, text: 未達成 }] }]
results:
  - { measure: one, together: [two], status: going, actuals: { online: 12 }, grades: { online: reached, paper: missed } }`,
  );
  const lines = archive.measures.map(({ results }) =>
    results.flatMap((result) => resultLines(archive, result).slice(1)).map((line) => lineText(line)),
  );
  expect(lines).toEqual([
    ['見本の取組二とまとめて述べている。', '見本の申請（件）: 評価 達成', '見本の紙（枚）: 評価 未達成'],
    ['見本の取組一とまとめて述べている。'],
  ]);
  const report = lookupIn(archive).editions.get('report/2024');
  expect(report && lineText(editionAnswer(archive, report).lede)).toBe(
    '令和6年度の取組2件のすべてを進めているとしている。',
  );
});

test('the counts printed in a report come first, even if few of its measures are recorded', () => {
  const { archive } = planAndReport(
    'fidelity: summary\nknown: appendix\nmeasures:\n  - { id: one, title: 見本の取組一, text: 進める。 }',
    `fidelity: summary
known: digest
reports: { document: plan, year: 2024 }
scales: [{ id: four, title: 四段階, labels: [{ id: above, text: 計画以上, mark: ① }, { id: as, text: 計画通り, mark: ② }] }]
results:
  - { by: self, tally: { all: 126, grades: { above: 7, as: 119 } } }
  - { measure: one, by: self, grade: above }`,
  );
  const report = lookupIn(archive).editions.get('report/2024');
  expect(report && lineText(editionAnswer(archive, report).lede)).toBe(
    '令和6年度の126件のうち119件を「計画通り」とした。',
  );
  expect(report && lineText(editionAnswer(archive, report).support ?? [])).toBe('ほかに、計画以上7件。');
  const plan = lookupIn(archive).editions.get('plan/1st');
  // Like the report, the plan opens with the printed counts, and then says how many measures are recorded.
  const answer = plan && editionAnswer(archive, plan);
  expect(answer && lineText(answer.lede)).toBe('令和6年度の126件のうち119件が「計画通り」とされた。');
  expect(answer && lineText(answer.support ?? [])).toMatch(
    /による。取組ごとに記録したのは1件で、結果の記載があるもの1件。/,
  );
  const line = plan && lastReportLine(standingCountsOf(archive, plan));
  expect(line && lineText(line)).toContain('記録した1件の取組のうち、評価・実績のみ1件。');
  const counts = report && reportCountsOf(archive, report);
  expect(counts && reportCountsWords(counts)).toBe(
    '自己評価で126件のうち、① 計画以上7件、② 計画通り119件。記録した1件の取組のうち、評価・実績のみ1件。',
  );
  expect(report && reportGroups(archive, report).flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual(
    ['見本の取組一'],
  );
  // The URL has no anchor, because the tally has no row of its own.
  const [whole] = report?.report?.results ?? [];
  expect(whole?.from.url).toBe(report?.url);
});

test('what became of a measure that a later edition leaves out is known if a report says it', () => {
  const { archive } = city({
    'documents/plan/1st.md': edition(
      'plan',
      '初版',
      `fidelity: summary
measures:
  - { id: hall, title: 会館の譲渡, text: 譲渡する。 }
  - { id: car, title: 公用車の削減, text: 減らす。 }
  - { id: desk, title: 窓口の集約, text: 集める。 }`,
    ),
    'documents/plan/2nd.md': edition(
      'plan',
      '二版',
      `fidelity: summary
measures:
  - { id: desk, title: 窓口の集約, text: 集める。, from: [{ edition: 1st, id: desk, basis: stated }] }`,
    ).replace('2024-04-01', '2025-04-01'),
    'documents/report/2024.md': edition(
      'report',
      '報告',
      `fidelity: summary
reports: { document: plan, edition: 1st, year: 2024 }
results:
  - { measure: hall, by: self, status: dropped }`,
    ),
  });
  const word = (id: string) => {
    const measure = archive.measures.find(({ key }) => key === `plan/1st#${id}`);
    return measure && standingWord(archive, measure);
  };
  expect([word('hall'), word('car'), word('desk')]).toEqual(['取りやめ', '後の版に見当たらない', '引き継ぎ']);
});

test('a result without words is never empty', () => {
  const { archive } = planAndReport(
    `fidelity: summary
indicators: [{ id: saved, name: 効果額, unit: 千円 }]
measures:
  - { id: one, title: 見本の取組一, text: 進める。 }`,
    `fidelity: summary
reports: { document: plan, year: 2024 }
scales: [{ id: g, title: 評価, labels: [{ id: a, text: 順調, mark: A }, { id: b, text: 遅い, mark: B }] }]
results:
  - { by: self, tally: { all: 3, grades: { a: 2, b: 1 } } }
  - { by: external, actuals: { saved: 120 } }`,
  );
  const { results = [] } = lookupIn(archive).editions.get('report/2024')?.report ?? {};
  expect(results.map(outcomeWords)).toEqual([
    '自己評価: 3件のうち、A 順調2件、B 遅い1件。',
    '外部評価: 数値のみ',
  ]);
});

test('a row of a report without a result is 記載なし everywhere, and a status is not repeated by its grade', () => {
  const { archive } = planAndReport(
    `fidelity: summary
measures:
  - { id: one, title: 見本の取組一, text: 進める。 }
  - { id: two, title: 見本の取組二, text: 進める。 }`,
    `fidelity: summary
reports: { document: plan, year: 2024 }
scales: [{ id: g, title: 評価, labels: [{ id: c, text: 遅れ, mark: C }] }]
results:
  - { measure: one }
  - { measure: two, status: late, grade: c }`,
  );
  const report = lookupIn(archive).editions.get('report/2024');
  const counts = report && reportCountsOf(archive, report);
  expect(counts && reportCountsWords(counts)).toBe('2件の取組のうち、遅れ1件、記載なし1件。');
  const { lede = [], support = [] } = (report && editionAnswer(archive, report)) ?? {};
  expect([lineText(lede), lineText(support)]).toEqual([
    '令和6年度の取組2件のうち1件が遅れているとしている。',
    'ほかに、記載なし1件。',
  ]);
  expect(report && wholeReportCounts(archive, report)).toBeNull();
  const rows = report && reportGroups(archive, report).flatMap(({ rows }) => rows);
  expect(rows?.map(({ said }) => said)).toEqual(['記載なし', 'C 遅れ']);
  expect(report?.report?.results.map(outcomeWords)).toEqual(['実績: 記載なし', '実績: C 遅れ']);
  expect(archive.measures.map((measure) => standingWord(archive, measure))).toEqual([
    '期限の記載なし',
    '遅れ',
  ]);
});
