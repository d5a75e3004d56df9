import { expect, test } from 'vitest';
import type { Summary } from '#archive/4-link/overview/summary.ts';
import { homeCounts } from '#telling/home.ts';

const summary = {
  counts: { changes: 2, measures: 1, planned: { changes: 1 } },
  years: [{ fiscalYear: 2005 }],
} as unknown as Summary;
const empty = { counts: { changes: 0, measures: 0 }, years: [] } as unknown as Summary;

test.each([
  [0, ''],
  [1, '組織の変更2件（うち予定1件）、取組1件、平成17年度から。'],
  [4, 'いま四つの市区町村。組織の変更8件（うち予定4件）、取組4件、平成17年度から。'],
  [20, 'いま20市区町村。組織の変更40件（うち予定20件）、取組20件、平成17年度から。'],
])('%i municipalities are summarized on the home page', (many, words) => {
  expect(homeCounts(Array.from({ length: many }, () => summary))).toBe(words);
});

test.each([
  [1, ''],
  [2, 'いま二つの市区町村。'],
])('%i municipalities of which nothing is recorded are not summarized', (many, words) => {
  expect(homeCounts(Array.from({ length: many }, () => empty))).toBe(words);
});
